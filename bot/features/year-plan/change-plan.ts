import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import type { ChangeYearPlan, YearPlanAnswer } from '../../../shared/year-plan/contract.ts';
import { stoodAt } from '../../../shared/year-plan/published.ts';
import { isSolving, type YearPlan } from '../../../shared/year-plan/stored.ts';
import { yearPlanText as t } from '../../../shared/year-plan/text.ts';
import { auditOf } from '../records.ts';
import { gather } from './gather.ts';
import type { YearPlanPorts } from './ports.ts';
import { publishPlan } from './publish-plan.ts';
import { answerOf } from './see-plan.ts';
import { solvePlan } from './solve-plan.ts';
import { openPlan, type OwnPlan } from './whose.ts';

/** One change of a plan, checked against the revision that was on the screen. Row L15. */
export async function changePlan(
  ports: YearPlanPorts,
  caller: Caller,
  { seen, op, ...whose }: ChangeYearPlan,
): Promise<Result<YearPlanAnswer>> {
  const opened = await openPlan(ports, caller, whose);
  if (!opened.ok) return opened;
  const { own } = opened.value;
  if (!own) return fail(problem('not-found', t.problems.noSchools));
  if (own.plan.rev !== seen) return fail(problem('changed-meanwhile', t.problems.changed));
  if (isSolving(own.plan, ports.clock.now())) return fail(problem('not-ready', t.problems.solving));
  const next = await decide(ports, own, op);
  if (!next.ok) return next;
  const [school] = own.schools;
  if (school)
    await ports.records.commit({
      schoolId: school.id,
      puts: [],
      audit: [auditOf(ports, caller, { ...schoolScope(school), id: own.plan.id }, 'year-plan.changed')],
      outbox: [],
    });
  const plan = { ...next.value, rev: own.plan.rev + 1 };
  if ((await ports.yearPlans.save(own.stored, plan)) !== 'saved')
    return fail(problem('changed-meanwhile', t.problems.changed));
  if (op.do === 'solve') void solvePlan(ports, plan, { ...own, isFresh: op.isFresh });
  if (op.do === 'publish') {
    const done = await publishPlan(ports, caller, plan, own);
    if (!done.ok) return done;
  }
  const after = await openPlan(ports, caller, whose);
  return after.ok ? ok(await answerOf(ports, after.value)) : after;
}

/** The plan after a change; what searching and publishing do follows once it is stored. */
async function decide(
  ports: YearPlanPorts,
  { plan, ...own }: OwnPlan,
  op: ChangeYearPlan['op'],
): Promise<Result<YearPlan>> {
  if (op.do === 'settle') {
    const known = new Set<string>(own.schools.map(({ id }) => id));
    const settings = { ...op.settings, schools: op.settings.schools.filter(({ schoolId }) => known.has(schoolId)) };
    return ok({ ...plan, settings });
  }
  if (op.do === 'solve') {
    if (op.isFresh && plan.publishedAt) return fail(problem('not-ready', t.problems.published));
    return ok({ ...plan, solving: { id: ports.ids.make(), since: ports.clock.now() }, moves: [] });
  }
  if (op.do === 'publish') return ok(plan);
  const { input, records } = await gather(ports, plan, own);
  const visit = input.visits.find(({ id }) => id === op.visitId);
  const today = ports.clock.today();
  if (!visit) return fail(problem('not-found', t.problems.noVisit));
  if (visit.on < today || op.on < today) return fail(problem('slot-not-possible', t.problems.past));
  const { on, at, isPinned } = op;
  const moved = { ...visit, on, at, isPinned };
  const visits = input.visits.map((each) => (each.id === visit.id ? moved : each));
  return ok({ ...plan, visits, stood: stoodAt(records) });
}
