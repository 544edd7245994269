import type { LinearModel, Solution } from '../kernel/linear-model.ts';
import { linesOf, type Line } from './lines.ts';
import type { Draft, Ready } from './prepare.ts';
import { cheapestSharings, sharingOf, type Sharing } from './sharings.ts';
import { chosenOf, slotsModel, slotsStart, worthOf } from './slots-model.ts';
import { weights } from './weights.ts';

/** Asks the solver, which is to be done by when this share of all the time is over. */
export type Ask = (model: LinearModel, until: number, start: ReadonlyMap<string, number>) => Promise<Solution>;

/** The slots of each school, and what no plan of the year can cost less than. */
export interface Slots {
  readonly slots: readonly (readonly string[])[];
  readonly bound: number;
}

/** All that this model counts comes in these steps, so that a bound in between is as good as the next step. */
const step = [weights.area, weights.otherDay, weights.irregular].reduce<number>(common, 0);
function common(one: number, other: number): number {
  return other === 0 ? one : common(other, one % other);
}
const nothing = 1e-4;
const stepAbove = (bound: number): number => Math.max(0, step * Math.ceil(bound / step - nothing));

/** So many more sharings at a time, at most; and so many of a line when all are wanted. */
const few = { atOnce: 60, ofLine: 20, rounds: 200, all: 1_000 };

/**
 * The best slots that the time suffices for. There are far too many sharings to write them all down: they are added as
 * the prices of those that are there ask for them, until none is missing (column generation). What the model then costs
 * with nothing whole no plan can cost less than. Last, all sharings are looked at that a cheaper plan could have.
 */
export async function bestSlots(ready: Ready, greedy: Draft, ask: Ask): Promise<Slots> {
  const lines = linesOf(ready);
  const known = sharingsOf(lines, greedy);
  const grown = await grow(ready, lines, known, ask);
  const first = await choose(ready, lines, { from: grown.sharings, known, until: 0.7 }, ask);
  const bound = stepAbove(grown.bound);
  if (!first) return { slots: greedy.slots, bound };
  const wanted = wantedFor(ready, lines, grown, first.cost);
  const from = [...first.chosen, ...wanted.sharings];
  const best = (await choose(ready, lines, { from, known: first.chosen, until: 0.85 }, ask)) ?? { ...first, bound };
  return {
    slots: ready.schools.map((_, school) =>
      best.chosen.flatMap(({ sharers }) => sharers.filter((each) => each.school === school).map(({ slot }) => slot)),
    ),
    bound: Math.max(bound, Math.min(best.bound, wanted.bound)),
  };
}

/** What the schools share in a plan that is known. */
const sharingsOf = (lines: readonly Line[], { slots }: Draft): Sharing[] =>
  lines.flatMap((line) => {
    const sharers = line.sharers.filter(({ school, slot }) => slots[school]?.includes(slot));
    return sharers.length > 0 ? [sharingOf(line, sharers)] : [];
  });

interface Grown {
  readonly sharings: readonly Sharing[];
  readonly bound: number;
  /** Those at which no sharing is missing; left out where the time was over before. */
  readonly prices?: ReadonlyMap<string, number>;
}

/** Adds sharings, line by line in turn, until none with a reduced cost below nothing is left or the time is over. */
async function grow(ready: Ready, lines: readonly Line[], known: readonly Sharing[], ask: Ask): Promise<Grown> {
  let grown: Grown = { sharings: known, bound: 0 };
  let turn = 0;
  for (let round = 0; round < few.rounds; round += 1) {
    const solved = await ask(slotsModel(ready, lines, grown.sharings, false), 0.5, new Map());
    if (!('values' in solved) || !solved.prices) return grown;
    const more: Sharing[] = [];
    let [looked, least] = [0, 0];
    while (looked < lines.length && more.length < few.atOnce) {
      const line = lines[(turn + looked) % lines.length] as Line;
      const worth = worthOf(ready, line, solved.prices);
      const found = cheapestSharings(ready, line, worth, { below: -nothing, most: few.ofLine });
      more.push(...found.sharings);
      least += found.least;
      looked += 1;
    }
    turn += looked;
    // Prices of a round in which all lines were looked at prove a bound, whatever is still to come.
    const bound = looked === lines.length ? Math.max(grown.bound, solved.cost + least) : grown.bound;
    if (more.length === 0) return { ...grown, bound, prices: solved.prices };
    grown = { sharings: [...grown.sharings, ...more], bound };
  }
  return grown;
}

/** All sharings that a plan cheaper than `cost` could have; none that costs less than `bound` has any other. */
function wantedFor(ready: Ready, lines: readonly Line[], { prices, bound }: Grown, cost: number): Grown {
  if (!prices) return { sharings: [], bound };
  const below = cost - step - bound + nothing;
  if (below <= 0) return { sharings: [], bound: cost };
  const found = lines.map((line) =>
    cheapestSharings(ready, line, worthOf(ready, line, prices), { below, most: few.all }),
  );
  const complete = Math.min(...found.map((each) => each.complete));
  return {
    sharings: found.flatMap(({ sharings }) => sharings),
    bound: complete < below ? stepAbove(bound + complete) : cost,
  };
}

interface Choice {
  readonly from: readonly Sharing[];
  /** Those of `from` that can be had together: where the search begins. */
  readonly known: readonly Sharing[];
  readonly until: number;
}

/** The best of some sharings, and what no choice of these can cost less than. */
async function choose(ready: Ready, lines: readonly Line[], { from, known, until }: Choice, ask: Ask) {
  const start = slotsStart(ready, lines, from, known);
  const solved = await ask(slotsModel(ready, lines, from, true), until, start);
  if (!('values' in solved)) return undefined;
  return { chosen: chosenOf(from, solved.values), cost: solved.cost, bound: stepAbove(solved.cost * (1 - solved.gap)) };
}
