import { isOpen, openedOnce, type GridShare } from '../../../shared/grid-share/share.ts';
import { sharedCells, type SharedCell } from '../../../shared/grid-share/view.ts';
import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { coverageOf } from '../../../shared/scoping/scoping.ts';
import type { Stored } from '../../ports/change.ts';
import { auditOf, theLink } from '../records.ts';
import type { GridSharePorts } from './ports.ts';

/** What stands on a page, for whoever draws it. */
export interface SharedPage {
  readonly audience: GridShare['audience'];
  readonly serviceId: ServiceId;
  readonly schoolName: string;
  readonly cells: readonly SharedCell[];
  readonly confirmedOn: CivilDate | undefined;
  readonly until: CivilDate;
}

type Ports = Pick<GridSharePorts, 'shares' | 'grid' | 'records' | 'clock' | 'schools'>;

/**
 * That a page was opened: counted each time, and written into the trail once a day, so that a link on a noticeboard does
 * not fill the trail of the school. Two readers at one moment may be counted as one; neither waits for the other.
 */
async function note(ports: Ports, stored: Stored<GridShare>): Promise<void> {
  const on = ports.clock.today();
  const isFirst = stored.value.openedOn !== on;
  await ports.records.commit({
    schoolId: stored.value.schoolId,
    puts: [{ type: 'grid-share', value: openedOnce(stored.value, on), before: stored }],
    audit: isFirst ? [auditOf(ports, theLink, stored.value, 'grid.share-read')] : [],
    outbox: [],
  });
}

/** A page of the grid as it stands now. Undefined when it is closed, has run out or never was. Rows C10, E14. */
export async function openPage(ports: Ports, schoolId: SchoolId, id: string): Promise<SharedPage | undefined> {
  const stored = await ports.shares.load(schoolId, id);
  if (!stored || !isOpen(stored.value, ports.clock.today())) return undefined;
  const { audience, serviceId, until } = stored.value;
  const [grid, school] = await Promise.all([ports.grid.load(schoolId), ports.schools.load(schoolId)]);
  // A school that another service took on has a grid of its own there; an old link must not show it.
  if (school?.serviceId !== serviceId || (grid && grid.value.serviceId !== serviceId)) return undefined;
  await note(ports, stored);
  const entries = grid?.value.entries ?? [];
  return {
    ...{ audience, until, serviceId, schoolName: school.name },
    cells: sharedCells(entries, audience),
    confirmedOn: coverageOf(entries).confirmedOn,
  };
}
