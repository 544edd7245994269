import { documentsText } from '../../../shared/documents/text.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Problem } from '../../../shared/kernel/problem.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import type { SheetAct } from '../../../shared/sheet/decide.ts';
import type { SheetForm } from '../../../shared/sheet/form.ts';
import { forms } from '../../../shared/sheet/forms.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { sheetText } from '../../../shared/sheet/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import type { Links } from '../../ports/links.ts';
import type { Message } from '../../ports/sender.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { sentenceCard } from '../planning/cards.ts';
import { safeguardingCard } from '../safeguarding/route-shown.ts';
import { readAddress } from './address.ts';
import { changeSheet, sheetFor, type SheetPorts } from './change-sheet.ts';
import { menuCard } from './menu-card.ts';
import { readableBy } from './see-sheet.ts';
import { tableCard } from './table-card.ts';
import type { Typed } from './typed.ts';
import { note, type View } from './view.ts';

export type SheetVerbPorts = SheetPorts & { readonly links: Links };

/** A use case of a press on a sheet's card. */
export type OnSheet<Input = Typed> = (
  ports: SheetVerbPorts,
) => (caller: Caller, press: Press, input: Input) => Promise<PressAnswer>;

/** A plan as Word and PDF, for those who may take it away. Row F13. */
const filesOf = (links: Links, caller: Caller, sheet: Sheet): NonNullable<View['files']> =>
  sheet.kind === 'plan' && may(permissions, caller, 'plan.download', sheet)
    ? (['word', 'pdf'] as const).map((kind) => [
        documentsText.buttons[kind],
        links.planFile(sheet.id, caller.accountId, kind),
      ])
    : [];

/** The sheet as the caller looks at it now. */
const viewOf = (ports: SheetVerbPorts, caller: Caller, sheet: Sheet): View => ({
  sheet: readableBy(caller, sheet),
  form: forms[sheet.kind],
  side: sideOf(caller, sheet),
  now: ports.clock.now(),
  newId: ports.ids.make(),
  tab: ports.links.tab(sheet.schoolId, caller.accountId),
  files: filesOf(ports.links, caller, sheet),
  rev: sheet.rev,
});

/** The card a sheet opens with: its menu, or the table that holds the whole of it. */
export const openingCard = (view: View): Message =>
  view.form.opensWith && !view.sheet.lockedAt ? tableCard(view, view.form.opensWith, 1) : menuCard(view);

/** A press that only shows something: one read. */
export async function seeSheet(
  ports: SheetVerbPorts,
  caller: Caller,
  press: Press,
  draw: (view: View) => Message,
): Promise<PressAnswer> {
  const sheet = (await sheetFor(ports, caller, readAddress(press.id).sheetId))?.value;
  return { message: sheet ? draw(viewOf(ports, caller, sheet)) : sentenceCard(sheetText.notYours) };
}

interface SheetPress {
  /** What was typed, where the press saves texts. */
  readonly typed?: Typed;
  decide(form: SheetForm, sheet: Sheet, act: SheetAct): Result<Sheet>;
  /** The card after the press; `wrote` is false when there was nothing to change. */
  done(view: View, wrote: boolean): Message;
  /** The card when it was refused, with the sentence on it. */
  refused(view: View, problem: Problem): Message;
}

/** A press that changes a sheet: one read, and one batch unless there was nothing to change. */
export async function pressSheet(
  ports: SheetVerbPorts,
  caller: Caller,
  press: Press,
  { decide, done, refused, typed = {} }: SheetPress,
): Promise<PressAnswer> {
  const outcome = await changeSheet(ports, caller, {
    sheetId: readAddress(press.id).sheetId,
    activityId: press.activityId,
    action: press.action as Action,
    audit: press.audit,
    confirmed: isKept(typed),
    decide,
  });
  if (outcome.ok) {
    const wrote = outcome.sheet.answered.includes(press.activityId);
    return { message: done(viewOf(ports, caller, outcome.sheet), wrote) };
  }
  const { sheet, problem } = outcome;
  if (!sheet) return { message: sentenceCard(problem.sentence) };
  // What was typed is not drawn again then: docs/decisions/safeguarding-words.md.
  if (problem.code === 'safeguarding') return { message: safeguardingCard() };
  const view = { ...viewOf(ports, caller, sheet), said: note(problem.sentence), warned: isWarning(problem) };
  return { message: refused(view, problem) };
}
