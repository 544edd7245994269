import type { Band } from '../../../shared/allocation/bands.ts';
import { finalBand } from '../../../shared/allocation/notes.ts';
import type { Run, RunLine } from '../../../shared/allocation/run.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { AllocationPorts } from './ports.ts';

/** The run that holds in an academic year with the band of each school as it counts today. */
export interface BandsOfYear {
  readonly run: Run;
  readonly isFrozen: boolean;
  readonly schools: readonly (RunLine & { readonly final: Band })[];
}

/** What hours are shared by: undefined while no run of that year was published. Decided in docs/decisions/fair-hours.md. */
export async function bandsOfYear(
  { allocation, clock }: Pick<AllocationPorts, 'allocation' | 'clock'>,
  serviceId: ServiceId,
  academicYear: string,
): Promise<BandsOfYear | undefined> {
  const year = await allocation.year(serviceId, academicYear);
  const run = year && (await allocation.run(serviceId, year.value.runId))?.value;
  if (!run) return undefined;
  const [lines, notes] = await Promise.all([allocation.lines(run), allocation.notes(serviceId)]);
  const said = new Map(notes.map((each) => [each.urn, each]));
  const today = clock.today();
  const schools = lines.map((line) => ({ ...line, final: finalBand(line.band, said.get(line.urn), today) }));
  return { run, isFrozen: year.value.isFrozen, schools };
}
