import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { planVisit as decide, type Decided, type VisitPlan } from '../../../shared/visits/decide.ts';
import { visitsText as t } from '../../../shared/visits/text.ts';
import { visitIdOf, type Visit } from '../../../shared/visits/visit.ts';
import { postingPuts } from '../hours/posting-puts.ts';
import { retrying } from '../hours/retrying.ts';
import { auditOf } from '../records.ts';
import { actOf, fileEnd } from './change-visit.ts';
import type { VisitPorts } from './ports.ts';
import { yearAndTerm } from './where-and-when.ts';

export interface PlanningMany {
  readonly school: School;
  /** The plan of the year that they are of. */
  readonly planId: string | null;
  readonly activityId: string;
  readonly audit: string;
  /** Each with the id it is minted with: planned twice, it is there once. Days are the plan's own to check. */
  readonly visits: readonly (VisitPlan & { readonly newId: string })[];
}

/** As many writes as go into one batch beside balance and event; a batch holds a hundred. Decisions 1. */
const mostWrites = 80;

const writesOf = ({ postings }: Decided): number => 1 + postings.length;

/** Visits with their postings in batches of one school and year, each as full as it goes. */
function inBatches(all: readonly Decided[]): Decided[][] {
  const batches: Decided[][] = [];
  for (const each of all) {
    const last = batches.at(-1);
    const isFull = (last ?? []).reduce((sum, one) => sum + writesOf(one), writesOf(each)) > mostWrites;
    if (!last || isFull || last[0]?.visit.academicYear !== each.visit.academicYear) batches.push([each]);
    else last.push(each);
  }
  return batches;
}

/**
 * Plans many visits of one school, such as those of a year plan: their hours are set aside with them, and nobody gets a
 * card for each. Visits that are there already stay as they are. Answers those it planned now.
 */
export async function planVisits(
  ports: VisitPorts,
  caller: Caller,
  { school, planId, activityId, audit, visits }: PlanningMany,
): Promise<Result<Visit[]>> {
  const place = schoolScope(school);
  if (!may(permissions, caller, 'visit.plan', place)) return fail(problem('not-allowed', t.problems.notAllowed));
  const years = await ports.schools.years(school);
  const act = await actOf(ports, caller, place, activityId);
  const decided: Decided[] = [];
  for (const { newId, ...plan } of visits) {
    const id = visitIdOf(place, newId);
    if (!id) return fail(problem('not-understood', t.problems.outOfDate));
    const one = decide({ ...place, id, schoolName: school.name, planId, ...yearAndTerm(years, plan.on) }, plan, act);
    if (!one.ok) return one;
    decided.push(one.value);
  }
  for (const { visit } of decided) await fileEnd(ports, visit);
  const planned: Visit[] = [];
  for (const part of inBatches(decided)) {
    const written = await retrying(`${school.id}|${activityId}`, () => writeNew(ports, caller, part, audit));
    if (!written) return fail(problem('changed-meanwhile', t.problems.tooBusy));
    planned.push(...written);
  }
  return ok(planned);
}

/** Writes those that are not there yet in one batch; undefined when somebody else wrote first. */
async function writeNew(
  ports: VisitPorts,
  caller: Caller,
  part: readonly Decided[],
  audit: string,
): Promise<Visit[] | undefined> {
  const [first] = part;
  if (!first) return [];
  const { schoolId, serviceId, academicYear } = first.visit;
  const balance = await ports.hours.balance(schoolId, academicYear);
  const write = async (these: readonly Decided[]) =>
    ports.records.commit({
      schoolId,
      puts: [
        ...these.map(({ visit }) => ({ type: 'visit' as const, value: visit, before: undefined })),
        ...postingPuts(
          balance,
          these.flatMap(({ postings }) => postings),
        ),
      ],
      audit: [auditOf(ports, caller, { schoolId, serviceId, id: schoolId }, audit)],
      outbox: [],
    });
  const saved = await write(part);
  if (saved === 'saved') return part.map(({ visit }) => visit);
  if (saved === 'changed-meanwhile') return undefined;
  const there = new Set((await ports.visits.list(first.visit)).map(({ id }) => id));
  const left = part.filter(({ visit }) => !there.has(visit.id));
  if (left.length === 0) return [];
  return (await write(left)) === 'saved' ? left.map(({ visit }) => visit) : undefined;
}
