import { z } from 'zod';
import { personIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { roleSchema } from '../organisation/roles.ts';

/** What can be asked for a controller's own copy: keep it and use it no more, use it again, or delete what it says. */
export const copyKindSchema = z.enum(['restrict', 'lift', 'erase']);
export type CopyKind = z.infer<typeof copyKindSchema>;

/** Why it is asked, as a code that can stay when everything else goes. UK GDPR Art. 16-18; row C-13. */
export const copyReasonSchema = z.enum([
  'family-asks',
  'not-accurate',
  'wrong-child',
  'no-longer-needed',
  'not-lawful',
  'other',
  'time-is-up',
  'never-sent',
]);
export type CopyReason = z.infer<typeof copyReasonSchema>;

/** Reasons that only the page of what falls due gives, where the nightly look has found the record (shared/rights). */
export const retentionReasons = ['time-is-up', 'never-sent'] as const satisfies readonly CopyReason[];
export const askedReasonSchema = copyReasonSchema.exclude(retentionReasons);

export const copyActorSchema = z.object({ personId: personIdSchema, name: z.string(), role: roleSchema });
export type CopyActor = z.infer<typeof copyActorSchema>;

const askedSchema = z.object({
  id: z.string().min(1).max(100),
  kind: copyKindSchema,
  reason: copyReasonSchema,
  note: z.string().max(300),
  by: copyActorSchema,
  at: instantSchema,
});

/** What came of something that was asked. */
const decidedSchema = askedSchema.extend({
  outcome: z.enum(['approved', 'declined']),
  why: z.string().max(300),
  decidedBy: copyActorSchema,
  decidedAt: instantSchema,
});
export type CopyDecision = z.infer<typeof decidedSchema>;

export const mostDecisions = 20;

/** Why a record may not be erased for now. Row C-24. */
export const holdReasonSchema = z.enum(['court', 'complaint', 'inquiry', 'access-request', 'other']);
export type HoldReason = z.infer<typeof holdReasonSchema>;

/** A legal hold: while it stands, the record is neither erased nor disposed of. */
const holdSchema = z.object({
  id: z.string().min(1).max(100),
  reason: holdReasonSchema,
  note: z.string().max(300),
  by: copyActorSchema,
  at: instantSchema,
});
const pastHoldSchema = holdSchema.extend({
  why: z.string().max(300),
  liftedBy: copyActorSchema,
  liftedAt: instantSchema,
});

/** Whether one controller's copy is in use, and what two of its people asked and decided about that. */
export const copyStateSchema = z.object({
  state: z.enum(['open', 'restricted', 'erased']),
  asked: askedSchema.nullable(),
  past: z.array(decidedSchema).max(mostDecisions),
  hold: holdSchema.nullable().optional(),
  pastHolds: z.array(pastHoldSchema).max(mostDecisions).optional(),
});
export type CopyState = z.infer<typeof copyStateSchema>;

/** A copy nobody has asked anything about. */
export const openCopy: CopyState = { state: 'open', asked: null, past: [] };

export const copyOf = ({ copy }: { readonly copy?: CopyState | undefined }): CopyState => copy ?? openCopy;

/** The state alone: what somebody learns who has no part in deciding on it. */
export const stateOnly = (copy: CopyState): CopyState => ({ ...openCopy, state: copy.state });
