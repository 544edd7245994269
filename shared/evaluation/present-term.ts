import type { SchoolCalendar, Term } from '../calendar/calendar.ts';
import type { CivilDate } from '../kernel/time.ts';

export interface PresentTerm {
  readonly academicYear: string;
  readonly term: Term;
}

/** The first month of each term where no calendar says more: September, January, after Easter. */
const roughly: readonly (readonly [month: number, term: Term])[] = [
  [9, 'autumn'],
  [4, 'summer'],
  [1, 'spring'],
];

/**
 * The term that an evaluation begun on a day belongs to: the calendar's, and where it does not reach, that of the month.
 * Holidays belong to the term before them.
 */
export function presentTerm(
  calendar: Pick<SchoolCalendar, 'academicYear' | 'blocks'> | undefined,
  on: CivilDate,
): PresentTerm {
  const last = calendar?.blocks.at(-1);
  const block = calendar?.blocks.findLast(({ firstOn }) => firstOn <= on);
  if (calendar && block && last && on <= last.lastOn) return { academicYear: calendar.academicYear, term: block.term };
  const month = Number(on.slice(5, 7));
  const year = Number(on.slice(0, 4)) - (month < 9 ? 1 : 0);
  const term = roughly.find(([from]) => month >= from)?.[1] ?? 'spring';
  return { academicYear: `${year}-${String((year + 1) % 100).padStart(2, '0')}`, term };
}
