import { termSchema } from '../calendar/calendar.ts';
import { dayOfSlot, isOtherDay, slotsOf, type Ready, type ReadySchool, type Series } from './prepare.ts';
import { mostDays } from './sharings.ts';
import { weights } from './weights.ts';

/** A school that could have a slot, with the rhythms it could have there. */
export interface Sharer {
  readonly school: number;
  readonly slot: string;
  /** What the slot costs by itself, such as for another day than was agreed. */
  readonly cost: number;
  /** Stretch by stretch of the year the days of each rhythm, one bit a day. */
  readonly rhythms: readonly (readonly number[])[];
  /** The most visits that its rhythms bring when nobody else is there. */
  readonly most: number;
}

/** A half day of the week, the same all year, and all who could have it. */
export interface Line {
  readonly key: string;
  readonly weekday: string;
  readonly sharers: readonly Sharer[];
  /** On how many days of the year somebody could regularly be visited there. */
  readonly days: number;
}

/** As many days as a number has bits for; a term has fewer weeks. */
const bits = 31;

const dayOfSeat = (key: string): string => key.split('_')[1] ?? '';

/** The half days of the week. A visit of a whole day is counted in the morning only, which costs too little, never too much. */
export function linesOf({ schools }: Ready): Line[] {
  const all = schools.flatMap((each, school) => slotsOf(each).map((slot) => ({ school, slot })));
  return [...Map.groupBy(all, ({ slot }) => slot.replace('day', 'am'))].map(([key, those]) => {
    const seriesOf = ({ school, slot }: (typeof those)[number]): Series[] =>
      (schools[school] as ReadySchool).series.filter((each) => each.slot === slot);
    const stretches = termSchema.options.flatMap((term) => {
      const series = those.flatMap(seriesOf).filter((each) => each.term === term);
      const days = [...new Set(series.flatMap(({ seats }) => seats.map(dayOfSeat)))].sort();
      return Array.from({ length: Math.ceil(days.length / bits) }, (_, at) => {
        const part = days.slice(at * bits, (at + 1) * bits);
        return { term, bitOf: new Map(part.map((day, bit) => [day, 1 << bit])) };
      });
    });
    const sharers = those.map((each): Sharer => {
      const rhythms = stretches.map(({ term, bitOf }) => {
        const mine = seriesOf(each).filter((series) => series.term === term);
        const mask = ({ seats }: Series): number =>
          seats.reduce((sum, seat) => sum | (bitOf.get(dayOfSeat(seat)) ?? 0), 0);
        return [...new Set(mine.map(mask))];
      });
      const cost = isOtherDay(schools[each.school] as ReadySchool, each.slot) ? weights.otherDay : 0;
      return { ...each, cost, rhythms, most: mostDays(rhythms) };
    });
    const days = stretches.reduce((sum, { bitOf }) => sum + bitOf.size, 0);
    return { key, weekday: dayOfSlot(key), sharers, days };
  });
}
