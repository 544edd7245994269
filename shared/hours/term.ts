import type { Calendar, Term } from '../calendar/calendar.ts';
import type { CivilDate } from '../kernel/time.ts';

/** The term that work of a day is of: the one it falls in or follows, the first one before the year begins. */
export const hoursTermOf = (calendar: Pick<Calendar, 'blocks'> | undefined, on: CivilDate): Term | null =>
  (calendar?.blocks.findLast(({ firstOn }) => firstOn <= on) ?? calendar?.blocks[0])?.term ?? null;
