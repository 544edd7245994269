import { strands, type Strand } from '../balanced-system/framework.ts';
import { labelWithBlock, orderOfPart, orderOfTerm, partOfKey } from '../calendar/term-part.ts';
import { labelOf } from '../calendar/windows.ts';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { SchoolScope } from '../organisation/roles.ts';
import type { Grid, Review } from './grid.ts';

/** What a grid is brought up to date for. `order` sorts by time: '2026-27|1' is a spring, '2026-27|1.2' its second block. */
export interface GridTerm {
  readonly label: string;
  readonly order: string;
}

const isSchoolYear = (year: string): boolean =>
  /^\d{4}-\d{2}$/.test(year) && (Number(year.slice(0, 4)) + 1) % 100 === Number(year.slice(5));

/**
 * The earliest day on which the planning of a term can have opened, in any calendar: six weeks before Kent's (27 November,
 * 4 March, 30 June). A button names the cycle, and nothing else is read; a term that lies further ahead is made up.
 */
const earliest: readonly (readonly [yearsOn: 0 | 1, day: string])[] = [
  [0, '05-15'],
  [0, '10-15'],
  [1, '01-20'],
];

/** Whether planning of a term, by its `order`, can be under way on a day. */
export function canBeOpen(order: string, on: CivilDate): boolean {
  const [year = '', index] = orderOfTerm(order).split('|');
  const [yearsOn, day] = earliest[Number(index)] ?? [1, '12-31'];
  return `${Number(year.slice(0, 4)) + yearsOn}-${day}` <= on;
}

/**
 * School and term that a cycle's id names, so that a press on the grid need not read the cycle. A block of a term is told
 * by its number, '(part 2)', since its own name stands in the calendar. Decisions 2.
 */
export function termOfCycle(cycleId: string): (GridTerm & { readonly scope: SchoolScope }) | undefined {
  const [kind, service, school, year = '', term, ...rest] = cycleId.split('|');
  const serviceId = serviceIdSchema.safeParse(service).data;
  const schoolId = schoolIdSchema.safeParse(school).data;
  const known = partOfKey(term);
  if (kind !== 'cycle' || rest.length || !serviceId || !schoolId || !known || !isSchoolYear(year)) return undefined;
  return {
    scope: { schoolId, serviceId },
    label: labelWithBlock(labelOf(known.term, year), known.part),
    order: orderOfPart(year, known),
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
