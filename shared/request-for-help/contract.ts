import { z } from 'zod';
import { fileSchema } from '../files/file.ts';
import { consentPurposes } from '../consent/consent.ts';
import { consentStandingSchema } from '../consent/consent-for.ts';
import { copyStateSchema } from '../own-copy/copy-state.ts';
import { agreementStandingSchema } from '../sharing-agreement/agreement.ts';
import { steps } from './completeness.ts';
import { strandSchema, levelSchema } from '../balanced-system/framework.ts';
import { knownSchema } from './known.ts';
import { wentSchema } from './merged.ts';
import { requestPatchSchema } from './patch.ts';
import { requestFields, yearGroups } from './request.ts';

/** One line of the checklist, in words and as a light. */
const lightSchema = z.object({
  name: z.string(),
  step: z.enum(steps),
  state: z.enum(['done', 'look', 'missing']),
  says: z.string(),
});

/** A child to talk about as one caller has it: who it is stands in it or is null, as the store decided. */
export const requestViewSchema = requestFields
  .pick({
    id: true,
    yearGroup: true,
    child: true,
    people: true,
    question: true,
    hopedFor: true,
    tried: true,
    reason: true,
    history: true,
    hearing: true,
    education: true,
    screens: true,
    declaration: true,
    papers: true,
    namedAdult: true,
    consents: true,
    family: true,
    spoken: true,
    lawfulBasis: true,
    rev: true,
  })
  .extend({
    /** 'Child 3, Year 2' */
    label: z.string(),
    identity: z.enum(['shown', 'tab-only', 'no-agreement', 'no-consent', 'restricted', 'erased', 'merged']),
    sharing: agreementStandingSchema,
    /** How consent stands today, purpose by purpose. */
    standings: z.record(z.enum(consentPurposes), consentStandingSchema),
    /** The school holds a legal note; only the school reads of whom. */
    hasLegalNote: z.boolean(),
    files: z.array(fileSchema.omit({ sha256: true }).extend({ isOld: z.boolean() })),
    /** Whether the school's copy is in use. */
    copyState: copyStateSchema.shape.state,
    /** Where it went, when it was counted as one with another. */
    merged: wentSchema.optional(),
    lights: z.array(lightSchema),
    changed: z.object({ at: z.string(), by: z.string() }),
    mayWrite: z.boolean(),
    /** May look up who has seen this request. */
    maySeeWho: z.boolean(),
  });
export type RequestAnswer = z.infer<typeof requestViewSchema>;

/**
 * `GET /api/schools/:schoolId/requests?planId=`: the children of a plan; without `planId`, of the newest. A specialist
 * gets the child they are drawn in for, and neither plan nor count.
 */
export const requestsAnswer = z.object({
  /** Null before the first planning of the school, and for a specialist. */
  plan: z.object({ id: z.string(), label: z.string(), locked: z.boolean(), rev: z.number().int() }).nullable(),
  /** Children on the agenda: all that a service lead gets; null for a specialist. */
  count: z.number().int().nullable(),
  maySee: z.boolean(),
  mayAdd: z.boolean(),
  /** What a form of a new child carries as its id; null for whom there is no form. */
  newId: z.string().nullable(),
  requests: z.array(z.object({ onAgenda: z.boolean(), request: requestViewSchema })),
});
export type RequestsAnswer = z.infer<typeof requestsAnswer>;

/** Every change answers the request as it then stands. */
export const requestAnswer = z.object({ request: requestViewSchema });

const id = z.string().min(1).max(250);
/** Minted where the edit is made, so that one sent twice counts once. */
const editId = z.string().min(1).max(100);
/** The author has read that a text may tell who the child is, and keeps it. */
const confirmed = z.boolean().optional();
const rev = z.coerce.number().int().nonnegative();

export const requestsInput = z.object({ schoolId: id, planId: id.optional() });
export const beginInput = z.object({
  schoolId: id,
  editId,
  planId: id,
  newId: z.string().max(70),
  /** The person has seen what must not wait for a meeting, and it is none of it. */
  redFlags: z.literal('none'),
  yearGroup: z.enum(yearGroups),
  question: z.string().max(800),
  hopedFor: z.string().max(400).default(''),
  confirmed,
});
export const patchInput = z.object({
  schoolId: id,
  requestId: id,
  planId: id,
  editId,
  seen: rev,
  patch: requestPatchSchema,
  confirmed,
});
export const agendaInput = z.object({
  schoolId: id,
  requestId: id,
  planId: id,
  editId,
  on: z.boolean(),
  /** The plan's revision on the screen. */
  seen: rev,
});
export const agendaAnswer = z.object({ onAgenda: z.boolean(), planRev: z.number().int() });

/** `GET /api/schools/:schoolId/requests/:requestId/known`: what the form need not ask, for the SENDCo. */
export const knownInput = z.object({ schoolId: id, requestId: id });
export const knownAnswer = knownSchema.extend({
  /** What the school's grid has in place, by strand and level. */
  inPlace: z.array(z.object({ strand: strandSchema, level: levelSchema, text: z.string() })),
});
export type KnownAnswer = z.infer<typeof knownAnswer>;
