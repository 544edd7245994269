import { termSchema } from '../../../shared/calendar/calendar.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Visit } from '../../../shared/visits/visit.ts';
import { openWish } from '../../../shared/visits/wish.ts';
import { conflictsOf, hoursOver } from '../../../shared/year-plan/conflicts.ts';
import type { PlanAnswer, YearPlanAnswer } from '../../../shared/year-plan/contract.ts';
import { termOf } from '../../../shared/year-plan/needs.ts';
import { changesOf, planVisitId } from '../../../shared/year-plan/published.ts';
import type { PlannedVisit } from '../../../shared/year-plan/input.ts';
import { isSolving, settingsFor, type YearPlan } from '../../../shared/year-plan/stored.ts';
import { yearPlanText as t } from '../../../shared/year-plan/text.ts';
import { weekOf } from '../../../shared/year-plan/weeks.ts';
import { gather, type Gathered } from './gather.ts';
import type { YearPlanPorts } from './ports.ts';
import { openPlan, type Opened, type Whose } from './whose.ts';

/** A therapist's year as she or her lead sees it. Rows J03, L15. */
export async function seePlan(ports: YearPlanPorts, caller: Caller, whose: Whose): Promise<Result<YearPlanAnswer>> {
  const opened = await openPlan(ports, caller, whose);
  return opened.ok ? ok(await answerOf(ports, opened.value)) : opened;
}

/** The answer to every look and every change. */
export async function answerOf(ports: YearPlanPorts, opened: Opened): Promise<YearPlanAnswer> {
  const { academicYear, therapists, own } = opened;
  const people = therapists.map(({ personId, name }) => ({ personId, name }));
  const frame = { academicYear, today: ports.clock.today(), therapists: people };
  if (!own) return { ...frame, plan: null };
  const gathered = await gather(ports, own.plan, own);
  return { ...frame, plan: planAnswer(ports, own.plan, own.schools, gathered) };
}

/** What a school waits to be answered about a visit, with what the plan makes of it. */
function wishOf(record: Visit, visits: readonly PlannedVisit[]): PlanAnswer['wishes'][number] | undefined {
  const wish = openWish(record);
  if (!wish) return undefined;
  const { id: visitId, schoolId, schoolName } = record;
  const planned = visits.find(({ id }) => id === planVisitId(visitId));
  return {
    ...{ visitId, schoolId, schoolName, sentence: t.wish(wish.on), by: wish.by, reason: wish.reason },
    movesTo: planned && planned.on !== wish.on ? planned.on : null,
  };
}

function planAnswer(
  ports: YearPlanPorts,
  plan: YearPlan,
  schools: readonly School[],
  { input, records, undated }: Gathered,
): PlanAnswer {
  const today = ports.clock.today();
  const conflicts = Map.groupBy(conflictsOf(input, input.visits), ({ visitId }) => visitId);
  const changes = changesOf({ ...plan, visits: input.visits }, records, today);
  const open = new Set([...changes.added.map(({ id }) => id), ...changes.moved.map(({ visit }) => visit.id)]);
  const name = (schoolId: string): string => schools.find(({ id }) => id === schoolId)?.name ?? '';
  const over = new Map(hoursOver(input, input.visits).map(({ schoolId, minutes }) => [schoolId, minutes]));
  return {
    ...{ personId: plan.personId, name: plan.therapist.name, rev: plan.rev, publishedAt: plan.publishedAt },
    settings: { ...plan.settings, schools: schools.map(({ id }) => settingsFor(plan.settings, id)) },
    schools: input.schools.map((school) => {
      const mine = input.visits.filter(({ schoolId }) => schoolId === school.schoolId);
      const inTerm = (term: string): number => mine.filter(({ on }) => termOf(school, on) === term).length;
      const [autumn = 0, spring = 0, summer = 0] = termSchema.options.map(inTerm);
      const { minutes } = school;
      const isOver = over.get(school.schoolId);
      const theirs = plan.shortfalls.filter((each) => each.schoolId === school.schoolId);
      return {
        ...{ schoolId: school.schoolId, name: school.name, visitMinutes: school.visitMinutes, visits: mine.length },
        minutes: typeof minutes === 'number' ? minutes : minutes.autumn + minutes.spring + minutes.summer,
        byTerm: { autumn, spring, summer },
        regular: (plan.regular[school.schoolId] ?? []).map(t.slot),
        way: school.area ? 'typed' : school.at ? 'map' : 'none',
        trouble: [
          ...(undated.some(({ id }) => id === school.schoolId) ? [t.problems.noDates(school.name)] : []),
          ...theirs.map(t.shortfall).filter(Boolean),
          ...(isOver ? [t.over(isOver)] : []),
        ],
        rest: theirs.map(t.rest).filter(Boolean),
      };
    }),
    weeks: [
      ...new Map(
        input.schools
          .flatMap(({ days }) => days)
          .toSorted((a, b) => a.on.localeCompare(b.on))
          .map(({ on, term }) => [weekOf(on), { monday: weekOf(on), term }]),
      ).values(),
    ],
    visits: input.visits.map((visit) => ({
      ...visit,
      state: visit.on < today ? 'over' : open.has(visit.id) ? 'draft' : 'published',
      conflicts: (conflicts.get(visit.id) ?? []).map(t.conflict),
    })),
    moves: plan.moves.map(({ schoolId, from, to }) => ({
      sentence: t.move(name(schoolId), from.on, to?.on ?? null),
      from: from.on,
      to: to?.on ?? null,
    })),
    result: plan.result && {
      isBest: plan.result.gap < 1e-6,
      at: plan.result.at,
      sentences: [
        plan.result.gap < 1e-6
          ? plan.result.keeps
            ? t.bestKept
            : t.best
          : t.gap(plan.result.gap, plan.result.keeps ?? false),
        t.greedy(Math.round(plan.result.cost), Math.round(plan.result.greedy)),
      ],
    },
    isSolving: isSolving(plan, ports.clock.now()),
    isLost: plan.solving !== null && !isSolving(plan, ports.clock.now()),
    toPublish: { added: changes.added.length, moved: changes.moved.length, gone: changes.gone.length },
    wishes: records.flatMap((record) => wishOf(record, input.visits) ?? []),
  };
}
