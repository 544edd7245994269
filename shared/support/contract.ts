import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import { moveSeen } from './move-contract.ts';
import { opSchemas } from './ops.ts';
import { stepKinds } from './line.ts';
import { supportLevelSchema, supportSchema } from './support.ts';
import { strandSchema } from '../balanced-system/framework.ts';

const stateSchema = z.enum(['not-begun', 'going-on', 'review-overdue', 'closed']);
const { spells, outcomes, assessments, voices, reviews, closings, passport, nextReview, rev } = supportSchema.shape;

const lineSchema = z.object({
  steps: z.array(
    z.object({
      kind: z.enum(stepKinds),
      on: civilDateSchema.nullable(),
      words: z.string(),
      level: supportLevelSchema.nullable(),
      days: z.number().nullable(),
    }),
  ),
  reached: z.array(z.object({ level: supportLevelSchema, days: z.number(), steps: z.number() })),
});

/** One child's support as both sides have it; `record` is null while nothing is written. Rows I01-I08, I14-I19. */
export const supportAnswer = z.object({
  requestId: z.string(),
  /** 'Child 3, Year 2' */
  label: z.string(),
  state: stateSchema,
  record: z.object({ spells, outcomes, assessments, voices, reviews, closings, passport, nextReview, rev }).nullable(),
  line: lineSchema,
  /** The passport on paper; null while there is none, or the school's record is not in use. Row I22. */
  passportFiles: z.object({ word: z.string(), pdf: z.string() }).nullable(),
  today: civilDateSchema,
  /** Days since the next review was due; null while it is not. */
  overdueDays: z.number().nullable(),
  /** `plan`: the plan to take away (shared/isp). */
  may: z.object({ write: z.boolean(), specialist: z.boolean(), plan: z.boolean() }),
  /** Moves, the newest first, each with its lines as they stand. Row I15. */
  moves: z.array(moveSeen),
  /** Why specialist work cannot begin now; null when it can. */
  whyNotSpecialist: z.string().nullable(),
  /** What the school's own grid has at universal and targeted level, for those who write. */
  offers: z.array(
    z.object({
      entryId: z.string(),
      text: z.string(),
      strand: strandSchema,
      level: z.union([z.literal(1), z.literal(2)]),
    }),
  ),
});
export type SupportAnswer = z.infer<typeof supportAnswer>;
export type SupportRecord = NonNullable<SupportAnswer['record']>;

/** `GET /api/schools/:schoolId/support`: for leads and heads the counts alone. */
export const supportsAnswer = z.object({
  counts: z.object({
    goingOn: z.number(),
    overdue: z.number(),
    closed: z.number(),
    running: z.object({ 1: z.number(), 2: z.number(), 3: z.number() }),
  }),
  maySee: z.boolean(),
  children: z.array(
    z.object({
      requestId: z.string(),
      label: z.string(),
      state: stateSchema,
      nextReview: civilDateSchema.nullable(),
      levels: z.array(supportLevelSchema),
    }),
  ),
});
export type SupportsAnswer = z.infer<typeof supportsAnswer>;

const id = z.string().min(1).max(250);
export const supportsInput = z.object({ schoolId: id });
export const supportInput = z.object({ schoolId: id, requestId: id });

const common = {
  schoolId: id,
  requestId: id,
  /** Minted where the change is made, so that one sent twice counts once. */
  editId: z.string().min(1).max(100),
  /** The author has read that the words may tell who a child is, and keeps them. */
  confirmed: z.boolean().optional(),
};

/** What each part of the record is sent. */
export const changeInputs = {
  spells: z.object({ ...common, op: opSchemas.spells }),
  outcomes: z.object({ ...common, op: opSchemas.outcomes }),
  assessments: z.object({ ...common, op: opSchemas.assessments }),
  voices: z.object({ ...common, op: opSchemas.voices }),
  reviews: z.object({ ...common, op: opSchemas.reviews }),
  closing: z.object({ ...common, op: opSchemas.closing }),
  passport: z.object({ ...common, op: opSchemas.passport }),
  moves: z.object({ ...common, op: opSchemas.moves }),
} as const;
