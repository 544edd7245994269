import type { ReadySchool, Series } from './prepare.ts';

/** On each of some slots the rhythm of every term that most of a school's visits lie on. */
export function bestRhythms({ series }: ReadySchool, slots: readonly string[], seats: ReadonlySet<string>): Series[] {
  const best = new Map<string, { readonly series: Series; readonly hits: number }>();
  for (const each of series.filter(({ slot }) => slots.includes(slot))) {
    const key = `${each.slot}|${each.term}`;
    const hits = each.seats.filter((seat) => seats.has(seat)).length;
    if (hits > (best.get(key)?.hits ?? 0)) best.set(key, { series: each, hits });
  }
  return [...best.values()].map((each) => each.series);
}
