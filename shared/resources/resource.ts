import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema, type CivilDate } from '../kernel/time.ts';
import { webAddress } from '../scoping/details.ts';

/** Most things to read that a service keeps. */
export const mostResources = 150;

export const audienceSchema = z.enum(['therapists', 'schools', 'families']);
export type Audience = z.infer<typeof audienceSchema>;

/**
 * What a lead writes about something to read: `address` on the web or `where` it is found otherwise, whose it is, which
 * version, when somebody has to look at it again, whom it is for, and the cells it is about. '' and null say nothing.
 * Row A11.
 */
export const resourceWordsSchema = z.object({
  title: z.string().min(1).max(120),
  address: webAddress.regex(/^https:/i).or(z.literal('')),
  where: z.string().max(120),
  about: z.string().max(300),
  owner: z.string().max(80),
  version: z.string().max(40),
  reviewOn: civilDateSchema.nullable(),
  audience: z.array(audienceSchema).min(1).max(3),
  cells: z.array(cellSchema).max(15),
});
export type ResourceWords = z.infer<typeof resourceWordsSchema>;

export const resourceStateSchema = z.enum(['current', 'retired']);
export type ResourceState = z.infer<typeof resourceStateSchema>;

export const resourceSchema = resourceWordsSchema.extend({
  id: z.string().min(1).max(100),
  state: resourceStateSchema,
  /** Who wrote it last; null for one that ships with the product and that nobody has touched. */
  changed: z.object({ at: instantSchema, by: z.string() }).nullable(),
  /** 0 while it stands as it shipped. */
  rev: z.number().int().nonnegative(),
});
export type Resource = z.infer<typeof resourceSchema>;

/** Everything a service has for people to read: one document, so that one read shows it. Row A11. */
export const resourceListSchema = z.object({
  serviceId: serviceIdSchema,
  items: z.array(resourceSchema).max(mostResources),
  rev: z.number().int().nonnegative(),
});
export type ResourceList = z.infer<typeof resourceListSchema>;

/** Whether somebody should have looked at it again by this day. */
export const isOverdue = ({ state, reviewOn }: Resource, today: CivilDate): boolean =>
  state === 'current' && reviewOn !== null && reviewOn < today;
