import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import { officeOf } from '../../../shared/organisation/office.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import { placed } from '../../../shared/resource-allocation/decide.ts';
import { planIdOf } from '../../../shared/resource-allocation/plan.ts';
import { nextVersion, planText, withVersion } from '../../../shared/resource-allocation/publish.ts';
import { resourceText } from '../../../shared/resource-allocation/text.ts';
import type { ResourcePorts } from './ports.ts';
import { schoolsByUrn } from './schools-by-urn.ts';
import { latestOf, seePlan } from './see-plan.ts';
import { standingOf } from './standing.ts';
import type { ServiceYear } from './store.ts';
import { noteYear, theirService } from './their-service.ts';

const { problems } = resourceText;

async function hashOf(words: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Has the version's hours posted at the next look, a minute later at most; done twice it changes nothing. */
const filePosting = (
  { due, clock }: Pick<ResourcePorts, 'due' | 'clock'>,
  { serviceId, academicYear }: ServiceYear,
  editId: string,
) =>
  due.add({
    id: `hours-published|${serviceId}|${academicYear}|${editId}`,
    ...{ on: clock.today(), at: clock.now(), kind: 'hours-published', schoolId: officeOf(serviceId) },
    ...{ serviceId, academicYear, editId },
  });

interface Wish {
  readonly year: string;
  readonly seen: number;
  readonly seenWorkforce: number;
  readonly reason: string;
  readonly editId: string;
}

/**
 * The service lead publishes the hours of a year as they stand: a version that stays, and what its ledgers get is filed to
 * be posted, before and after, so that a crash in between leaves nothing behind. Pressed twice it is one. Rows L03-L05.
 */
export async function publishPlan(
  ports: ResourcePorts,
  caller: Caller,
  { year, seen, seenWorkforce, reason, editId }: Wish,
): Promise<Result<PlanAnswer>> {
  const service = theirService(caller, 'hours-plan.change');
  if (!service.ok) return service;
  const of = { serviceId: service.value, academicYear: year };
  const store = ports.resourceAllocation;
  const [plan, workforce] = await Promise.all([store.plan(of), store.workforce(of)]);
  if (plan?.value.published.some((each) => each.editId === editId)) return seePlan(ports, caller, year);
  if (!workforce?.value.posts.length) return fail(problem('not-ready', problems.noPosts));
  if (!plan?.value.schools.length) return fail(problem('not-ready', problems.noSchools));
  if (plan.value.rev !== seen || workforce.value.rev !== seenWorkforce)
    return fail(problem('changed-meanwhile', problems.publishMeanwhile));
  const schools = placed(plan.value.schools, await schoolsByUrn(ports, of.serviceId));
  const last = await latestOf(ports, of, plan.value);
  const standing = await standingOf(ports, year, schools, last);
  const hash = await hashOf(planText(workforce.value, plan.value, schools));
  const act = { ...of, by: caller.name, at: ports.clock.now() };
  const publishing = { editId, reason: reason.slice(0, 500), hash, last, standing };
  const version = nextVersion(workforce.value, plan.value, schools, publishing, act);
  if (!version.ok) return version;
  await noteYear(ports, caller, of, { id: planIdOf(year), event: 'hours-plan.published' });
  const tried = await store.version(of, editId);
  if ((await store.saveVersion(tried, version.value)) !== 'saved')
    return fail(problem('changed-meanwhile', problems.publishMeanwhile));
  await filePosting(ports, of, editId);
  const saved = await store.savePlan(plan, withVersion(plan.value, version.value, schools));
  if (saved !== 'saved') return fail(problem('changed-meanwhile', problems.publishMeanwhile));
  await filePosting(ports, of, editId);
  return seePlan(ports, caller, year);
}
