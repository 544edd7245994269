import { termSchema, type Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../kernel/time.ts';

/** The first day of the term after `today` in these years, such as Mon 4 Jan 2027; undefined where none is known. */
export function nextTermOn(
  years: readonly Pick<Calendar, 'blocks' | 'nextYearFirstOn'>[],
  today: CivilDate,
): CivilDate | undefined {
  const starts = years.flatMap(({ blocks, nextYearFirstOn }) => [
    ...termSchema.options.flatMap((term) => blocks.filter((block) => block.term === term).slice(0, 1)),
    ...(nextYearFirstOn ? [{ firstOn: nextYearFirstOn }] : []),
  ]);
  return starts
    .map(({ firstOn }) => firstOn)
    .filter((day) => day > today)
    .toSorted()[0];
}
