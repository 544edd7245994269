import type { RequestId } from '../kernel/ids.ts';
import { noted, type SheetAct } from '../sheet/decide.ts';
import { newRow } from '../sheet/new.ts';
import { mostRows, rowOf, rowsOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { rowIdOf, withRows } from './decide.ts';
import type { Request } from './request.ts';
import { childLabel } from './request.ts';

type Other = Pick<Request, 'id' | 'number' | 'yearGroup'>;

const replaced = ({ rows }: Sheet, ...changed: readonly Row[]): Row[] => [
  ...rows.map((row) => changed.find(({ id }) => id === row.id) ?? row),
  ...changed.filter(({ id }) => !rows.some((row) => row.id === id)),
];

/**
 * The plan once a request of it went into another: off the agenda, and the other on it where this one was. An agreed
 * plan stays as it was agreed; it only knows where the row went. Undefined when there is nothing to change. Row G21.
 */
export function rowWent(plan: Sheet, gone: RequestId, into: Other, act: SheetAct): Sheet | undefined {
  const row = rowOf(plan, rowIdOf(gone));
  if (!row || row.went) return undefined;
  const other = rowOf(plan, rowIdOf(into.id));
  const label = childLabel(into);
  const wasOn = row.removed === null;
  const puts = !plan.lockedAt && wasOn && (!other || other.removed !== null);
  const rev = plan.rev + 1;
  const went = { ref: into.id, label, wasOn, puts };
  if (plan.lockedAt) return noted(plan, act, { rows: replaced(plan, { ...row, went }) });
  const marked: Row = { ...row, went, removed: row.removed ?? { by: act.side, at: act.at }, rev };
  const begun = newRow({ id: rowIdOf(into.id), kind: 'child', ref: into.id, label, addedBy: act.side, rev });
  const theirs = puts ? [other ? { ...other, removed: null, rev } : begun] : [];
  return withRows(plan, replaced(plan, marked, ...theirs), act);
}

/** A plan that opened meanwhile gets a row of the child that is a request of its own again. */
function putOn(plan: Sheet, request: Other, act: SheetAct): Sheet | undefined {
  if (plan.lockedAt || rowsOf(plan).length >= mostRows) return undefined;
  const about = { kind: 'child', ref: request.id, label: childLabel(request), addedBy: act.side, rev: plan.rev + 1 };
  return withRows(plan, [...plan.rows, newRow({ id: rowIdOf(request.id), ...about })], act);
}

/**
 * The plan once the two are two again: this one on the agenda where it was, and the other off it where the merge alone
 * had put it there and nobody wrote in its row since. Undefined when there is nothing to change.
 */
export function rowCameBack(plan: Sheet, gone: Other, act: SheetAct): Sheet | undefined {
  const row = rowOf(plan, rowIdOf(gone.id));
  if (!row) return putOn(plan, gone, act);
  if (!row.went) return undefined;
  const { went, ...rest } = row;
  if (plan.lockedAt) return noted(plan, act, { rows: replaced(plan, rest) });
  const rev = plan.rev + 1;
  const back: Row = { ...rest, rev, removed: went.wasOn ? null : rest.removed };
  const other = went.puts ? rowOf(plan, rowIdOf(went.ref)) : undefined;
  const isUntouched = other && !other.removed && Object.values(other.fields).every((field) => field.rev <= row.rev);
  const theirs = isUntouched ? [{ ...other, removed: { by: act.side, at: act.at }, rev }] : [];
  return withRows(plan, replaced(plan, back, ...theirs), act);
}

/** Rows of a plan with each that went elsewhere as the row it went to, unless that one is among them. */
export const followed = (rows: readonly Row[]): Row[] =>
  rows.flatMap((row) => {
    if (!row.went) return [row];
    const { went, ...rest } = row;
    const { ref, label } = went;
    return rows.some((each) => each.ref === ref && !each.went) ? [] : [{ ...rest, ref, label }];
  });
