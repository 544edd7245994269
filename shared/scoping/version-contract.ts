import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { instantSchema } from '../kernel/time.ts';
import { differences } from './compare.ts';
import { gridEntrySchema } from './scoping.ts';
import { gridVersionHeadSchema } from './version.ts';

const id = z.string().min(1).max(250);

/** One version in a list. */
const head = gridVersionHeadSchema.pick({ id: true, label: true, takenAt: true, takenBy: true });
export type VersionHead = z.infer<typeof head>;

export const readVersionsInput = z.object({ schoolId: id });
/** `GET /api/schools/:schoolId/grid/versions`, newest first. */
export const versionsAnswer = z.object({ versions: z.array(head) });

/** An entry as it stood. */
const entry = gridEntrySchema.pick({ id: true, kind: true, text: true, cells: true, details: true, confirmedOn: true });
export type VersionEntry = z.infer<typeof entry>;

export const readVersionInput = z.object({ schoolId: id, versionId: id });
/** `GET /api/schools/:schoolId/grid/versions/:versionId`: the grid as it was kept, to be read. */
export const versionAnswer = head.extend({ entries: z.array(entry) });
export type VersionAnswer = z.infer<typeof versionAnswer>;

/** The grid as it stands, where a version could be named. */
export const asItStands = 'now';
const which = id.default(asItStands);
export const compareInput = z.object({ schoolId: id, from: which, to: which });
const counts = z.object({ provisions: z.number().int(), gaps: z.number().int() });
const coverage = z.object({
  provisions: z.number().int(),
  placements: z.number().int(),
  filled: z.number().int(),
  gaps: z.number().int(),
});
const side = z.object({ id: z.string(), label: z.string(), takenAt: instantSchema.nullable(), coverage });

/** `GET /api/schools/:schoolId/grid/compare?from=&to=`, each the id of a version, or 'now'. */
export const comparisonAnswer = z.object({
  from: side,
  to: side,
  cells: z.array(z.object({ cell: cellSchema, was: counts, is: counts })),
  added: z.array(entry),
  removed: z.array(entry),
  changed: z.array(z.object({ before: entry, after: entry, what: z.array(z.enum(differences)).min(1) })),
  unchanged: z.number().int(),
});
export type ComparisonAnswer = z.infer<typeof comparisonAnswer>;
