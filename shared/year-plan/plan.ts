import { costOf, type Cost } from './cost.ts';
import { greedyPlan } from './greedy.ts';
import type { Draft, Ready } from './prepare.ts';
import { bestSlots, type Ask } from './slots.ts';
import { weights } from './weights.ts';
import { visitsModel, visitsOf, visitsStart } from './visits-model.ts';

/** A plan with what it costs, the least that any plan could cost as far as is known, and the greedy planner's. */
export interface Planned {
  readonly draft: Draft;
  readonly cost: Cost;
  readonly bound: number;
  /** By how much the best plan might be better, as a share of this one's cost: 0 where it is proved the best. */
  readonly gap: number;
  readonly greedy: Cost;
}

const hasBefore = ({ schools }: Ready): boolean =>
  schools.some(({ before, standing }) => before.length + standing.length > 0);

/** What its slots cost: days that were not agreed, and areas. */
const slotsCost = ({ otherDay, areas }: Cost): number => otherDay * weights.otherDay + areas * weights.area;

/**
 * The best plan that the time suffices for. First the slots, and so the least any plan can cost, then the visits; a plan
 * that was there keeps its slots, and only its visits are sought anew, as few as can be moving. Never worse than the
 * greedy plan. Row L15.
 */
export async function planYear(ready: Ready, ask: Ask): Promise<Planned> {
  const greedy = greedyPlan(ready);
  const greedyCost = costOf(ready, greedy);
  const isReplan = hasBefore(ready);
  const { slots, bound: least } = isReplan ? { slots: greedy.slots, bound: 0 } : await bestSlots(ready, greedy, ask);
  const model = visitsModel(ready, slots);
  const start = isReplan ? visitsStart(ready, model, greedy) : new Map<string, number>();
  const solved = await ask(model, 1, start);
  const found = 'values' in solved ? { seats: visitsOf(ready, solved.values), slots } : greedy;
  const foundCost = costOf(ready, found);
  const isBetter = foundCost.total < greedyCost.total;
  const [draft, cost] = isBetter ? [found, foundCost] : [greedy, greedyCost];
  const ownBound = 'values' in solved ? solved.cost * (1 - solved.gap) : 0;
  const bound = Math.min(cost.total, isReplan ? ownBound + slotsCost(foundCost) : least);
  return { draft, cost, bound, gap: cost.total > 0 ? (cost.total - bound) / cost.total : 0, greedy: greedyCost };
}
