import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { noted, type SheetAct } from './decide.ts';
import type { SheetForm } from './form.ts';
import { bothSigned, type Addendum, type Sheet, type Signature } from './sheet.ts';
import { sheetText } from './text.ts';

const signature = (act: SheetAct, rev: number): Signature => ({
  personId: act.by.personId,
  name: act.by.name,
  at: act.at,
  rev,
});

/**
 * One side agrees what was on its screen at revision `seen`. Refused when the content changed after that, while a
 * place holds two texts, or while something is missing. When both have agreed the same content the sheet is locked.
 */
export function agree(form: SheetForm, sheet: Sheet, seen: number, act: SheetAct): Result<Sheet> {
  if (sheet.lockedAt) return fail(problem('already-done', sheetText.locked));
  if (sheet.contentRev > seen || seen > sheet.rev) return fail(problem('out-of-date', sheetText.seenChanged));
  if (sheet.signed[act.side]) return ok(sheet);
  if (sheet.conflicts.length)
    return fail(problem('changed-meanwhile', sheetText.openConflicts(sheet.conflicts.length)));
  const [missing] = form.missing(sheet);
  if (missing) return fail(problem('not-ready', missing));
  const signed = { ...sheet.signed, [act.side]: signature(act, seen) };
  return ok(noted(sheet, act, { signed, lockedAt: bothSigned({ signed }) ? act.at : null }));
}

/** Characters an addendum can hold. */
export const longestAddendum = 1_000;

/** A correction of a locked sheet. Its author has signed it by writing it; the other side is asked. */
export function addAddendum(sheet: Sheet, id: string, text: string, act: SheetAct): Result<Sheet> {
  if (!sheet.lockedAt) return fail(problem('out-of-date', sheetText.notLocked));
  if (sheet.addenda.some((each) => each.id === id)) return ok(sheet);
  const said = text.toWellFormed().trim();
  if (said.length > longestAddendum)
    return fail(problem('not-understood', sheetText.tooLong(sheetText.addendumLabel, longestAddendum)));
  if (!said) return fail(problem('not-understood', sheetText.noAddendum));
  if (sheet.addenda.length >= 20) return fail(problem('too-many', sheetText.tooManyAddenda));
  const blank = { 'link-therapist': null, sendco: null };
  const signed = { ...blank, [act.side]: signature(act, sheet.rev + 1) };
  const addendum: Addendum = { id, text: said, by: act.side, at: act.at, signed };
  return ok(noted(sheet, act, { addenda: [...sheet.addenda, addendum] }));
}

/** The other side agrees an addendum. */
export function signAddendum(sheet: Sheet, id: string, act: SheetAct): Result<Sheet> {
  const addendum = sheet.addenda.find((each) => each.id === id);
  if (!addendum) return fail(problem('not-found', sheetText.noSuchField));
  if (addendum.signed[act.side]) return ok(sheet);
  const signed = { ...addendum.signed, [act.side]: signature(act, sheet.rev) };
  return ok(noted(sheet, act, { addenda: sheet.addenda.map((each) => (each.id === id ? { ...each, signed } : each)) }));
}
