import { finishedTheirPart } from '../../../shared/initial-discussions/progress.ts';
import { otherSide, type Side } from '../../../shared/organisation/roles.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { Owed } from '../records.ts';

/**
 * Who is told of an act, and how: a new card for the other side when it has to do something or the page is agreed;
 * otherwise both live cards follow silently. Decisions 12.
 */
export function owedAfter(before: Sheet, after: Sheet, by: Side): Owed[] {
  const other = otherSide(by);
  const mine: Owed = [by, 'update', `${after.kind}-changed`];
  if (after.lockedAt && !before.lockedAt) return [[other, 'new', `${after.kind}-agreed`], mine];
  if (after.signed[by] && !before.signed[by]) return [[other, 'new', `${after.kind}-to-agree`], mine];
  if (before.signed[other] && !after.signed[other]) return [[other, 'new', `${after.kind}-to-agree-again`], mine];
  if (after.addenda.length > before.addenda.length) return [[other, 'new', `${after.kind}-addendum`], mine];
  if (after.kind === 'initial' && finishedTheirPart(before, after, by))
    return [[other, 'new', 'initial-your-turn'], mine];
  return [[other, 'update', `${after.kind}-changed`], mine];
}
