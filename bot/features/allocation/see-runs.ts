import type { AllocationAnswer, RunAnswer, WhatIfAnswer } from '../../../shared/allocation/contract.ts';
import { finalBand, overlayOn } from '../../../shared/allocation/notes.ts';
import type { RunLine } from '../../../shared/allocation/run.ts';
import { defaultSettings } from '../../../shared/allocation/settings.ts';
import { allocationText } from '../../../shared/allocation/text.ts';
import { countsOf, whatIf } from '../../../shared/allocation/what-if.ts';
import { academicYearOf } from '../../../shared/calendar/academic-year.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { figuresAtHand } from './figures-at-hand.ts';
import { makeBanding, type RunWish } from './make-run.ts';
import type { AllocationPorts } from './ports.ts';
import { isTheirs, mayForService, serviceOfLead } from './whose.ts';

const rightsOf = (caller: Caller, serviceId: ServiceId) => ({
  run: serviceOfLead(caller, 'allocation.run').ok,
  publish: mayForService(caller, serviceId, 'allocation.publish'),
});

/** The runs of a lead's service, and what a new one may be made from. */
export async function seeRuns(ports: AllocationPorts, caller: Caller): Promise<Result<AllocationAnswer>> {
  const service = serviceOfLead(caller, 'allocation.see');
  if (!service.ok) return service;
  const [runs, figures] = await Promise.all([
    ports.allocation.runs(service.value),
    figuresAtHand(ports, service.value),
  ]);
  const academicYear = academicYearOf(ports.clock.today());
  return ok({
    academicYear,
    runs: runs.map((run) => ({ ...run })),
    figures: figures
      ? {
          ...{ title: figures.title, schools: figures.count, authorities: [...figures.authorities] },
          ...{ phases: [...figures.phases], types: [...figures.types] },
        }
      : null,
    settings: runs[0]?.settings ?? defaultSettings,
    without: (runs[0]?.out ?? []).filter(({ why }) => why === 'by-hand').map(({ urn, name }) => ({ urn, name })),
    may: rightsOf(caller, service.value),
  });
}

/** One run with the schools that are the caller's, by score, the highest first. Rows K02, K03, K09, K10. */
export async function seeRun(ports: AllocationPorts, caller: Caller, runId: string): Promise<Result<RunAnswer>> {
  const service = serviceOfLead(caller, 'allocation.see');
  if (!service.ok) return service;
  const serviceId = service.value;
  const found = await ports.allocation.run(serviceId, runId);
  if (!found) return fail(problem('not-found', allocationText.problems.noRun));
  const [lines, notes] = await Promise.all([ports.allocation.lines(found.value), ports.allocation.notes(serviceId)]);
  const notesOf = new Map(notes.map((each) => [each.urn, each]));
  const today = ports.clock.today();
  const line = ({ urn, name, ward, schoolId, points, band, missing, perPupil, volume, pupils }: RunLine) => {
    const said = notesOf.get(urn);
    return {
      ...{ urn, name, ward, schoolId, points, band, perPupil, volume, pupils },
      final: finalBand(band, said, today),
      missing: missing.length,
      movedUntil: overlayOn(said, today)?.until ?? null,
      isAsked: said?.appeals.some(({ answer }) => !answer) ?? false,
    };
  };
  const theirs = lines.filter(isTheirs(caller, serviceId, 'allocation.see'));
  return ok({
    run: found.value,
    choices: allocationText.choices(found.value.settings),
    lines: theirs.map(line).toSorted((one, other) => other.points - one.points),
    may: rightsOf(caller, serviceId),
  });
}

/** What other choices would come to, and who would move from which band to which. Nothing is stored. Row K07. */
export async function seeWhatIf(
  ports: AllocationPorts,
  caller: Caller,
  wish: RunWish & { readonly against: string | null },
): Promise<Result<WhatIfAnswer>> {
  const service = serviceOfLead(caller, 'allocation.run');
  if (!service.ok) return service;
  const made = await makeBanding(ports, service.value, wish);
  if (!made.ok) return made;
  const { banding } = made.value;
  const against = wish.against === null ? undefined : await ports.allocation.run(service.value, wish.against);
  if (wish.against !== null && !against) return fail(problem('not-found', allocationText.problems.noRun));
  const change = against && whatIf(await ports.allocation.lines(against.value), banding.schools);
  return ok({
    schools: banding.schools.length,
    left: banding.out.length,
    spreads: banding.spreads,
    counts: countsOf(banding.schools),
    change: change ? { ...change, moves: [...change.moves] } : null,
  });
}
