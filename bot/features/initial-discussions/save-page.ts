import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import { webAddress } from '../../../shared/initial-discussions/guidance.ts';
import { addRow, edit, type SheetAct } from '../../../shared/sheet/decide.ts';
import type { SheetForm } from '../../../shared/sheet/form.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { Press } from '../../ports/declaration.ts';
import { isKept } from '../anonymous-text/keep-input.ts';
import { changeSheet, type SheetOutcome, type SheetPorts } from '../sheet/change-sheet.ts';
import { editsOf, type PageInput } from './inputs.ts';
import { isOutcomePage, type Page, readPlace } from './pages.ts';

interface NewRow {
  readonly id: string;
  readonly kind: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** The rows a page adds: guidance, an example, a question. Their ids come with the form, so a second press adds none. */
function newRows(page: Page, input: PageInput, newId: string): Result<NewRow[]> {
  const said = (text: string | undefined): string => text?.trim() ?? '';
  const rows: NewRow[] = [];
  const [title, address] = [said(input.guidanceTitle), said(input.guidanceAddress)];
  if (page === 'foundations' && (title || address)) {
    if (!title || !webAddress(address)) return fail(problem('not-understood', initialText.noAddress));
    rows.push({ id: `${newId}-guidance`, kind: 'guidance', texts: { title, address } });
  }
  if (isOutcomePage(page) && said(input.example))
    rows.push({ id: `${newId}-example`, kind: 'example', texts: { outcome: page, example: said(input.example) } });
  if (page === 'questions' && said(input.question))
    rows.push({ id: `${newId}-question`, kind: 'question', texts: { question: said(input.question) } });
  return ok(rows);
}

function decide(form: SheetForm, sheet: Sheet, act: SheetAct, press: Press, input: PageInput): Result<Sheet> {
  const place = readPlace(press.id);
  const { page } = place;
  if (page === 'questions' && input.answer?.trim() && !input.answerTo)
    return fail(problem('not-understood', initialText.noAnswerTo));
  const rows = newRows(page, input, press.newId ?? act.newId);
  if (!rows.ok) return rows;
  let now = edit(form, sheet, editsOf(sheet, place, act.side, input, press.rev), act);
  for (const row of rows.value) if (now.ok) now = addRow(form, now.value, row, act);
  return now;
}

/** Saves what was typed into a page of the work card, field by field and in one change. Rows C02-C04, C06-C08, C11. */
export const savePage = (ports: SheetPorts, caller: Caller, press: Press, input: PageInput): Promise<SheetOutcome> => {
  return changeSheet(ports, caller, {
    sheetId: readPlace(press.id).sheetId,
    activityId: press.activityId,
    action: 'sheet.fill-in',
    audit: press.audit,
    confirmed: isKept(input),
    decide: (form, sheet, act) => decide(form, sheet, act, press, input),
  });
};
