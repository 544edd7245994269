import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { civilDateSchema } from '../kernel/time.ts';

const entry = z.object({ id: z.string(), text: z.string(), confirmedOn: civilDateSchema });

/** `GET /api/schools/:schoolId/grid` */
export const gridAnswer = z.object({
  /** 15 cells in the framework's order FS1, FS2, FS3, EE1 ... */
  cells: z.array(z.object({ cell: cellSchema, provisions: z.array(entry), gaps: z.array(entry) })),
  provisions: z.number().int(),
  placements: z.number().int(),
  filled: z.number().int(),
  empty: z.array(cellSchema),
  gaps: z.number().int(),
  confirmedOn: civilDateSchema.nullable(),
  /** True when nothing was confirmed since the current term began. */
  stale: z.boolean(),
});
export type GridAnswer = z.infer<typeof gridAnswer>;
