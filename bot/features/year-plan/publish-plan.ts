import { cellsOf } from '../../../shared/hours/balance.ts';
import { breakdownOf } from '../../../shared/hours/figures.ts';
import type { Stream } from '../../../shared/hours/posting.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { VisitPart } from '../../../shared/visits/visit.ts';
import type { PlannedVisit } from '../../../shared/year-plan/input.ts';
import { changesOf, stoodAfter } from '../../../shared/year-plan/published.ts';
import type { YearPlan } from '../../../shared/year-plan/stored.ts';
import { streamsOf, type FreeMinutes } from '../../../shared/year-plan/streams.ts';
import { yearPlanText } from '../../../shared/year-plan/text.ts';
import { asResult } from '../visits/change-visit.ts';
import { moveVisit, withdrawVisit } from '../visits/move-visit.ts';
import { planVisits } from '../visits/plan-visits.ts';
import { gather } from './gather.ts';
import type { YearPlanPorts } from './ports.ts';
import type { PlanSchools } from './whose.ts';

const audit = 'visit.planned';

/** What a visit of the plan is for, until somebody says more: the whole time as direct work. */
const partsOf = ({ minutes }: PlannedVisit): VisitPart[] => [
  {
    ...{ id: 'part-1', activity: 'direct', strand: null, level: null, minutes },
    ...{ audience: { children: 0, staff: 0, parents: 0 }, room: '', purpose: '', link: null },
  },
];

/** What a school has left and not planned in each stream, once what falls away has given its hours back. */
async function freeOf({ hours }: YearPlanPorts, school: School, { academicYear }: YearPlan): Promise<FreeMinutes> {
  const balance = await hours.balance(school.id, academicYear);
  const rows = breakdownOf(balance ? cellsOf(balance.value) : [], 'stream');
  const free = (stream: Stream): number => rows.find(({ value }) => value === stream)?.free ?? 0;
  return { core: free('core'), authority: free('authority'), 'bought-in': free('bought-in') };
}

/**
 * Brings the schools' records to what the plan says, with the hours of each visit, and writes only differences: stopped
 * halfway it is pressed again and goes on where it was. Row L15.
 */
export async function publishPlan(
  ports: YearPlanPorts,
  caller: Caller,
  plan: YearPlan,
  own: PlanSchools,
): Promise<Result<undefined>> {
  const { input, records } = await gather(ports, plan, own);
  const { added, moved, gone } = changesOf({ ...plan, visits: input.visits }, records, ports.clock.today());
  const activityId = `${plan.id}|${plan.rev}`;
  // First what gives hours back, so that a school is never over its hours on the way.
  for (const { id } of gone) {
    const done = asResult(
      await withdrawVisit(ports, caller, { id, activityId, audit, reason: yearPlanText.withdrawn }),
    );
    if (!done.ok) return done;
  }
  for (const { visit, record } of moved) {
    const { on, at: startsAt } = visit;
    const isSameLength = record.parts.reduce((sum, { minutes }) => sum + minutes, 0) === visit.minutes;
    const change = { on, startsAt, ...(isSameLength ? {} : { parts: partsOf(visit) }) };
    const done = asResult(
      await moveVisit(ports, caller, { id: record.id, activityId, audit, plan: change, isQuiet: true }),
    );
    if (!done.ok) return done;
  }
  for (const school of own.schools) {
    const theirs = added.filter(({ schoolId }) => schoolId === school.id);
    if (theirs.length === 0) continue;
    const streams = streamsOf(await freeOf(ports, school, plan), theirs);
    const visits = theirs.map((visit) => ({
      ...{ newId: visit.id, on: visit.on, startsAt: visit.at, travelMinutes: 0 },
      ...{ stream: streams.get(visit.id) ?? 'core', parts: partsOf(visit), therapist: plan.therapist },
    }));
    const done = await planVisits(ports, caller, { school, planId: plan.id, activityId, audit, visits });
    if (!done.ok) return done;
  }
  const stored = await ports.yearPlans.load(plan.serviceId, plan.id);
  if (stored) {
    const { visits } = input;
    const told = { visits: [...visits], stood: stoodAfter(visits), publishedAt: ports.clock.now(), moves: [] };
    await ports.yearPlans.save(stored, { ...stored.value, ...told, rev: stored.value.rev + 1 });
  }
  return ok(undefined);
}
