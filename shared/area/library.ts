import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { webAddress } from '../scoping/details.ts';

/** Most provisions in the library of a service, and most people who say how useful one is. */
export const mostItems = 400;
export const mostRatings = 2_000;

/** What people write about a provision of the library; `evidence` and `link` may be empty. Row E04. */
export const libraryWordsSchema = z.object({
  title: z.string().min(1).max(120),
  about: z.string().max(300),
  cells: z.array(cellSchema).min(1).max(15),
  evidence: z.string().max(200),
  link: webAddress.or(z.literal('')),
});
export type LibraryWords = z.infer<typeof libraryWordsSchema>;

export const libraryStateSchema = z.enum(['proposed', 'published', 'retired']);
export type LibraryState = z.infer<typeof libraryStateSchema>;

/** How useful somebody finds it: 1 a little, 2 useful, 3 very useful. */
export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Rating = z.infer<typeof ratingSchema>;

const doneSchema = z.object({
  at: instantSchema,
  by: z.string(),
  what: z.enum(['proposed', 'published', 'changed', 'retired']),
  rev: z.number().int().positive(),
});

/** One provision that schools of a service can take over into their grid. It never says which school has it. Row E04. */
export const libraryItemSchema = libraryWordsSchema.extend({
  id: z.string().min(1),
  serviceId: serviceIdSchema,
  state: libraryStateSchema,
  /** Ships with the product, to show what may stand there. Row A10. */
  isExample: z.boolean(),
  addedBy: z.object({ personId: z.string(), name: z.string() }).nullable(),
  ratings: z.array(z.object({ personId: z.string(), value: ratingSchema })).max(mostRatings),
  /** What happened to it, newest last. */
  history: z.array(doneSchema).max(50),
  /** The last revision in which words or state changed; a rating does not move it. */
  contentRev: z.number().int().nonnegative(),
  rev: z.number().int().nonnegative(),
});
export type LibraryItem = z.infer<typeof libraryItemSchema>;
