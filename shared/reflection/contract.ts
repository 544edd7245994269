import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { sideSchema } from '../organisation/roles.ts';
import { listIdSchema, listsContentSchema } from './content.ts';
import { becomesSchema, itemSchema, ownerSchema, reflectionSchema } from './reflection.ts';

const shown = reflectionSchema.pick({ id: true, label: true, items: true, finished: true, changed: true, rev: true });

/** `GET /api/schools/:schoolId/reflection`, and the answer to each change of it. */
export const reflectionAnswer = shown.extend({
  content: listsContentSchema,
  /** What can be put back, newest last. */
  removed: z.array(itemSchema.pick({ id: true, text: true, list: true })),
  may: z.object({ write: z.boolean() }),
  /** The side that the caller writes for. */
  you: sideSchema.nullable(),
});
export type ReflectionAnswer = z.infer<typeof reflectionAnswer>;

/** `GET /api/schools/:schoolId/reflections`: those of earlier terms, the newest first. */
export const earlierAnswer = z.object({ content: listsContentSchema, earlier: z.array(shown) });
export type EarlierAnswer = z.infer<typeof earlierAnswer>;

const id = z.string().min(1).max(250);
export const readReflectionInput = z.object({ schoolId: id });

const common = {
  schoolId: id,
  /** The page that was on the screen: a school has one each term. */
  reflectionId: id,
  /** Minted where the change is made, so that one sent twice counts once. */
  editId: z.string().min(1).max(100),
};
const itemId = itemSchema.shape.id;
const seen = z.number().int().nonnegative();
/** A little more than an item holds, so that a longer text is refused in words and stays on the screen. */
const text = z.string().max(5_000);
const confirmed = z.boolean().optional();

export const addItemInput = z.object({
  ...common,
  itemId,
  list: listIdSchema,
  text,
  cell: cellSchema.nullable(),
  owner: ownerSchema.nullable(),
  confirmed,
});
export const changeItemInput = addItemInput.extend({ seen });
export const removeItemInput = z.object({ ...common, itemId, seen });
export const restoreItemInput = z.object({ ...common, itemId });
/** `cell` is where a gap belongs; of no weight for the others. */
export const makeInput = z.object({ ...common, itemId, into: becomesSchema, cell: cellSchema.nullable(), confirmed });
export const finishInput = z.object({ ...common, done: z.boolean() });
