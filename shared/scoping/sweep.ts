import { strands, type Strand } from '../balanced-system/framework.ts';
import { termSchema } from '../calendar/calendar.ts';
import { labelOf } from '../calendar/windows.ts';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import type { SchoolScope } from '../organisation/roles.ts';
import type { Grid, Review } from './grid.ts';

/** The coming term a grid is brought up to date for. `order` sorts by time: '2026-27|1' is a spring. */
export interface GridTerm {
  readonly label: string;
  readonly order: string;
}

/** School and term that a cycle's id names, so that a press on the grid need not read the cycle. Decisions 2. */
export function termOfCycle(cycleId: string): (GridTerm & { readonly scope: SchoolScope }) | undefined {
  const [kind, service, school, year = '', term, ...rest] = cycleId.split('|');
  const serviceId = serviceIdSchema.safeParse(service).data;
  const schoolId = schoolIdSchema.safeParse(school).data;
  const known = termSchema.safeParse(term).data;
  if (kind !== 'cycle' || rest.length || !serviceId || !schoolId || !known || !/^\d{4}-\d{2}$/.test(year))
    return undefined;
  return {
    scope: { schoolId, serviceId },
    label: labelOf(known, year),
    order: `${year}|${termSchema.options.indexOf(known)}`,
  };
}

type Swept = Pick<Grid, 'sweep'> | undefined;

/** The strands the SENDCo has been through for the meeting about a term, in the framework's order. */
export const strandsThrough = (grid: Swept, label: string | undefined): Strand[] =>
  strands.filter((strand) => grid?.sweep && grid.sweep.label === label && grid.sweep.strands[strand]);

/** Whether all five strands are up to date for a term. */
export const isSwept = (grid: Swept, label: string | undefined): boolean =>
  strandsThrough(grid, label).length === strands.length;

/** Whether the therapist has been through the grid, as it stands now, for the meeting about a term. */
export const isReviewed = (grid: Pick<Grid, 'reviewed'> | undefined, label: string | undefined): boolean =>
  Boolean(grid?.reviewed && grid.reviewed.label === (label ?? null));

/** What the therapist saw last, whether that still holds or not: what came after it is new to her. */
export const lastReview = (grid: Pick<Grid, 'reviewed' | 'reviewedBefore'> | undefined): Review | null =>
  grid?.reviewed ?? grid?.reviewedBefore ?? null;

/** What is new about an entry since the therapist's last review; null when nothing is, or when there was none. */
export const newsOf = (
  grid: Pick<Grid, 'reviewed' | 'reviewedBefore'>,
  entry: { readonly firstRev: number; readonly rev: number },
): 'new' | 'changed' | null => {
  const since = lastReview(grid)?.rev;
  if (since === undefined || entry.rev <= since) return null;
  return entry.firstRev > since ? 'new' : 'changed';
};
