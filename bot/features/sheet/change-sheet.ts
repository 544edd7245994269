import type { AuditEvent } from '../../../shared/audit/event.ts';
import { newTextsIn } from '../../../shared/anonymous-text/in-sheets.ts';
import { isOfPair } from '../../../shared/initial-discussions/open-initial.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import { schoolOfRecord, sheetIdSchema } from '../../../shared/kernel/ids.ts';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller, Side } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { childrenChanged } from '../../../shared/request-for-help/children-of.ts';
import { suggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import { riskProblem } from '../../../shared/safeguarding/text.ts';
import type { SheetAct } from '../../../shared/sheet/decide.ts';
import type { SheetForm } from '../../../shared/sheet/form.ts';
import { forms } from '../../../shared/sheet/forms.ts';
import { sheetKindSchema, type Sheet } from '../../../shared/sheet/sheet.ts';
import { sheetText } from '../../../shared/sheet/text.ts';
import type { Records, Saved, Stored } from '../../ports/change.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import { lookAtTexts, type TextPorts } from '../anonymous-text/look-at-texts.ts';
import { auditOf, outboxItems } from '../records.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import type { GridStore } from '../scoping/store.ts';
import { versionWithPlan } from '../scoping/version-with-plan.ts';
import { owedAfter } from './owed.ts';
import type { SheetStore } from './store.ts';

export interface SheetPorts extends TextPorts {
  readonly sheets: SheetStore;
  readonly grid: Pick<GridStore, 'load'>;
  readonly records: Records;
  readonly ids: IdMaker;
  readonly outbox: OutboxWaker;
}

/** One act on a sheet, from a card or from the tab. */
export interface SheetChange {
  readonly sheetId: string;
  /** The activity of a press or the id of an edit: what comes twice counts once. */
  readonly activityId: string;
  readonly action: Action;
  readonly audit: string;
  /** The author has read that a text may tell who a child is, and keeps it. */
  readonly confirmed?: boolean | undefined;
  decide(form: SheetForm, sheet: Sheet, act: SheetAct): Result<Sheet>;
}

/** The sheet as it stands after the act; `problem` when the act was refused. */
export type SheetOutcome =
  | { readonly ok: true; readonly sheet: Sheet; readonly side: Side }
  | { readonly ok: false; readonly problem: Problem; readonly sheet: Sheet | undefined };

/** Writers of other fields give way to each other this often; each try is one read and one batch. */
const mostTries = 8;

/** The sheet an act is about, when it exists and the caller may see it. */
export async function sheetFor(
  ports: Pick<SheetPorts, 'sheets'>,
  caller: Caller,
  sheetId: string,
): Promise<Stored<Sheet> | undefined> {
  const id = sheetIdSchema.safeParse(sheetId);
  // The id of another record of the school, such as a cycle, is no sheet's.
  const isSheet = sheetKindSchema.safeParse(sheetId.split('|')[0]).success;
  const schoolId = isSheet ? schoolOfRecord(sheetId) : undefined;
  const stored = id.success && schoolId ? await ports.sheets.load(schoolId, id.data) : undefined;
  return stored && may(permissions, caller, 'sheet.see', stored.value) ? stored : undefined;
}

/**
 * One act on a sheet: load, may they, decide, store with the ETag. When somebody else wrote between our read and our
 * write, the act is decided again on what they wrote: it was made on a revision it names, so nothing is overwritten.
 */
export async function changeSheet(ports: SheetPorts, caller: Caller, change: SheetChange): Promise<SheetOutcome> {
  let last: Sheet | undefined;
  let saved: Saved | undefined;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await sheetFor(ports, caller, change.sheetId);
    if (!stored) return { ok: false, problem: problem('not-found', sheetText.notYours), sheet: undefined };
    const sheet = stored.value;
    last = sheet;
    const side = sideOf(caller, sheet);
    if (!side || !may(permissions, caller, change.action, sheet))
      return { ok: false, problem: problem('not-allowed', sheetText.notAllowed), sheet };
    if (sheet.kind === 'initial' && !isOfPair(sheet, caller.personId))
      return { ok: false, problem: problem('not-allowed', initialText.otherPair), sheet };
    if (sheet.answered.includes(change.activityId)) return { ok: true, sheet, side };
    const decided = decide(ports, caller, side, change, sheet);
    if (!decided.ok) return { ok: false, problem: decided.problem, sheet };
    if (decided.value === sheet) return { ok: true, sheet, side };
    const { audit, confirmed } = change;
    const texts = newTextsIn(forms[sheet.kind], sheet, decided.value);
    if (texts.some(({ text }) => suggestsRisk(text))) {
      await noteRouteShown(ports, caller, sheet, 'sheet.route-shown');
      return { ok: false, problem: riskProblem(), sheet };
    }
    const looked = await lookAtTexts(ports, caller, texts, { schoolId: sheet.schoolId, audit, confirmed });
    if (!looked.ok) return { ok: false, problem: looked.problem, sheet };
    const about = sheet.cycleId ?? sheet.id;
    saved = await ports.records.commit({
      schoolId: sheet.schoolId,
      puts: [
        { type: 'sheet', value: decided.value, before: stored },
        // Where the term has its version already, the agreement goes without a second one.
        ...(saved === 'exists' ? [] : await versionWithPlan(ports, sheet, decided.value)),
      ],
      audit: auditsOf(ports, caller, sheet, decided.value, looked.value),
      outbox: outboxItems(ports, { schoolId: sheet.schoolId, about }, owedAfter(sheet, decided.value, side)),
    });
    if (saved !== 'saved') continue;
    ports.outbox.wake(sheet.schoolId);
    return { ok: true, sheet: decided.value, side };
  }
  return { ok: false, problem: problem('changed-meanwhile', sheetText.tooBusy), sheet: last };
}

/** One event for each child that was written about; without one, that of the page. */
function auditsOf(ports: SheetPorts, caller: Caller, before: Sheet, now: Sheet, event: string): AuditEvent[] {
  const children = childrenChanged(before, now);
  const about = children.length ? children : [null];
  return about.map((child) => auditOf(ports, caller, before, event, child));
}

function decide(ports: SheetPorts, caller: Caller, side: Side, change: SheetChange, sheet: Sheet): Result<Sheet> {
  const { activityId } = change;
  const act = { by: caller, side, at: ports.clock.now(), activityId, newId: ports.ids.make() };
  return change.decide(forms[sheet.kind], sheet, act);
}
