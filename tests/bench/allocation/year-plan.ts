import { askWithin } from '../../../bot/features/year-plan/ask.ts';
import type { Optimiser } from '../../../bot/ports/optimiser.ts';
import { planYear } from '../../../shared/year-plan/plan.ts';
import { prepare } from '../../../shared/year-plan/prepare.ts';
import { yearOf } from './year-instance.ts';

export interface YearPlanMeasured {
  readonly schools: number;
  readonly visits: number;
  /** Visits without a place; none is asked for. */
  readonly short: number;
  readonly state: 'proved best' | 'gap';
  readonly gap: number;
  readonly seconds: number;
  readonly cost: number;
  /** No plan can cost less. */
  readonly bound: number;
  readonly greedyCost: number;
  readonly greedySeconds: number;
}

/** A year of visits to 15 schools in Kent, solved in at most so many seconds, beside the greedy planner's. Row L15. */
export async function measureYearPlan(optimiser: Optimiser, seconds = 60, schools = 15): Promise<YearPlanMeasured> {
  const input = yearOf(schools);
  const begun = performance.now();
  const ready = prepare(input);
  await planYear(ready, () => Promise.resolve({ state: 'too-late' }));
  const greedy = performance.now();
  const planned = await planYear(
    ready,
    askWithin(optimiser, seconds, () => performance.now()),
  );
  const rounded = (ms: number): number => Math.round(ms / 10) / 100;
  return {
    schools,
    visits: planned.draft.seats.length,
    short: planned.cost.short,
    state: planned.gap < 1e-6 ? 'proved best' : 'gap',
    gap: Math.round(planned.gap * 1e4) / 1e4,
    seconds: rounded(performance.now() - greedy),
    cost: planned.cost.total,
    bound: Math.round(planned.bound),
    greedyCost: planned.greedy.total,
    greedySeconds: rounded(greedy - begun),
  };
}
