import { z } from 'zod';
import { recordIdSchema, schoolIdSchema, serviceIdSchema, sheetIdSchema, type CycleId } from '../kernel/ids.ts';
import { instantSchema, type Instant } from '../kernel/time.ts';
import { mostEntries, type Grid } from './grid.ts';
import { gridEntrySchema } from './scoping.ts';
import { termOfCycle } from './sweep.ts';

/**
 * A school's grid as it stood when both sides had agreed the plan of a term. Written once, in the batch that locks the
 * plan, and never changed. Row E07; docs/decisions/grid-document.md.
 */
export const gridVersionSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  /** The term that was planned: 'spring term 2027'. */
  label: z.string(),
  /** Sorts by term: '2026-27|1' is a spring. */
  order: z.string(),
  takenAt: instantSchema,
  /** Who had agreed the plan: 'Priya Raman and Ellen Whitfield'. */
  takenBy: z.string(),
  /** The grid's revision that it is a copy of; 0 for a grid in which nothing was mapped. */
  gridRev: z.number().int().nonnegative(),
  entries: z.array(gridEntrySchema).max(mostEntries),
  planId: sheetIdSchema,
  rev: z.literal(1),
});
export type GridVersion = z.infer<typeof gridVersionSchema>;

/** What lists tell of a version. `order` is left out, since a query cannot pick out a field with that name. */
export const gridVersionHeadSchema = gridVersionSchema.omit({ entries: true, order: true });
export type GridVersionHead = z.infer<typeof gridVersionHeadSchema>;

/** The one version of a term's planning: named after its cycle, so that a second one collides. Decisions 2. */
export const gridVersionIdOf = (cycleId: CycleId): string => cycleId.replace(/^cycle\|/, 'grid-version|');

/** Whether an address can name a version: the id of another record of the school is none. */
export const isVersionId = (id: string): boolean =>
  id.startsWith('grid-version|') && recordIdSchema.safeParse(id).success;

/** What a version is kept for; `label` as the plan has it, or else as the id tells it. */
interface VersionKept {
  readonly cycleId: CycleId;
  readonly planId: GridVersion['planId'];
  readonly by: string;
  readonly at: Instant;
  readonly label?: string;
}

/** The grid as it stands, to be kept for the term of a cycle. Undefined when the id is not a cycle's. */
export function versionOf(grid: Grid, { cycleId, planId, by, at, label }: VersionKept): GridVersion | undefined {
  const term = termOfCycle(cycleId);
  if (!term) return undefined;
  const { schoolId, serviceId, schoolName, entries, rev: gridRev } = grid;
  return {
    id: gridVersionIdOf(cycleId),
    ...{ schoolId, serviceId, schoolName, label: label ?? term.label, order: term.order },
    ...{ takenAt: at, takenBy: by, gridRev, entries, planId, rev: 1 },
  };
}
