import { dayOfSlot, isOtherDay, type Draft, type Ready, type ReadySchool } from './prepare.ts';
import { bestRhythms } from './rhythm.ts';
import { weights } from './weights.ts';

/** What a plan is charged for, in points, part by part; `total` is what the planners make small. */
export interface Cost {
  readonly total: number;
  /** Visits that found no place. */
  readonly short: number;
  readonly moved: number;
  readonly crowded: number;
  readonly irregular: number;
  /** Regular days that are not the one agreed. */
  readonly otherDay: number;
  /** Areas she is regularly in, weekday by weekday. */
  readonly areas: number;
  /** Minutes on the road to what stands already on a visit's day. */
  readonly road: number;
}

/** The cost of the visits that are planned anew. */
export function costOf(ready: Ready, { seats, slots }: Draft): Cost {
  const parts = { short: 0, moved: 0, crowded: 0, irregular: 0, otherDay: 0 };
  let road = 0;
  for (const [index, each] of ready.schools.entries()) {
    const mine = seats.filter(({ school }) => school === index);
    const keys = new Set(mine.map(({ key }) => key));
    for (const { terms, visits } of each.needs)
      parts.short += Math.max(0, visits - mine.filter(({ term }) => terms.includes(term)).length);
    for (const [at, { open }] of each.windows.entries())
      parts.crowded += Math.max(0, mine.filter(({ window }) => window === at).length - open);
    parts.moved += each.before.filter(({ seat }) => seat !== undefined && !keys.has(seat)).length;
    parts.irregular += mine.length - regularVisits(each, slots[index] ?? [], keys);
    parts.otherDay += (slots[index] ?? []).filter((slot) => isOtherDay(each, slot)).length;
    road += mine.reduce((sum, { cost }) => sum + cost, 0);
  }
  const at = (index: number): string => ready.schools[index]?.school.area ?? '';
  const areas = new Set(slots.flatMap((mine, index) => mine.map((slot) => `${dayOfSlot(slot)} ${at(index)}`))).size;
  const total =
    parts.short * weights.short +
    parts.moved * weights.moved +
    parts.crowded * weights.crowded +
    parts.irregular * weights.irregular +
    parts.otherDay * weights.otherDay +
    areas * weights.area +
    road;
  return { ...parts, areas, road, total };
}

function regularVisits(school: ReadySchool, slots: readonly string[], seats: ReadonlySet<string>): number {
  const regular = new Set(bestRhythms(school, slots, seats).flatMap((each) => each.seats));
  return [...seats].filter((seat) => regular.has(seat)).length;
}
