import type { SheetId } from '../../../shared/kernel/ids.ts';
import type { AgendaSources } from '../../../shared/planning/agenda-facts.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { TrustedYears } from '../calendar/years-trusted.ts';
import { hoursOf } from '../hours/see-hours.ts';
import type { PlanningPorts } from './ports.ts';

/** What the agenda's own lines are drawn from. `previous` is the plan of the term before. Row F09. */
export async function agendaSources(
  ports: PlanningPorts,
  school: School,
  grid: Grid | undefined,
  previous: Sheet | undefined,
): Promise<AgendaSources> {
  const [hours, changes] = await Promise.all([hoursOf(ports, school), ports.grid.changes(school.id)]);
  return { hours, grid, changes, since: previous?.openedAt };
}

/** What the grid tells of one plan, read once for each revision of the grid. */
type GridNews = Pick<AgendaSources, 'changes' | 'since'> & { readonly gridRev: number };

const mostRemembered = 200;

export type SourcesFor = (school: School, grid: Grid | undefined, plan: Sheet) => Promise<AgendaSources>;

/**
 * The sources of a plan that is open, with what the grid tells remembered: while two people type, every field brings
 * the cards up to date, and the grid's history is asked for again only when the grid has moved. `years`: the calendar is
 * asked for only which academic year it is.
 */
export function sourcesRemembered(ports: PlanningPorts, years: Pick<TrustedYears, 'calendar'>): SourcesFor {
  const known = new Map<SheetId, GridNews>();
  const newsFor = async (school: School, gridRev: number, plan: Sheet): Promise<GridNews> => {
    const before = known.get(plan.id);
    if (before?.gridRev === gridRev) return before;
    const [plans, changes] = await Promise.all([
      ports.sheets.list(school.id, 'plan', 10),
      ports.grid.changes(school.id),
    ]);
    const since = plans.find((each) => each.openedAt < plan.openedAt)?.openedAt;
    const [oldest] = known.keys();
    if (oldest && known.size >= mostRemembered) known.delete(oldest);
    const news = { gridRev, changes, since };
    known.set(plan.id, news);
    return news;
  };
  return async (school, grid, plan) => {
    const [hours, { changes, since }] = await Promise.all([
      hoursOf({ hours: ports.hours, schools: years }, school),
      newsFor(school, grid?.rev ?? 0, plan),
    ]);
    return { hours, grid, changes, since };
  };
}
