import { z } from 'zod';
import { personIdSchema, recordIdSchema, requestIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import type { RequestId } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { roleSchema, sideSchema, type ChildScope, type SchoolScope } from '../organisation/roles.ts';
import { copyActorSchema } from '../own-copy/copy-state.ts';
import { wentSchema } from '../request-for-help/merged.ts';
import { yearGroups } from '../request-for-help/request.ts';

/** What can be decided for a child; several at once. Rows G11, G16, G23. */
export const partKinds = [
  'advice',
  'universal-offer',
  'targeted-offer',
  'group',
  'observation',
  'functional-assessment',
  'specialist',
  'signpost',
  'not-now',
] as const;
export const partKindSchema = z.enum(partKinds);
export type PartKind = z.infer<typeof partKindSchema>;

/** What can only begin while consent for 'assess' holds. */
export const needsAssessConsent: readonly PartKind[] = ['functional-assessment', 'specialist'];

export const mostInPart = 300;
export const mostInRationale = 600;
export const mostParts = partKinds.length;
export const mostDecisions = 30;

const partSchema = z.object({ kind: partKindSchema, words: z.string().min(1).max(mostInPart) });
export type DecisionPart = z.infer<typeof partSchema>;

/** What a side has written of a proposal and not sent yet; each press saves. */
const draftSchema = z.object({
  parts: z.array(partSchema).max(mostParts),
  rationale: z.string().max(mostInRationale),
  instead: z.string().max(mostInRationale),
});
export type DecisionDraft = z.infer<typeof draftSchema>;
export const emptyDraft: DecisionDraft = { parts: [], rationale: '', instead: '' };

const saidSchema = z.object({ side: sideSchema, personId: personIdSchema, name: z.string(), at: instantSchema });

/** 'Did it help?', asked a while after a signpost. Row G16. */
export const helpedSchema = z.object({
  answer: z.enum(['yes', 'partly', 'no', 'not-used']),
  words: z.string().max(mostInPart),
  by: z.string(),
  at: instantSchema,
});
export type Helped = z.infer<typeof helpedSchema>;

/** What one side proposed and the other agreed, both named. `rev` is that of the record when it was proposed. Row G12. */
const jointSchema = draftSchema.extend({
  id: z.string().min(1).max(100),
  rev: z.number().int().positive(),
  proposed: saidSchema,
  agreed: saidSchema.nullable(),
  /** Another proposal took its place before anybody agreed. */
  replaced: z.boolean(),
  helped: helpedSchema.nullable(),
  /** It was decided about a request that was one with this, and whose name it bore. */
  from: z.string().nullable(),
});
export type JointDecision = z.infer<typeof jointSchema>;

const ownerSchema = z.object({
  personId: personIdSchema,
  name: z.string().min(1).max(200),
  role: roleSchema,
  from: civilDateSchema,
  until: civilDateSchema.nullable(),
  setBy: z.string(),
});
export type Owner = z.infer<typeof ownerSchema>;
export const mostOwners = 40;
export const mostTaken = 10;

const stepDoneSchema = z.object({ on: civilDateSchema, by: z.string() }).nullable();

/** When somebody first asked, be it without a name. */
const askedSchema = z.object({ at: instantSchema, by: z.string(), as: z.enum(['question', 'request']) });
const acknowledgedSchema = z.object({ at: instantSchema, by: z.string(), personId: personIdSchema }).nullable();
const stepsSchema = z.object({
  'first-conversation': stepDoneSchema,
  'first-help': stepDoneSchema,
  assessment: stepDoneSchema,
});

/** One school asks that two requests be counted as one; a second person of it agrees or not. Row G21, hazard H-03. */
const mergeSchema = z.object({
  id: z.string().min(1).max(100),
  /** The request that stays. */
  into: requestIdSchema,
  by: copyActorSchema,
  at: instantSchema,
});

/** What the request that stays had of its own before another went into it, to be as it was if that is undone. */
const tookSchema = z.object({
  requestId: requestIdSchema,
  asked: askedSchema,
  acknowledged: acknowledgedSchema,
  owners: z.array(ownerSchema).max(mostOwners),
  steps: stepsSchema,
});

/** Somebody of the school said that another request is about another child: twins, or the same name. Row I21, hazard H-03. */
const apartSchema = z.object({ from: requestIdSchema, by: copyActorSchema, at: instantSchema });
export const mostApart = 20;

/**
 * How a request for help is being decided: whose it is at the service, since when, and what both sides agreed. A joint
 * record of school and service, anonymous like the plan: it calls the child 'Child 3, Year 2'. Rows G11, G12, G18-G24.
 */
export const decisionSchema = z.object({
  id: recordIdSchema,
  requestId: requestIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  number: z.number().int().positive(),
  yearGroup: z.enum(yearGroups),
  asked: askedSchema,
  acknowledged: acknowledgedSchema,
  /** Who answers for it at the service, the newest last. */
  owners: z.array(ownerSchema).max(mostOwners),
  steps: stepsSchema,
  drafts: z.object({ 'link-therapist': draftSchema, sendco: draftSchema }),
  decisions: z.array(jointSchema).max(mostDecisions),
  merge: mergeSchema.nullable(),
  apart: z.array(apartSchema).max(mostApart).default([]),
  /** The request that goes on in its place. */
  mergedInto: requestIdSchema.nullable(),
  /** When it went there, and by which two. */
  merged: wentSchema.optional(),
  /** One of the school asks that it be undone; a second one agrees or not. */
  unmerge: mergeSchema.nullable().optional(),
  /** The requests that went into this one, the last one last. */
  took: z.array(tookSchema).max(mostTaken).optional(),
  changed: z.object({ at: instantSchema, by: z.string(), personId: personIdSchema }),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** One a request, made from its id. Decisions 2. */
export const decisionIdOf = ({ serviceId, schoolId }: SchoolScope, requestId: string): string =>
  `decision|${serviceId}|${schoolId}|${requestId}`;

/** The school, service and request that the id of such a record names; undefined for the id of anything else. */
export function decisionPlace(id: string): ChildScope | undefined {
  const [kind, service, school, request, ...rest] = id.split('|');
  if (kind !== 'decision' || rest.length || !recordIdSchema.safeParse(id).success) return undefined;
  const read = z
    .object({ serviceId: serviceIdSchema, schoolId: schoolIdSchema, requestId: requestIdSchema })
    .safeParse({ serviceId: service, schoolId: school, requestId: request });
  return read.success ? read.data : undefined;
}

/** The proposal that waits for the other side. */
export const openProposal = ({ decisions }: Pick<Decision, 'decisions'>): JointDecision | undefined =>
  decisions.findLast(({ agreed, replaced, from }) => !agreed && !replaced && !from);

/** What was agreed so far, the newest last. */
export const agreedOf = ({ decisions }: Pick<Decision, 'decisions'>): JointDecision[] =>
  decisions.filter(({ agreed }) => agreed);

/** Signposts that were agreed and nobody has said of whether they helped. */
export const signpostsOpen = (decision: Pick<Decision, 'decisions'>): JointDecision[] =>
  agreedOf(decision).filter(({ parts, helped }) => !helped && parts.some(({ kind }) => kind === 'signpost'));

/** Which request an id may name in a form; undefined for anything else. */
export const requestOf = (id: string): RequestId | undefined => decisionPlace(id)?.requestId;
