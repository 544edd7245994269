import type { Cell } from '../balanced-system/framework.ts';
import { termSchema } from '../calendar/calendar.ts';
import { labelOf } from '../calendar/windows.ts';
import type { CivilDate } from '../kernel/time.ts';
import { gridOf, type GridEntry } from './scoping.ts';

/**
 * Terms counted from year 0, so that one can be taken from another; autumn 2026 is 6078. They begin on 1 September,
 * 1 January and 15 April, near enough in every pattern of England, as nobody confirms anything in the holidays between:
 * so a card, which reads the grid and no calendar, says the same as the tab.
 */
function termNumber(on: CivilDate): number {
  const year = Number(on.slice(0, 4));
  const day = on.slice(5);
  if (day >= '09-01') return year * 3;
  return (year - 1) * 3 + (day >= '04-15' ? 2 : 1);
}

/** 6078 → 'autumn term 2026' */
function labelOfNumber(number: number): string {
  const year = Math.floor(number / 3);
  const term = termSchema.options[number % 3] ?? 'autumn';
  return labelOf(term, `${year}-${String((year + 1) % 100).padStart(2, '0')}`);
}

/**
 * The term in which an entry was last confirmed, such as 'autumn term 2026', once a whole term has gone by without
 * anybody saying that it is still true. Undefined while it is fresh enough. Row E12.
 */
export function staleSince({ confirmedOn }: Pick<GridEntry, 'confirmedOn'>, today: CivilDate): string | undefined {
  const then = termNumber(confirmedOn);
  return termNumber(today) - then > 1 ? labelOfNumber(then) : undefined;
}

export interface StaleCell {
  readonly cell: Cell;
  /** The last term in which anything in it was confirmed. */
  readonly since: string;
}

/** Cells that are filled, and of which nothing was confirmed lately. */
export const staleCells = (entries: readonly GridEntry[], today: CivilDate): StaleCell[] =>
  gridOf(entries).flatMap(({ cell, provisions }) => {
    const [last] = provisions.toSorted((a, b) => b.confirmedOn.localeCompare(a.confirmedOn));
    const since = last && staleSince(last, today);
    return since ? [{ cell, since }] : [];
  });
