import { z } from 'zod';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { clockStepSchema, stepClockSchema, targetsSchema } from './clock.ts';
import { decisionSchema, mostInPart, mostInRationale, mostParts, partKindSchema } from './decision.ts';

const jointSchema = decisionSchema.shape.decisions.element;

const joint = jointSchema
  .pick({ id: true, parts: true, rationale: true, instead: true, replaced: true, helped: true, from: true })
  .extend({
    proposed: jointSchema.shape.proposed.pick({ side: true, name: true, at: true }),
    agreed: jointSchema.shape.proposed.pick({ side: true, name: true, at: true }).nullable(),
  });

const lightSchema = z.object({ name: z.string(), state: z.enum(['done', 'look', 'missing']), says: z.string() });

/** A request in the queue, the same for both sides; what is decided is null for a lead. Row G19. */
export const queuedSchema = z.object({
  id: z.string(),
  requestId: z.string(),
  /** 'Child 3, Year 2' */
  label: z.string(),
  rev: z.number(),
  asked: decisionSchema.shape.asked,
  acknowledged: z.object({ at: z.string(), by: z.string() }).nullable(),
  /** Who answers for it; null for nobody, and then since when. */
  owner: z.string().nullable(),
  isMine: z.boolean(),
  unownedSince: civilDateSchema.nullable(),
  clock: z.array(stepClockSchema),
  isOverLimit: z.boolean(),
  waits: z.object({ for: z.enum(['link-therapist', 'sendco', 'either', 'nobody']), says: z.string() }),
  /** The live checklist, in one line and light by light; null for a lead. */
  lights: z.array(lightSchema).nullable(),
  decisions: z.array(joint).nullable(),
  /** Requests about another child of the same name or birthday, by whom that was said and when; empty for a lead. Row I21. */
  apart: z.array(z.object({ label: z.string(), by: z.string(), at: instantSchema })),
  draft: decisionSchema.shape.drafts.shape.sendco.nullable(),
  mayAgree: z.boolean(),
  helpedFor: z.string().nullable(),
});
export type Queued = z.infer<typeof queuedSchema>;

/** Two requests that may be about one child; what it is called is not in it. Row G21, hazard H-03. */
export const duplicateSchema = z.object({
  one: z.object({ requestId: z.string(), label: z.string() }),
  other: z.object({ requestId: z.string(), label: z.string() }),
  sameName: z.boolean(),
  asked: z.object({ id: z.string(), keep: z.string(), by: z.string(), mayDecide: z.boolean() }).nullable(),
  /** Who said that they are two children, and when. */
  apart: z.object({ by: z.string(), at: instantSchema }).nullable(),
});
export type Duplicate = z.infer<typeof duplicateSchema>;

/** `GET /api/schools/:schoolId/decisions` */
export const queueAnswer = z.object({
  requests: z.array(queuedSchema),
  /** Who can answer for one, for those who may say who. */
  people: z.array(z.object({ personId: z.string(), name: z.string() })),
  may: z.object({ acknowledge: z.boolean(), give: z.boolean(), propose: z.boolean(), helped: z.boolean() }),
});
export type QueueAnswer = z.infer<typeof queueAnswer>;

/** `GET /api/request-queue`: all of the caller's schools, without names or words, those that nobody has first. */
export const serviceQueueAnswer = z.object({
  requests: z.array(
    queuedSchema
      .pick({ label: true, owner: true, unownedSince: true, clock: true, isOverLimit: true, waits: true })
      .extend({ schoolId: z.string(), schoolName: z.string() }),
  ),
});
export type ServiceQueueAnswer = z.infer<typeof serviceQueueAnswer>;

/** How long each step may take at the caller's service. */
export const targetsAnswer = z.object({
  targets: targetsSchema,
  rev: z.number(),
  changed: z.object({ by: z.string(), at: z.string() }).nullable(),
  mayEdit: z.boolean(),
});
export type TargetsAnswer = z.infer<typeof targetsAnswer>;

/** Every change answers the queue as it then stands. */
export const savedAnswer = z.object({ saved: z.literal(true) });

const id = z.string().min(1).max(250);
const editId = z.string().min(1).max(100);
const about = { schoolId: id, decisionId: id, editId };
const confirmed = z.boolean().optional();

export const queueInput = z.object({ schoolId: id });
export const acknowledgeInput = z.object(about);
export const giveInput = z.object({ ...about, personId: id });
const part = z.object({ kind: partKindSchema, words: z.string().max(mostInPart) });
export const proposeInput = z.object({
  ...about,
  /** Whether it is sent, or only kept. */
  isSent: z.boolean(),
  parts: z.array(part).max(mostParts),
  rationale: z.string().max(mostInRationale),
  instead: z.string().max(mostInRationale),
  confirmed,
});
export const agreeInput = z.object({ ...about, seen: z.number().int() });
export const stepInput = z.object({ ...about, step: clockStepSchema.exclude(['acknowledged']), on: civilDateSchema });
export const helpedInput = z.object({
  ...about,
  jointId: z.string().min(1).max(100),
  answer: z.enum(['yes', 'partly', 'no', 'not-used']),
  words: z.string().max(mostInPart),
  confirmed,
});
/** A request that went into another, and what is asked about undoing it. */
export const mergedPairSchema = z.object({
  gone: z.object({ requestId: z.string(), label: z.string() }),
  into: z.object({ requestId: z.string(), label: z.string() }),
  ...{ at: instantSchema, by: z.string(), second: z.string() },
  asked: z.object({ id: z.string(), by: z.string(), mayDecide: z.boolean() }).nullable(),
});
export type MergedPair = z.infer<typeof mergedPairSchema>;
export const duplicatesAnswer = z.object({ duplicates: z.array(duplicateSchema), merged: z.array(mergedPairSchema) });
export type DuplicatesAnswer = z.infer<typeof duplicatesAnswer>;
const two = { schoolId: id, editId, keep: id, gone: id };
export const mergeInput = z.object(two);
export const apartInput = z.object({ schoolId: id, editId, one: id, other: id });
export const mergeDecisionInput = z.object({ ...two, askId: z.string().min(1).max(100), approve: z.boolean() });
export const targetsInput = z.object({ editId, seen: z.number().int(), targets: targetsSchema });
