import { daysFrom, isDayOf, type Years } from '../calendar/days.ts';
import {
  londonDate,
  londonInstant,
  londonTime,
  plusMilliseconds,
  time,
  type CivilDate,
  type Instant,
} from '../kernel/time.ts';

const patience = 2 * 60 * 60 * 1000;
/** The hours in which somebody at a school is told the same day; after them it is the next morning. */
const morning = time('08:30');
const evening = time('16:30');

const nextMorning = (years: Years, day: CivilDate): Instant[] => {
  const next = daysFrom('working', years, day, 1);
  return next ? [londonInstant(next, morning)] : [];
};

/**
 * When the school is told again of words that must not wait and that nobody has said they read: two hours after they
 * came, or in the next morning where that is outside the hours of a working day; and once more in the morning after.
 * Working days, not school days: a message in the holidays that nobody needed costs little. Hazard H-14.
 */
export function readNowLooks(years: Years, at: Instant): Instant[] {
  const later = plusMilliseconds(at, patience);
  const day = londonDate(later);
  const isToday = isDayOf('working', years, day) && londonTime(later) <= evening;
  const sameDay = londonTime(later) < morning ? londonInstant(day, morning) : later;
  const [first = later] = isToday ? [sameDay] : nextMorning(years, day);
  return [first, ...nextMorning(years, londonDate(first))];
}
