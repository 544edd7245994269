import { discard, freeze, publish, type DecidedRun, type RunAct } from '../../../shared/allocation/decide-run.ts';
import type { AllocationAnswer, RunAnswer } from '../../../shared/allocation/contract.ts';
import { allocationText } from '../../../shared/allocation/text.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { auditOf } from '../records.ts';
import { makeBanding, runOf, type Linked, type RunWish } from './make-run.ts';
import type { AllocationPorts } from './ports.ts';
import { seeRun, seeRuns } from './see-runs.ts';
import { mayForService, serviceOfLead } from './whose.ts';

const { problems } = allocationText;
/** Schools that are read at the same time. */
const atOnce = 8;

/** Who did what to a run goes into the chain of the service, before it is done: runs lie in another container. Row K10. */
const note = (ports: AllocationPorts, caller: Caller, serviceId: ServiceId, runId: string, event: string) => {
  const about = { ...officeScope(serviceId), id: `allocation|${runId}` };
  return ports.records.commit({
    schoolId: about.schoolId,
    puts: [],
    audit: [auditOf(ports, caller, about, event)],
    outbox: [],
  });
};

/** The numbers of the service's own schools, as far as they are known. */
async function linkedSchools(ports: AllocationPorts, serviceId: ServiceId): Promise<Linked> {
  const ids = (await ports.services.summaries(serviceId)).map(({ schoolId }) => schoolId);
  const linked = new Map<string, (typeof ids)[number]>();
  for (let done = 0; done < ids.length; done += atOnce)
    for (const school of await Promise.all(ids.slice(done, done + atOnce).map((id) => ports.schools.load(id))))
      if (school?.facts?.urn) linked.set(school.facts.urn, school.id);
  return linked;
}

/** Keeps a run as a draft. Sent twice it is one. Rows K07, K10. */
export async function keepRun(
  ports: AllocationPorts,
  caller: Caller,
  wish: RunWish & { readonly runId: string; readonly name: string; readonly academicYear: string },
): Promise<Result<RunAnswer>> {
  const service = serviceOfLead(caller, 'allocation.run');
  if (!service.ok) return service;
  const serviceId = service.value;
  const { runId, name, academicYear } = wish;
  if (await ports.allocation.run(serviceId, runId)) return seeRun(ports, caller, runId);
  const made = await makeBanding(ports, serviceId, wish);
  if (!made.ok) return made;
  const mark = { what: 'drafted', by: caller.name, at: ports.clock.now(), reason: '' } as const;
  const linked = await linkedSchools(ports, serviceId);
  const { run, pages } = runOf(ports, made.value, wish, linked, { serviceId, runId, name, academicYear, mark });
  await note(ports, caller, serviceId, runId, 'allocation.drafted');
  await ports.allocation.keep(run, pages);
  return seeRun(ports, caller, runId);
}

/** Throws a draft away; what was published is kept. Sent twice it is done once. */
export async function discardRun(
  ports: AllocationPorts,
  caller: Caller,
  { runId, seen }: { readonly runId: string; readonly seen: number },
): Promise<Result<AllocationAnswer>> {
  const service = serviceOfLead(caller, 'allocation.run');
  if (!service.ok) return service;
  const found = await ports.allocation.run(service.value, runId);
  if (!found) return seeRuns(ports, caller);
  const decided = discard(found.value, seen);
  if (!decided.ok) return decided;
  await note(ports, caller, service.value, runId, 'allocation.discarded');
  return (await ports.allocation.discard(found)) === 'saved'
    ? seeRuns(ports, caller)
    : fail(problem('changed-meanwhile', problems.changedMeanwhile));
}

interface StepWish {
  readonly runId: string;
  readonly seen: number;
  readonly what: 'publish' | 'freeze';
  readonly reason: string;
}

/** Publishes a run for its academic year, or freezes what is published. Row K08. */
export async function stepRun(
  ports: AllocationPorts,
  caller: Caller,
  { runId, seen, what, reason }: StepWish,
): Promise<Result<RunAnswer>> {
  const service = serviceOfLead(caller, 'allocation.publish');
  if (!service.ok) return service;
  const serviceId = service.value;
  if (!mayForService(caller, serviceId, 'allocation.publish')) return fail(problem('not-allowed', problems.notYours));
  const { allocation } = ports;
  const before = await allocation.run(serviceId, runId);
  if (!before) return fail(problem('not-found', problems.noRun));
  if (before.value.rev !== seen) return fail(problem('changed-meanwhile', problems.changedMeanwhile));
  const { academicYear, settings } = before.value;
  const year = await allocation.year(serviceId, academicYear, settings.scheme);
  const held = year && year.value.runId !== runId ? await allocation.run(serviceId, year.value.runId) : undefined;
  const act: RunAct = { by: caller.name, at: ports.clock.now(), reason };
  const next: Result<DecidedRun> =
    what === 'publish' ? publish(before.value, year?.value, held?.value, act) : freeze(before.value, year?.value, act);
  if (!next.ok) return next;
  await note(ports, caller, serviceId, runId, what === 'publish' ? 'allocation.published' : 'allocation.frozen');
  const { run, year: after, replaced } = next.value;
  const saved = await allocation.step({
    run: { before, after: run },
    year: { before: year, after },
    replaced: held && replaced ? { before: held, after: replaced } : undefined,
  });
  return saved === 'saved'
    ? seeRun(ports, caller, runId)
    : fail(problem('changed-meanwhile', problems.changedMeanwhile));
}
