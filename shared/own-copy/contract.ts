import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import {
  askedReasonSchema,
  copyKindSchema,
  copyReasonSchema,
  copyStateSchema,
  holdReasonSchema,
} from './copy-state.ts';

const sideSchema = z.enum(['school', 'service']);

/** A record as those see it who decide on it; nothing that says who the child is. */
export const copyViewSchema = z.object({
  side: sideSchema,
  requestId: z.string(),
  /** 'Child 3, Year 2' */
  label: z.string(),
  state: copyStateSchema.shape.state,
  /** What can be asked now. */
  kinds: z.array(copyKindSchema),
  asked: z
    .object({
      id: z.string(),
      kind: copyKindSchema,
      reason: copyReasonSchema,
      note: z.string(),
      by: z.string(),
      on: civilDateSchema,
      /** It waits for this person. */
      mayDecide: z.boolean(),
    })
    .nullable(),
  /** What keeps it from being erased. */
  hold: z.object({ reason: holdReasonSchema, note: z.string(), by: z.string(), on: civilDateSchema }).nullable(),
  mayHold: z.boolean(),
  past: z.array(
    z.object({
      id: z.string(),
      kind: copyKindSchema,
      reason: copyReasonSchema,
      by: z.string(),
      outcome: z.enum(['approved', 'declined']),
      why: z.string(),
      decidedBy: z.string(),
      on: civilDateSchema,
      letter: z.object({ pdf: z.string(), word: z.string() }),
    }),
  ),
});
export type CopyAnswer = z.infer<typeof copyViewSchema>;

/** `GET /api/schools/:schoolId/copies`: the records of the caller's own side. */
export const copiesAnswer = z.object({ copies: z.array(copyViewSchema) });
export type CopiesAnswer = z.infer<typeof copiesAnswer>;

/** Every change answers the record as it then stands. */
export const copyAnswer = z.object({ copy: copyViewSchema });

const id = z.string().min(1).max(250);
const common = { schoolId: id, requestId: id, side: sideSchema, editId: z.string().min(1).max(100) };

export const copiesInput = z.object({ schoolId: id });
export const askInput = z.object({
  ...common,
  kind: copyKindSchema,
  reason: askedReasonSchema,
  note: z.string().max(300).default(''),
});
export const decideInput = z.object({
  ...common,
  askId: z.string().min(1).max(100),
  approve: z.boolean(),
  why: z.string().max(300).default(''),
});
