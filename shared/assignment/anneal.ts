import { Draft } from './draft.ts';
import { swap } from './greedy.ts';
import type { Prepared } from './prepare.ts';
import type { Served } from './problem.ts';

/** Steps for each school that has a choice, and between two pauses. */
const steps = { ofSchool: 10_000, atOnce: 1_000 };
/** How much more a step may cost at first and at the end, about: less than a change of therapist, then nearly nothing. */
const heat = { first: 150, last: 8 };

/** Numbers that look like chance and are the same each time, from 0 up to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * An assignment made better by very many small steps, a school to somebody else or two schools swapped, which at first
 * may cost more and later hardly (simulated annealing); the best on the way is the answer. Only the pairs of `pairs` are
 * tried. It pauses often, so that others can go on, and gives the same answer for the same seed. It proves nothing.
 */
export function* annealed(
  prepared: Prepared,
  pairs: Prepared,
  start: Served,
  seed: number,
): Generator<undefined, Served> {
  const { schools, therapists } = prepared.problem;
  const placeOf = new Map(therapists.map(({ key }, at) => [key, at]));
  const draft = new Draft(prepared);
  for (const [at, { key }] of schools.entries()) draft.give(at, placeOf.get(start.get(key) ?? '') ?? -1);
  const choices = pairs.candidates.map((those) => those.map(({ therapist }) => therapist));
  const free = choices.flatMap((those, at) => (those.length > 1 ? [at] : []));
  const ofTherapist = therapists.map((_, who) => free.filter((at) => choices[at]?.includes(who)));
  const random = chance(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  /** One of some schools that somebody has, if one of a few is hers. */
  const partner = (those: readonly number[], who: number): number | undefined => {
    for (let tries = 0; tries < 6; tries += 1) {
      const each = pick(those);
      if (each !== undefined && draft.chosen[each] === who) return each;
    }
    return undefined;
  };
  let best = { total: draft.total, chosen: [...draft.chosen] };
  const all = steps.ofSchool * free.length;
  for (let step = 0; step < all; step += 1) {
    if (step % steps.atOnce === 0) yield;
    const most = -Math.log(1 - random()) * heat.first * (heat.last / heat.first) ** (step / all);
    const school = pick(free) ?? 0;
    const [from = -1, to = -1] = [draft.chosen[school], pick(choices[school] ?? [])];
    if (to === from) continue;
    const change = draft.change(school, to);
    if (change !== undefined && change < most) draft.give(school, to);
    else {
      const other = partner(ofTherapist[from] ?? [], to);
      if (other === undefined || !swap(draft, school, other, most)) continue;
    }
    if (draft.total < best.total) best = { total: draft.total, chosen: [...draft.chosen] };
  }
  return new Map(schools.map(({ key }, at) => [key, therapists[best.chosen[at] ?? -1]?.key ?? null]));
}
