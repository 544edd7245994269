import { z } from 'zod';
import { accountIdSchema } from '../../../shared/kernel/ids.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import { roleSchema } from '../../../shared/organisation/roles.ts';

const blank = z.literal('');

/** What the card's form to invite holds; an input that was not drawn is left out. */
export const inviteInput = z.object({
  school: z.string().max(250).optional(),
  role: z.union([roleSchema, blank]).default(''),
  name: z.string().max(200).default(''),
  email: z.string().max(200).default(''),
});
export type InviteInput = z.infer<typeof inviteInput>;

export const handOverInput = z.object({
  from: z.union([accountIdSchema, blank]).default(''),
  to: z.union([accountIdSchema, blank]).default(''),
  kind: z.union([z.enum(['covers', 'takes-over']), blank]).default(''),
  on: z.union([civilDateSchema, blank]).default(''),
  until: z.union([civilDateSchema, blank]).default(''),
});
export type HandOverInput = z.infer<typeof handOverInput>;

export const leaveInput = z.object({ membership: z.string().max(250).default('') });
