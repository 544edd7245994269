import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { audienceSchema, resourceSchema, resourceStateSchema } from './resource.ts';

const id = z.string().min(1).max(250);
export const schoolInput = z.object({ schoolId: id });

const resourceLine = resourceSchema.omit({ changed: true }).extend({
  /** Told only to those who look after the list. */
  isOverdue: z.boolean(),
  changedBy: z.string().nullable(),
});
export type ResourceLine = z.infer<typeof resourceLine>;

/** `GET /api/schools/:schoolId/resources`, and the answer to each change of it. Row A11. */
export const resourcesAnswer = z.object({ items: z.array(resourceLine), may: z.object({ write: z.boolean() }) });
export type ResourcesAnswer = z.infer<typeof resourcesAnswer>;

/** A little more than fits, so that a longer text is refused in words. */
const typed = z.string().max(2_000);
const common = {
  schoolId: id,
  editId: z.string().min(1).max(100),
  itemId: z.string().regex(/^[\w-]{1,100}$/),
  seen: z.number().int().nonnegative(),
};

export const writeInput = z.object({
  ...common,
  confirmed: z.boolean().optional(),
  ...{ title: typed, address: typed, where: typed, about: typed, owner: typed, version: typed, reviewOn: typed },
  audience: z.array(audienceSchema).max(3),
  cells: z.array(cellSchema).max(15),
});
export const setStateInput = z.object({ ...common, state: resourceStateSchema });
