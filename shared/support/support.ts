import { z } from 'zod';
import { strandSchema } from '../balanced-system/framework.ts';
import { recordIdSchema, requestIdSchema, schoolIdSchema, serviceIdSchema, personIdSchema } from '../kernel/ids.ts';
import { civilDateSchema } from '../kernel/time.ts';
import type { ChildScope, SchoolScope } from '../organisation/roles.ts';
import { yearGroups } from '../request-for-help/request.ts';
import { passportSchema } from './passport.ts';
import { mostMoves, moveSchema } from './moves.ts';
import { partIdSchema, rev, stamp } from './stamp.ts';

/** How much one text of the joint record holds, and a short one such as a name of a group or an adult. */
export const mostWords = 600;
export const mostShort = 160;

/** The child's most functional place. Row I06. */
export const supportPlaces = ['class', 'playground', 'home', 'hub', 'online'] as const;
export type SupportPlace = (typeof supportPlaces)[number];

/** Which kinds of support a child can have, several at once. Row I03. */
export const supportLevels = [1, 2, 3] as const;
export const supportLevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** Support at one level from a day to a day; null while it goes on. Rows I03, I04, I06. */
export const spellSchema = z.object({
  id: partIdSchema,
  level: supportLevelSchema,
  what: z.string().min(1).max(300),
  /** The entry of the school's grid that it was picked from. */
  entryId: z.string().max(250).nullable(),
  strand: strandSchema.nullable(),
  place: z.enum(supportPlaces),
  from: civilDateSchema,
  until: civilDateSchema.nullable(),
  /** Why a specialist spell runs without universal or targeted support beside it, the newest last. */
  alone: z.array(z.object({ ...stamp, why: z.string().min(1).max(mostWords) })).max(10),
  /** Written down by mistake. */
  gone: z.boolean(),
  ...stamp,
  rev,
});
export type Spell = z.infer<typeof spellSchema>;

/** What the outcome is for: the domains of participation. Row I23; seed A line 88. */
export const soWhats = ['learning', 'friends', 'well-being'] as const;
export const outcomeOwners = ['child', 'family', 'child-and-family'] as const;
export const outcomePriorities = ['first', 'next', 'later'] as const;
export const outcomeStates = ['current', 'achieved', 'partly', 'let-go'] as const;

/** An outcome in the child's and family's own words, as it was said at one time. Row I05. */
export const outcomeWordsSchema = z.object({
  words: z.string().min(1).max(300),
  owner: z.enum(outcomeOwners),
  /** With whose help it was set: ‘class teacher’. */
  withWhom: z.string().max(mostShort),
  soWhat: z.array(z.enum(soWhats)).min(1).max(soWhats.length),
  priority: z.enum(outcomePriorities),
});
export type OutcomeWords = z.infer<typeof outcomeWordsSchema>;

/** How an outcome ended. Without evidence it is marked as somebody's own word. Hazard H-09. */
const outcomeEndSchema = z.object({
  ...stamp,
  on: civilDateSchema,
  state: z.enum(['achieved', 'partly', 'let-go']),
  evidence: z.string().max(mostWords),
  reason: z.string().max(mostWords),
  selfReported: z.boolean(),
});

/** A functional outcome as it was said each time; the last is how it stands now. Rows I05, I07, I23. */
export const outcomeSchema = z.object({
  id: partIdSchema,
  said: z
    .array(outcomeWordsSchema.extend({ ...stamp, on: civilDateSchema }))
    .min(1)
    .max(20),
  ends: z.array(outcomeEndSchema).max(20),
  state: z.enum(outcomeStates),
  ...stamp,
  rev,
});
export type SupportOutcome = z.infer<typeof outcomeSchema>;
type SaidOutcome = SupportOutcome['said'][number];

/** An outcome as it stands now, and as it was first said. The schema keeps the list from being empty. */
export const outcomeNow = ({ said }: Pick<SupportOutcome, 'said'>): SaidOutcome => said.at(-1) as SaidOutcome;
export const outcomeFirst = ({ said }: Pick<SupportOutcome, 'said'>): SaidOutcome => said[0] as SaidOutcome;

/** Where learning is watched. Row G15. */
export const learningContexts = ['lesson', 'small-group', 'one-to-one', 'play', 'lunch', 'home', 'other'] as const;

/** What is asked of an assessment before it is done. Row G14. */
export const enquirySchema = z.object({
  question: z.string().min(1).max(300),
  how: z.string().min(1).max(300),
  /** The adult who does it, named on purpose. */
  who: z.string().min(1).max(mostShort),
  on: civilDateSchema,
  context: z.enum(learningContexts),
  activity: z.string().max(mostShort),
});
export type Enquiry = z.infer<typeof enquirySchema>;

/** Question → how → who → when → where, and what was found in plain words. Rows G14, G15, I08. */
export const assessmentSchema = z.object({
  id: partIdSchema,
  plan: enquirySchema,
  begunOn: civilDateSchema.nullable(),
  result: z
    .object({ ...stamp, on: civilDateSchema, words: z.string().min(1).max(mostWords), scores: z.string().max(300) })
    .nullable(),
  gone: z.boolean(),
  ...stamp,
  rev,
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** Whose voice it is: a kind, never a name. Rows I17-I19. */
export const voiceKinds = ['child', 'parent', 'staff'] as const;
export const voiceAbouts = ['matters', 'changed'] as const;
export const voiceHows = ['spoken', 'signed', 'symbols', 'talking-mat', 'drawing', 'device', 'written'] as const;

export const voiceSchema = z.object({
  id: partIdSchema,
  who: z.enum(voiceKinds),
  about: z.enum(voiceAbouts),
  how: z.enum(voiceHows),
  words: z.string().min(1).max(mostWords),
  on: civilDateSchema,
  gone: z.boolean(),
  ...stamp,
});
export type Voice = z.infer<typeof voiceSchema>;

/** A review that was held, and the day of the next that was settled in it. Row I14. */
export const reviewSchema = z.object({
  id: partIdSchema,
  on: civilDateSchema,
  words: z.string().min(1).max(mostWords),
  ...stamp,
});
export type Review = z.infer<typeof reviewSchema>;

export const closeReasons = ['step-down', 'outcomes-met', 'family-choice', 'moved', 'no-help', 'other'] as const;

/** The end of support with how to come back; `again` when it was opened once more. Row I16. */
export const closingSchema = z.object({
  ...stamp,
  on: civilDateSchema,
  reason: z.enum(closeReasons),
  words: z.string().max(mostWords),
  back: z.string().min(1).max(mostWords),
  again: z.object({ ...stamp, on: civilDateSchema, why: z.string().min(1).max(mostWords) }).nullable(),
});
export type Closing = z.infer<typeof closingSchema>;

export const most = { spells: 60, outcomes: 30, assessments: 30, voices: 90, reviews: 60, closings: 20 } as const;

/**
 * What school and service do together for one child after the request: one record a request, anonymous by rule. It lies in
 * the school's partition and calls the child 'Child 3, Year 2'. Rows I03-I08, I14, I16-I19, I23, G14, G15.
 */
export const supportSchema = z.object({
  id: recordIdSchema,
  requestId: requestIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  number: z.number().int().positive(),
  yearGroup: z.enum(yearGroups),
  begunOn: civilDateSchema,
  spells: z.array(spellSchema).max(most.spells),
  outcomes: z.array(outcomeSchema).max(most.outcomes),
  assessments: z.array(assessmentSchema).max(most.assessments),
  voices: z.array(voiceSchema).max(most.voices),
  reviews: z.array(reviewSchema).max(most.reviews),
  nextReview: civilDateSchema,
  /** Records of before there were passports have none. Row I22. */
  passport: passportSchema.nullable().default(null),
  closings: z.array(closingSchema).max(most.closings),
  /** Records of before there were moves have none. Row I15. */
  moves: z.array(moveSchema).max(mostMoves).default([]),
  changed: z.object({ ...stamp, personId: personIdSchema }),
  answered: z.array(z.string()).max(20),
  rev,
});
export type Support = z.infer<typeof supportSchema>;

/** One a request, so that a second one collides with the first. Decisions 2. */
export const supportIdOf = ({ serviceId, schoolId }: SchoolScope, requestId: string): string =>
  `support|${serviceId}|${schoolId}|${requestId}`;

/** The school, service and request that the id of such a record names; undefined for the id of anything else. */
export function supportPlace(id: string): ChildScope | undefined {
  const [kind, serviceId, schoolId, requestId, ...rest] = id.split('|');
  if (kind !== 'support' || rest.length || !recordIdSchema.safeParse(id).success) return undefined;
  const place = { serviceId: serviceIdSchema, schoolId: schoolIdSchema, requestId: requestIdSchema };
  return z.object(place).safeParse({ serviceId, schoolId, requestId }).data;
}

/** The closing that stands; undefined while support goes on. */
export const closedBy = ({ closings }: Pick<Support, 'closings'>): Closing | undefined =>
  closings.at(-1)?.again === null ? closings.at(-1) : undefined;

/** Whether a spell runs on a day. */
export const runsOn = ({ from, until, gone }: Pick<Spell, 'from' | 'until' | 'gone'>, day: string): boolean =>
  !gone && from <= day && (until === null || day <= until);
