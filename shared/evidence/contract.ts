import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { civilDateSchema } from '../kernel/time.ts';

const evidence = z.object({
  cell: cellSchema,
  kind: z.enum(['noted', 'link', 'met', 'evaluated', 'plan']),
  about: z.string(),
  says: z.string(),
  link: z.string().nullable(),
  on: civilDateSchema.nullable(),
});
const missing = z.enum(['nothing-in-place', 'not-agreed', 'not-confirmed', 'no-evidence', 'gap-open']);

/** `GET /api/schools/:schoolId/evidence`: 15 cells in the framework's order, and how many of them are ready to show. */
export const evidenceAnswer = z.object({
  cells: z.array(
    z.object({
      cell: cellSchema,
      provisions: z.number().int(),
      evidence: z.array(evidence),
      missing: z.array(missing),
    }),
  ),
  ready: z.number().int(),
});
export type EvidenceAnswer = z.infer<typeof evidenceAnswer>;
export const evidenceInput = z.object({ schoolId: z.string().min(1).max(250) });
