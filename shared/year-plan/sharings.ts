import type { Line, Sharer } from './lines.ts';
import type { Ready } from './prepare.ts';
import { weights } from './weights.ts';

/** Schools that have one half day of the week together, and what they cost with the rhythms that go best together. */
export interface Sharing {
  readonly line: string;
  readonly sharers: readonly Sharer[];
  /** What the slots cost, less what each half day with a regular visit saves. */
  readonly cost: number;
}

function count(mask: number): number {
  let found = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) found += 1;
  return found;
}
/** The most days that one choice for each stretch of the year fills. */
export const mostDays = (stretches: readonly (readonly number[])[]): number =>
  stretches.reduce((sum, masks) => sum + masks.reduce((most, mask) => Math.max(most, count(mask)), 0), 0);

/** From so many sets of days on, those that lie wholly in another are left out. */
const many = 32;

/** All sets of days that two lots of rhythms can fill together. */
function together(one: readonly number[], other: readonly number[]): readonly number[] {
  if (other.length === 0) return one;
  const masks = [...new Set(one.flatMap((mine) => other.map((theirs) => mine | theirs)))];
  if (masks.length < many) return masks;
  return masks.filter((mask) => !masks.some((more) => more !== mask && (more & mask) === mask));
}

type Days = readonly (readonly number[])[];
const nothing = ({ sharers }: Line): Days => (sharers[0]?.rhythms ?? []).map(() => [0]);
const joined = (days: Days, { rhythms }: Sharer): Days =>
  rhythms.map((masks, stretch) => together(days[stretch] ?? [], masks));
const costOf = (sharers: readonly Sharer[], filled: Days): number =>
  sharers.reduce((sum, { cost }) => sum + cost, 0) - weights.irregular * mostDays(filled);

export const sharingOf = (line: Line, sharers: readonly Sharer[]): Sharing => ({
  ...{ line: line.key, sharers },
  cost: costOf(sharers, sharers.reduce(joined, nothing(line))),
});

/** What a line, schools and areas are worth: a sharing's cost less all of it is its reduced cost. */
export interface Worth {
  readonly line: number;
  school(school: number): number;
  area(area: string): number;
}

/** The sharings of a line with the least reduced costs below a limit. */
export interface Cheapest {
  readonly sharings: readonly Sharing[];
  /** The least reduced cost of any, 0 at most. */
  readonly least: number;
  /** No sharing that is left out has a reduced cost below this. */
  readonly complete: number;
}

/**
 * Looks at every way in which schools could have a line together, as long as what is still open could bring the reduced
 * cost below the limit, and keeps the `most` cheapest. A day that several schools would have is filled once, so that a
 * further school brings at most its own visits, and all of them no more than there are free days: that ends a branch.
 */
export function cheapestSharings(
  { schools }: Ready,
  line: Line,
  worth: Worth,
  { below, most }: { readonly below: number; readonly most: number },
): Cheapest {
  const found: { readonly sharing: Sharing; readonly reduced: number }[] = [];
  let limit = below;
  const keep = (sharing: Sharing, reduced: number): void => {
    if (reduced >= limit) return;
    const at = found.findIndex((each) => each.reduced > reduced);
    found.splice(at < 0 ? found.length : at, 0, { sharing, reduced });
    if (found.length > most) found.pop();
    if (found.length === most) limit = found.at(-1)?.reduced ?? limit;
  };
  /** What a day with this school costs: it is worth having where it saves more. */
  const aDay = (each: Sharer): number => (each.cost - worth.school(each.school)) / each.most;
  const open = line.sharers
    .map((sharer) => ({ sharer, aDay: aDay(sharer), area: schools[sharer.school]?.school.area ?? '' }))
    .toSorted((one, other) => one.aDay - other.aDay);
  /** The most that those from a place on can bring to so many free days, the best first and the last in part. */
  const hope = (from: number, free: number): number => {
    let [sum, left] = [0, free];
    for (let at = from; at < open.length && left > 0; at += 1) {
      const { sharer, aDay: price } = open[at] as (typeof open)[number];
      if (price >= weights.irregular) break;
      const days = Math.min(left, sharer.most);
      sum += days * (weights.irregular - price);
      left -= days;
    }
    return sum;
  };
  const goOn = (at: number, sharers: readonly Sharer[], areas: readonly string[], priced: number, days: Days): void => {
    const reduced = costOf(sharers, days) - priced;
    const next = open[at];
    if (!next) {
      if (sharers.length > 0) keep({ line: line.key, sharers, cost: reduced + priced }, reduced);
      return;
    }
    if (reduced - hope(at, line.days - mostDays(days)) >= limit) return;
    const isNew = !areas.includes(next.area);
    const more = priced + worth.school(next.sharer.school) + (isNew ? worth.area(next.area) : 0);
    const withArea = isNew ? [...areas, next.area] : areas;
    goOn(at + 1, [...sharers, next.sharer], withArea, more, joined(days, next.sharer));
    goOn(at + 1, sharers, areas, priced, days);
  };
  goOn(0, [], [], worth.line, nothing(line));
  return {
    sharings: found.map(({ sharing }) => sharing),
    least: Math.min(0, found[0]?.reduced ?? 0),
    complete: limit,
  };
}
