import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import { sideSchema } from '../organisation/roles.ts';
import { planLineSchema } from '../scoping/action-plan.ts';
import {
  adaptationKindSchema,
  adaptationSchema,
  friendlinessSchema,
  placeIdSchema,
  placeKindSchema,
  placeSchema,
} from './places.ts';

/** `GET /api/schools/:schoolId/places`, and the answer to each change of them. Rows WF08, WF17. */
export const placesAnswer = z.object({
  rev: z.number().int(),
  places: z.array(placeSchema),
  adaptations: z.array(adaptationSchema),
  /** Places that went on the grid as gaps; `key` is the place. */
  lines: z.array(planLineSchema),
  /** The side that the caller writes for; null for those who look on. */
  side: sideSchema.nullable(),
});
export type PlacesAnswer = z.infer<typeof placesAnswer>;

const id = z.string().min(1).max(250);
export const placesInput = z.object({ schoolId: id });

const common = {
  schoolId: id,
  /** Minted where the change is made, so that one sent twice counts once. */
  editId: z.string().min(1).max(100),
  seen: z.number().int().nonnegative(),
};
/** A little more than a field holds, so that a longer text is refused in words and stays on the screen. */
const text = z.string().max(5_000);
/** The author has read that the words may tell who a child is, and keeps them. */
const confirmed = z.boolean().optional();

export const writePlaceInput = z.object({
  ...common,
  placeId: placeIdSchema,
  kind: placeKindSchema,
  ...{ name: text, helps: text, hinders: text, confirmed },
});
export const ratePlaceInput = z.object({ ...common, placeId: placeIdSchema, rating: friendlinessSchema.nullable() });
export const keepPlaceInput = z.object({ ...common, placeId: placeIdSchema, kept: z.boolean() });
export const adaptInput = z.object({
  ...common,
  adaptationId: placeIdSchema,
  kind: adaptationKindSchema,
  placeId: placeIdSchema,
  ...{ forClass: text, what: text, owner: text, confirmed },
  since: civilDateSchema.nullable(),
  cell: adaptationSchema.shape.cell,
});
export const useAdaptationInput = z.object({
  ...common,
  adaptationId: placeIdSchema,
  use: z.enum(['still', 'ended', 'again']),
});
export const placeGapInput = z.object({
  ...{ schoolId: id, editId: common.editId, placeId: placeIdSchema, confirmed },
});
