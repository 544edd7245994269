import type { BandAnswer, SchoolBand } from '../../../shared/allocation/contract.ts';
import { finalBand, overlayOn, type BandNotes } from '../../../shared/allocation/notes.ts';
import type { LeftOut } from '../../../shared/allocation/values.ts';
import { letterAt } from '../../../shared/school-figures/text.ts';
import { pageOf, type Run, type RunLine } from '../../../shared/allocation/run.ts';
import { allocationText, shown, valueInWords } from '../../../shared/allocation/text.ts';
import { academicYearOf } from '../../../shared/calendar/academic-year.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { Stored } from '../../ports/change.ts';
import { runsOfYear } from './bands-of-year.ts';
import type { AllocationPorts } from './ports.ts';
import { isTheirs, serviceOfLead } from './whose.ts';

const { problems } = allocationText;

/** A school in a run with what is said about its band. */
export interface Placed {
  readonly run: Run;
  readonly line: RunLine;
  readonly notes: Stored<BandNotes> | undefined;
}

/** The school of that number in a run; undefined when it is not in it. Two reads beyond the run. */
export async function placedIn(
  { allocation }: Pick<AllocationPorts, 'allocation'>,
  run: Run,
  urn: string,
): Promise<Placed | undefined> {
  const [page, notes] = await Promise.all([
    allocation.page(run.serviceId, run.runId, Math.max(pageOf(run, urn), 0)),
    allocation.notesOf(run.serviceId, urn),
  ]);
  const line = page?.schools.find((each) => each.urn === urn);
  return line && { run, line, notes };
}

/** The school of that number in the runs that hold on a day: in the narrowest of them, if in any. Row K14. */
export async function placedOn(
  ports: Pick<AllocationPorts, 'allocation'>,
  serviceId: ServiceId,
  urn: string,
  on: CivilDate,
): Promise<{ readonly runs: readonly Run[]; readonly placed: Placed | undefined }> {
  const runs = (await runsOfYear(ports, serviceId, academicYearOf(on))).map(({ run }) => run);
  const found = await Promise.all(runs.map((run) => placedIn(ports, run, urn)));
  return { runs, placed: found.find((each) => each !== undefined) };
}

/** Why no run that holds has a school: that it is in none of the kinds that were banded only where nothing else is known. */
const leftOutOf = (runs: readonly Run[], urn: string): LeftOut | undefined => {
  const reasons = runs.flatMap(({ out }) => out.filter((each) => each.urn === urn).map(({ why }) => why));
  return reasons.find((why) => why !== 'other-scheme') ?? reasons[0];
};

/** Why a school has its band, as all who may see it read it. Rows K04, K06, K08. */
export function bandOfSchool({ run, line, notes }: Placed, today: CivilDate): SchoolBand {
  const { spreads, settings } = run;
  const said = notes?.value;
  const holds = overlayOn(said, today);
  return {
    ...{ urn: line.urn, name: line.name, runId: run.runId, runRev: run.rev },
    ...{ academicYear: run.academicYear, state: run.state },
    ...{ computed: line.band, final: finalBand(line.band, said, today), points: line.points, rest: line.rest },
    why: allocationText.why(line, run, settings),
    parts: line.parts.map(({ parameter, value, z, points, sources }) => ({
      ...{ parameter, points, label: allocationText.capital(allocationText.parameters[parameter]) },
      value: valueInWords(parameter, value, settings),
      average: valueInWords(parameter, spreads[parameter]?.mean ?? 0, settings),
      sd: shown(spreads[parameter]?.sd ?? 0, 3),
      z: shown(z, 3),
      sources: sources.map((id) => letterAt(run.figures.sources.findIndex((each) => each.id === id))),
    })),
    missing: line.missing.map(({ parameter, why }) => ({
      label: allocationText.capital(allocationText.parameters[parameter]),
      why: allocationText.missingWhy[why],
    })),
    ...{ perPupil: line.perPupil, volume: line.volume, choices: allocationText.choices(settings) },
    sources: run.figures.sources.map(({ title, year, licence }, n) => `${letterAt(n)}: ${title}, ${year}. ${licence}`),
    notesRev: said?.rev ?? 0,
    overlays: (said?.overlays ?? []).map((each) => ({ ...each, holds: each === holds })),
    appeals: (said?.appeals ?? []).map(({ schoolId: _, ...appeal }) => appeal),
  };
}

/** A school of a run, for a lead whose school it is. */
export async function placedFor(
  ports: AllocationPorts,
  caller: Caller,
  action: 'allocation.see' | 'allocation.run',
  { runId, urn }: { readonly runId: string; readonly urn: string },
): Promise<Result<Placed>> {
  const service = serviceOfLead(caller, action);
  if (!service.ok) return service;
  const run = await ports.allocation.run(service.value, runId);
  if (!run) return fail(problem('not-found', problems.noRun));
  const placed = await placedIn(ports, run.value, urn);
  if (!placed || !isTheirs(caller, service.value, action)(placed.line))
    return fail(problem('not-found', problems.noSchool));
  return ok(placed);
}

/** The school's own band in the run that holds, for both sides of it. Row K06. */
export async function seeOwnBand(ports: AllocationPorts, caller: Caller, school: School): Promise<Result<BandAnswer>> {
  const today = ports.clock.today();
  const appeal = may(permissions, caller, 'band.appeal', schoolScope(school));
  const none = (sentence: string): Result<BandAnswer> => ok({ sentence, band: null, may: { appeal: false } });
  const urn = school.facts?.urn;
  if (!urn) return none(allocationText.noUrn);
  const { runs, placed } = await placedOn(ports, school.serviceId, urn, today);
  if (runs.length === 0) return none(allocationText.notPublished);
  if (placed) return ok({ sentence: '', band: bandOfSchool(placed, today), may: { appeal } });
  const why = leftOutOf(runs, urn);
  return none(allocationText.notInRun(why && allocationText.leftOutWhy[why]));
}
