import { termStartOn } from '../../../shared/calendar/calendar.ts';
import { planningWindows } from '../../../shared/calendar/windows.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { cycleIdOf } from '../../../shared/planning/decide.ts';
import { permissions } from '../../../shared/policy.ts';
import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import { blankGrid } from '../../../shared/scoping/decide.ts';
import { staleCells, staleSince, type StaleCell } from '../../../shared/scoping/freshness.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import { coverageOf, gridOf, type Coverage, type GridEntry } from '../../../shared/scoping/scoping.ts';
import { isReviewed, newsOf, strandsThrough, termOfCycle } from '../../../shared/scoping/sweep.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { GridStore } from './store.ts';

export interface GridPorts {
  readonly grid: GridStore;
  readonly schools: SchoolStore;
  readonly clock: Clock;
}

export interface SeenGrid {
  /** Revision 0 while nothing was ever mapped. */
  readonly grid: Grid;
  readonly coverage: Coverage;
  /** True when nothing was confirmed since the present term began. Row E12. */
  readonly stale: boolean;
  /** Filled cells of which nothing was confirmed for more than a term. Row E12. */
  readonly staleCells: readonly StaleCell[];
  /** The term whose planning opened last, for whose meeting the grid is brought up to date. */
  readonly cycle: GridAnswer['cycle'];
  /** The first day of the present term; undefined where the calendar does not reach. */
  readonly termFrom: string | undefined;
}

/** A school's grid with where it stands; `known` is the grid where the caller of this has just written it. */
export async function seeGrid(ports: GridPorts, school: School, known?: Grid): Promise<SeenGrid> {
  const stored = known ?? (await ports.grid.load(school.id))?.value;
  // What was mapped with an earlier service is not shown to the present one.
  const isTheirs = stored?.serviceId === school.serviceId;
  const grid = isTheirs ? stored : blankGrid(schoolScope(school), school.name);
  const calendar = await ports.schools.calendar(school);
  const today = ports.clock.today();
  const coverage = coverageOf(grid.entries);
  const since = calendar && termStartOn(calendar, today);
  const opened = calendar && planningWindows(calendar).findLast((window) => window.opensOn <= today);
  return {
    grid,
    coverage,
    staleCells: staleCells(grid.entries, today),
    stale: Boolean(since && coverage.confirmedOn && coverage.confirmedOn < since),
    cycle: opened ? { id: cycleIdOf(school, opened), label: opened.label, since: opened.opensOn } : null,
    termFrom: since,
  };
}

/** Most changes of a term that the tab lists. */
const mostChanges = 30;

/** The grid as the tab gets it. */
export async function gridAnswer(ports: GridPorts, caller: Caller, school: School, known?: Grid): Promise<GridAnswer> {
  const seen = await seeGrid(ports, school, known);
  const { grid, coverage, stale, cycle, termFrom } = seen;
  const today = ports.clock.today();
  const changes = grid.rev ? await ports.grid.changes(school.id, mostChanges) : [];
  const view = ({ firstRev, addedOn: _, ...entry }: GridEntry) => ({
    ...entry,
    staleSince: staleSince(entry, today) ?? null,
    news: newsOf(grid, { rev: entry.rev, firstRev }),
  });
  const about = cycle ? termOfCycle(cycle.id)?.label : undefined;
  const isStill = isReviewed(grid, about);
  const scope = schoolScope(school);
  return {
    rev: grid.rev,
    on: today,
    cells: gridOf(grid.entries).map((each) => ({
      cell: each.cell,
      provisions: each.provisions.map(view),
      gaps: each.gaps.map(view),
    })),
    provisions: coverage.provisions,
    placements: coverage.placements,
    filled: coverage.filled,
    empty: [...coverage.empty],
    gaps: coverage.gaps,
    confirmedOn: coverage.confirmedOn ?? null,
    stale,
    staleCells: [...seen.staleCells],
    changed: grid.changed,
    cycle,
    through: strandsThrough(grid, about),
    reviewed: isStill && grid.reviewed ? bare(grid.reviewed) : null,
    reviewedBefore: !grid.reviewed && grid.reviewedBefore ? bare(grid.reviewedBefore) : null,
    removed: grid.removed.map(({ id, text, cells }) => ({ id, text, cells })),
    changes: changes
      .filter(({ on }) => !termFrom || on >= termFrom)
      .map(({ id, at, on, by, what, text, cells }) => ({ id, at, on, by, what, text, cells })),
    may: {
      update: may(permissions, caller, 'grid.update', scope),
      confirm: may(permissions, caller, 'grid.confirm', scope),
      review: may(permissions, caller, 'grid.review', scope),
    },
  };
}

const bare = ({ at, by, side }: NonNullable<Grid['changed']>) => ({ at, by, side });
