import type { Band } from '../../../shared/allocation/bands.ts';
import { finalBand } from '../../../shared/allocation/notes.ts';
import type { Run, RunLine } from '../../../shared/allocation/run.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { AllocationPorts } from './ports.ts';

export interface RunOfYear {
  readonly run: Run;
  readonly isFrozen: boolean;
}

/** The runs that hold in an academic year, the narrowest scheme first; none while nothing was published. */
export async function runsOfYear(
  { allocation }: Pick<AllocationPorts, 'allocation'>,
  serviceId: ServiceId,
  academicYear: string,
): Promise<RunOfYear[]> {
  const years = await allocation.years(serviceId, academicYear);
  const found = await Promise.all(
    years.map(async ({ runId, isFrozen }) => ({ run: await allocation.run(serviceId, runId), isFrozen })),
  );
  return found.flatMap(({ run, isFrozen }) => (run ? [{ run: run.value, isFrozen }] : []));
}

/** The runs that hold in an academic year with the band of each school as it counts today. */
export interface BandsOfYear {
  readonly runs: readonly RunOfYear[];
  readonly schools: readonly (RunLine & { readonly final: Band })[];
}

/** What hours are shared by: undefined while no run of that year was published. Decided in docs/decisions/fair-hours.md. */
export async function bandsOfYear(
  ports: Pick<AllocationPorts, 'allocation' | 'clock'>,
  serviceId: ServiceId,
  academicYear: string,
): Promise<BandsOfYear | undefined> {
  const { allocation, clock } = ports;
  const runs = await runsOfYear(ports, serviceId, academicYear);
  if (runs.length === 0) return undefined;
  const [lines, notes] = await Promise.all([
    Promise.all(runs.map(({ run }) => allocation.lines(run))),
    allocation.notes(serviceId),
  ]);
  const said = new Map(notes.map((each) => [each.urn, each]));
  // The narrower run is written over the wider.
  const byUrn = new Map(lines.toReversed().flatMap((some) => some.map((line) => [line.urn, line])));
  const today = clock.today();
  const schools = [...byUrn.values()]
    .map((line) => ({ ...line, final: finalBand(line.band, said.get(line.urn), today) }))
    .toSorted((one, other) => (one.urn < other.urn ? -1 : 1));
  return { runs, schools };
}
