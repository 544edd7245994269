import { figuresOf, mostSchools, type AreaFigures, type SchoolFigures } from '../../../shared/area/figures.ts';
import type { LibraryItem } from '../../../shared/area/library.ts';
import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import type { AreaPorts } from './ports.ts';
import { wholeLibrary } from './whole-library.ts';

/** Schools that are read at the same time while the figures are drawn up. */
const atOnce = 8;

/**
 * The figures of a service's schools, at most a day old. Whoever asks first on a day draws them up from the grids
 * themselves, so that no press of the grid has to keep them and nothing that was lost stays lost.
 * docs/decisions/area-figures.md.
 */
export async function todaysFigures(ports: AreaPorts, serviceId: ServiceId): Promise<AreaFigures> {
  const today = ports.clock.today();
  const known = await ports.area.figures(serviceId);
  if (known?.on === today) return known;
  const [summaries, library] = await Promise.all([
    ports.services.summaries(serviceId),
    wholeLibrary(ports.area, serviceId),
  ]);
  const ids = summaries.slice(0, mostSchools).map(({ schoolId }) => schoolId);
  const schools: SchoolFigures[] = [];
  for (let done = 0; done < ids.length; done += atOnce) {
    const some = await Promise.all(
      ids.slice(done, done + atOnce).map((id) => readSchool(ports, serviceId, id, library)),
    );
    schools.push(...some.filter((each) => each !== undefined));
  }
  const figures: AreaFigures = { serviceId, on: today, schools };
  await ports.area.saveFigures(figures);
  return figures;
}

/** One school's part; undefined when it is no longer the service's. */
async function readSchool(
  ports: AreaPorts,
  serviceId: ServiceId,
  schoolId: SchoolId,
  library: readonly LibraryItem[],
): Promise<SchoolFigures | undefined> {
  const [school, grid] = await Promise.all([ports.schools.load(schoolId), ports.grid.load(schoolId)]);
  if (school?.serviceId !== serviceId) return undefined;
  return figuresOf(school, grid?.value.serviceId === serviceId ? grid.value : undefined, library);
}
