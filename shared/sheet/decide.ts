import type { Instant } from '../kernel/time.ts';
import { problem, type Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Participant, Side } from '../organisation/roles.ts';
import { mayTakeOut, ruleOf, whyNotText, type SheetForm } from './form.ts';
import { newRow } from './new.ts';
import {
  mostCharacters,
  mostConflicts,
  mostEarlier,
  mostRows,
  rowOf,
  rowsOf,
  textAt,
  textOf,
  type Conflict,
  type Field,
  type Row,
  type Sheet,
} from './sheet.ts';
import { sheetText } from './text.ts';

/** Who acts for which side, when, and in answer to what: a press or the edit of a field. */
export interface SheetAct {
  readonly by: Pick<Participant, 'personId' | 'name'>;
  readonly side: Side;
  readonly at: Instant;
  readonly activityId: string;
  /** A new id for a conflict this act may leave. */
  readonly newId: string;
}

/** One text for one field, as somebody typed it who looked at revision `seen`. */
export interface Edit {
  readonly rowId: string;
  readonly field: string;
  readonly text: string;
  readonly seen: number;
}

type Content = Partial<Pick<Sheet, 'rows' | 'conflicts' | 'signed' | 'lockedAt' | 'addenda'>>;

/** The sheet after an act: who changed it last, and one revision on. */
export const noted = (sheet: Sheet, act: SheetAct, next: Content): Sheet => ({
  ...sheet,
  ...next,
  changed: { at: act.at, by: act.by.name },
  answered: [...sheet.answered, act.activityId].slice(-20),
  rev: sheet.rev + 1,
});

const unsigned = { 'link-therapist': null, sendco: null } as const;

/** New content: whoever had agreed has to be asked again. */
const withContent = (sheet: Sheet, act: SheetAct, next: Content): Sheet => ({
  ...noted(sheet, act, { ...next, signed: unsigned }),
  contentRev: sheet.rev + 1,
});

const lockedProblem = (sheet: Sheet): Problem | undefined =>
  sheet.lockedAt ? problem('locked', sheetText.locked) : undefined;

const replaceRow = (sheet: Sheet, row: Row): Row[] => sheet.rows.map((each) => (each.id === row.id ? row : each));

const written = (before: Field | undefined, text: string, sheet: Sheet, act: SheetAct): Field => ({
  text,
  by: act.side,
  at: act.at,
  rev: sheet.rev + 1,
  earlier: before ? [{ text: before.text, rev: before.rev }, ...before.earlier].slice(0, mostEarlier) : [],
});

/** One kind of line end, and none of the characters that nobody sees and a card would swell with. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();

const charactersIn = (rows: readonly Row[]): number =>
  rows
    .flatMap(({ fields }) => Object.values(fields))
    .reduce((sum, { text, earlier }) => earlier.reduce((more, each) => more + each.text.length, sum + text.length), 0);

/** What an edit comes to: nothing, a text in its field, or a second text beside one its author had not seen. */
function outcomeOf(row: Row, { field, text, seen }: Edit): 'nothing' | 'write' | 'conflict' {
  const now = row.fields[field];
  if ((now?.text ?? '') === text) return 'nothing';
  if (!now || now.rev <= seen) return 'write';
  return textAt(now, seen) === text ? 'nothing' : 'conflict';
}

/** Without those whose second text somebody wrote into the field by hand: it stands now, and nothing is left to choose. */
const stillOpen = (rows: Row[], conflicts: readonly Conflict[]): Conflict[] =>
  conflicts.filter((one) => textOf(rowOf({ rows }, one.rowId), one.field) !== one.text);

/**
 * Writes texts into fields. A field that somebody else changed after `seen` is not overwritten: the new text is kept
 * beside it as a conflict that both are shown. A text the person never touched, as a card's form sends it along with
 * the others, changes nothing. Answers the same sheet when there was nothing to write.
 */
export function edit(form: SheetForm, sheet: Sheet, edits: readonly Edit[], act: SheetAct): Result<Sheet> {
  const locked = lockedProblem(sheet);
  if (locked) return fail(locked);
  let rows = sheet.rows;
  const conflicts: Conflict[] = [];
  for (const [index, raw] of edits.entries()) {
    const each = { ...raw, text: tidy(raw.text) };
    const row = rows.find(({ id }) => id === each.rowId);
    const rule = row && ruleOf(form, row, each.field);
    if (!row || !rule) return fail(problem('not-found', sheetText.noSuchField));
    if (each.seen > sheet.rev) return fail(problem('not-understood', sheetText.notSeenYet));
    const outcome = outcomeOf(row, each);
    if (outcome === 'nothing') continue;
    if (row.removed) return fail(problem('changed-meanwhile', sheetText.rowGone));
    const why = whyNotText(rule, each.text, act.side);
    if (why) return fail(problem('not-understood', why));
    if (outcome === 'conflict') {
      const { rowId, field, text } = each;
      const known = sheet.conflicts.some((one) => one.rowId === rowId && one.field === field && one.text === text);
      if (!known) conflicts.push({ id: `${act.newId}-${index}`, rowId, field, text, by: act.side, at: act.at });
      continue;
    }
    const fields = { ...row.fields, [each.field]: written(row.fields[each.field], each.text, sheet, act) };
    rows = rows.map((one) => (one.id === row.id ? { ...row, fields } : one));
  }
  if (rows === sheet.rows && conflicts.length === 0) return ok(sheet);
  const open = stillOpen(rows, [...sheet.conflicts, ...conflicts]);
  if (open.length > mostConflicts) return fail(problem('too-many', sheetText.tooManyConflicts));
  if (charactersIn(rows) > mostCharacters) return fail(problem('too-many', sheetText.tooMuch));
  return ok(withContent(sheet, act, { rows, conflicts: open }));
}

/**
 * Adds a row of a kind people may add, with first texts. Its id is minted with the form: a second press adds no second
 * row. What its author typed anew before pressing again goes into the row, beside what others wrote there meanwhile.
 */
export function addRow(
  form: SheetForm,
  sheet: Sheet,
  row: { readonly id: string; readonly kind: string; readonly texts: Readonly<Record<string, string>> },
  act: SheetAct,
): Result<Sheet> {
  const locked = lockedProblem(sheet);
  if (locked) return fail(locked);
  const added = rowOf(sheet, row.id);
  const editsSeen = (seen: number): Edit[] =>
    Object.entries(row.texts).map(([field, text]) => ({ rowId: row.id, field, text, seen }));
  if (added) return edit(form, sheet, editsSeen(added.rev), act);
  if (!form.rows[row.kind]?.addable) return fail(problem('not-allowed', sheetText.notAddable));
  if (rowsOf(sheet).length >= mostRows) return fail(problem('too-many', sheetText.tooMany));
  const rev = sheet.rev + 1;
  const blank = newRow({ id: row.id, kind: row.kind, addedBy: act.side, rev });
  const filled = edit(form, { ...sheet, rows: [...sheet.rows, blank] }, editsSeen(sheet.rev), act);
  if (!filled.ok) return filled;
  return ok(withContent(sheet, act, { rows: filled.value.rows }));
}

/** Takes a row out where its kind allows that; see `removeRow`. */
export function takeOut(form: SheetForm, sheet: Sheet, rowId: string, seen: number, act: SheetAct): Result<Sheet> {
  const row = rowOf(sheet, rowId);
  if (row && !mayTakeOut(form, row)) return fail(problem('not-allowed', sheetText.notRemovable));
  return removeRow(sheet, rowId, seen, act);
}

/** Takes a row out. Refused when somebody wrote in it after `seen`, so that nothing unread goes. */
export function removeRow(sheet: Sheet, rowId: string, seen: number, act: SheetAct): Result<Sheet> {
  const locked = lockedProblem(sheet);
  if (locked) return fail(locked);
  const row = rowOf(sheet, rowId);
  if (!row) return fail(problem('not-found', sheetText.noSuchField));
  if (row.removed) return ok(sheet);
  const newest = Math.max(row.rev, ...Object.values(row.fields).map((field) => field.rev));
  if (newest > seen || seen > sheet.rev || sheet.conflicts.some((one) => one.rowId === rowId))
    return fail(problem('changed-meanwhile', sheetText.rowChanged));
  const gone = { ...row, removed: { by: act.side, at: act.at }, rev: sheet.rev + 1 };
  return ok(withContent(sheet, act, { rows: replaceRow(sheet, gone) }));
}

/** Puts a row back with all its texts. */
export function restoreRow(sheet: Sheet, rowId: string, act: SheetAct): Result<Sheet> {
  const locked = lockedProblem(sheet);
  if (locked) return fail(locked);
  const row = rowOf(sheet, rowId);
  if (!row) return fail(problem('not-found', sheetText.noSuchField));
  if (!row.removed) return ok(sheet);
  if (row.went) return fail(problem('locked', sheetText.wentOn(row.went.label)));
  return ok(withContent(sheet, act, { rows: replaceRow(sheet, { ...row, removed: null, rev: sheet.rev + 1 }) }));
}

/** Settles a conflict: the text that stands stays, or the second one takes its place. Both had to be on the screen. */
export function settle(
  sheet: Sheet,
  conflictId: string,
  take: 'standing' | 'second',
  seen: number,
  act: SheetAct,
): Result<Sheet> {
  const conflict = sheet.conflicts.find((each) => each.id === conflictId);
  const row = conflict && rowOf(sheet, conflict.rowId);
  if (!conflict || !row) return fail(problem('already-done', sheetText.conflictGone));
  const standing = row.fields[conflict.field];
  if ((standing && standing.rev > seen) || seen > sheet.rev)
    return fail(problem('changed-meanwhile', sheetText.conflictGone));
  const conflicts = sheet.conflicts.filter((each) => each.id !== conflictId);
  if (take === 'standing') return ok(withContent(sheet, act, { conflicts }));
  const fields = { ...row.fields, [conflict.field]: written(standing, conflict.text, sheet, act) };
  return ok(withContent(sheet, act, { conflicts, rows: replaceRow(sheet, { ...row, fields }) }));
}
