import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import { coverageOf, gridOf, type Coverage, type GridEntry } from '../../../shared/scoping/scoping.ts';
import { termStartOn } from '../../../shared/calendar/calendar.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { GridStore } from './store.ts';

export interface GridPorts {
  readonly grid: GridStore;
  readonly schools: SchoolStore;
  readonly clock: Clock;
}

export interface SeenGrid {
  readonly entries: readonly GridEntry[];
  readonly coverage: Coverage;
  /** True when nothing was confirmed since the present term began. Row E12. */
  readonly stale: boolean;
}

export async function seeGrid(ports: GridPorts, school: School): Promise<SeenGrid> {
  const entries = await ports.grid.entries(school.id);
  const calendar = await ports.schools.calendar(school);
  const coverage = coverageOf(entries);
  const since: CivilDate | undefined = calendar && termStartOn(calendar, ports.clock.today());
  return { entries, coverage, stale: Boolean(since && coverage.confirmedOn && coverage.confirmedOn < since) };
}

/** The grid as the tab gets it. */
export function gridAnswer({ entries, coverage, stale }: SeenGrid): GridAnswer {
  const brief = ({ id, text, confirmedOn }: GridEntry) => ({ id, text, confirmedOn });
  return {
    cells: gridOf(entries).map((each) => ({
      cell: each.cell,
      provisions: each.provisions.map(brief),
      gaps: each.gaps.map(brief),
    })),
    provisions: coverage.provisions,
    placements: coverage.placements,
    filled: coverage.filled,
    empty: [...coverage.empty],
    gaps: coverage.gaps,
    confirmedOn: coverage.confirmedOn ?? null,
    stale,
  };
}
