import { instant } from '../../../shared/kernel/time.ts';
import { outcomeOf } from '../../../shared/year-plan/outcome.ts';
import { planYear } from '../../../shared/year-plan/plan.ts';
import { prepare, stands } from '../../../shared/year-plan/prepare.ts';
import { stoodAt } from '../../../shared/year-plan/published.ts';
import { solveSeconds, type YearPlan } from '../../../shared/year-plan/stored.ts';
import { askWithin } from './ask.ts';
import { gather } from './gather.ts';
import type { YearPlanPorts } from './ports.ts';
import type { PlanSchools } from './whose.ts';

interface Solving extends PlanSchools {
  readonly isFresh: boolean;
}

/**
 * Seeks the best plan and stores it, while whoever asked goes on; a server that ends in between leaves a search that is
 * overdue, and is asked again. An answer that comes after somebody changed the plan is dropped.
 */
export async function solvePlan(ports: YearPlanPorts, plan: YearPlan, { isFresh, ...own }: Solving): Promise<void> {
  try {
    const begun = ports.clock.now();
    const { input, records } = await gather(ports, plan, own);
    const visits = isFresh ? input.visits.filter((each) => stands(each, input.from)) : input.visits;
    const ready = prepare({ ...input, visits });
    const now = (): number => Date.parse(ports.clock.now());
    const planned = await planYear(ready, askWithin(ports.optimiser, solveSeconds, now));
    const outcome = outcomeOf(ready, planned.draft, () => ports.ids.make());
    await store(ports, plan, (now) => ({
      ...now,
      ...{ visits: [...outcome.visits], stood: stoodAt(records) },
      regular: Object.fromEntries(Object.entries(outcome.regular).map(([id, slots]) => [id, [...slots]])),
      shortfalls: outcome.shortfalls.map((each) => ({ ...each, terms: [...each.terms] })),
      moves: outcome.moves.map(({ schoolId, from, to }) => ({
        schoolId,
        from: { id: from.id, on: from.on, at: from.at },
        to: to && { on: to.on, at: to.at },
      })),
      result: {
        ...{ cost: planned.cost.total, gap: planned.gap, greedy: planned.greedy.total, at: ports.clock.now() },
        keeps: visits.length > 0,
        seconds: Math.round((Date.parse(ports.clock.now()) - Date.parse(begun)) / 1000),
      },
      solving: null,
    }));
  } catch (error) {
    ports.log.error('year-plan.search-ended', { plan: plan.id }, error);
    await store(ports, plan, lost).catch(() => undefined);
  }
}

/** The plan with a search that is overdue, as one is that was lost with its server: it is told, and can be asked again. */
const lost = (now: YearPlan): YearPlan => ({ ...now, solving: now.solving && { ...now.solving, since: instant(0) } });

/** Stores what was found, as long as the plan still waits for this very search. */
async function store(ports: YearPlanPorts, plan: YearPlan, change: (now: YearPlan) => YearPlan): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const stored = await ports.yearPlans.load(plan.serviceId, plan.id);
    if (stored?.value.solving?.id !== plan.solving?.id || !stored) return;
    const next = change(stored.value);
    if ((await ports.yearPlans.save(stored, { ...next, rev: stored.value.rev + 1 })) === 'saved') return;
  }
}
