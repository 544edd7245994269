import { z } from 'zod';
import { accountIdSchema, personIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { preferencesSchema } from '../reminders/preferences.ts';
import { tourSchema } from '../tour/tour.ts';
import { membershipSchema } from './roles.ts';

/** Where a person's chat with the bot is. `serviceUrl` can change, so it is stored again whenever it does. */
export const referenceSchema = z.object({
  serviceUrl: z.url(),
  conversationId: z.string().min(1),
  tenantId: z.string().min(1),
  userId: z.string().min(1),
  botId: z.string().min(1),
});
export type Reference = z.infer<typeof referenceSchema>;

/** Since when and why nothing can be sent to somebody: Teams said 403, or 404, to a message. */
export const unreachableSchema = z.object({
  since: instantSchema,
  why: z.enum(['blocked', 'removed']).default('blocked'),
});
export type Unreachable = z.infer<typeof unreachableSchema>;

/** A person in one tenant: who they are, what they belong to, how to reach them. Decisions 1, 7. */
export const accountSchema = z.object({
  id: accountIdSchema,
  personId: personIdSchema,
  tid: z.string(),
  oid: z.string(),
  name: z.string(),
  memberships: z.array(membershipSchema),
  reference: referenceSchema.nullable(),
  /** Set when a message could not be delivered for good; cleared by the next install or turn. */
  unreachable: unreachableSchema.nullable(),
  /** 'owed' until the one welcome was begun; 'placed' while its message exists without the card; then 'done'. */
  welcome: z.object({
    state: z.enum(['owed', 'placed', 'done']),
    activityId: z.string().nullable(),
    begunAt: instantSchema.nullable(),
  }),
  /** How far they are with the tour of their role; missing until they ask for it. */
  tour: tourSchema.optional(),
  /** How they want to be reminded; missing while it is as usual. */
  reminders: preferencesSchema.optional(),
  /** The link to their calendar feed that holds; missing while there is none. Row U07. */
  feed: z.object({ key: z.string().min(1), madeAt: instantSchema }).optional(),
  rev: z.number().int().positive(),
});
export type Account = z.infer<typeof accountSchema>;
