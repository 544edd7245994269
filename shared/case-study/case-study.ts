import { z } from 'zod';
import { personIdSchema, recordIdSchema, requestIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { sideSchema, type SchoolScope } from '../organisation/roles.ts';
import { yearGroups } from '../request-for-help/request.ts';

/** The parts of a story in the order in which they are read. Seed A lines 181, 317; row I20. */
export const storyParts = ['concern', 'advice', 'universal', 'targeted', 'specialist', 'changes', 'step-down'] as const;
export type StoryPart = (typeof storyParts)[number];
/** The title is looked at as the parts are. */
export const storyFields = ['title', ...storyParts] as const;
export type StoryField = (typeof storyFields)[number];
export const mostInStory = 2_000;

export const keyStages = ['early-years', 'ks1', 'ks2', 'ks3', 'ks4', 'post-16'] as const;
export type KeyStage = (typeof keyStages)[number];

/** The key stage of a year group: all that a story says of the child's age. */
export function keyStageOf(yearGroup: (typeof yearGroups)[number]): KeyStage {
  const year = yearGroups.indexOf(yearGroup) - 1;
  if (year <= 0) return 'early-years';
  return year <= 2 ? 'ks1' : year <= 6 ? 'ks2' : year <= 9 ? 'ks3' : year <= 11 ? 'ks4' : 'post-16';
}

/**
 * What in a story may tell who it is about. The first four have to be changed; the others may be kept, one by one, by
 * somebody who has looked. Row C-27.
 */
export const spotKinds = [
  'name',
  'staff',
  'school',
  'number',
  'maybe-name',
  'date',
  'year',
  'language',
  'capital',
] as const;
export type SpotKind = (typeof spotKinds)[number];
export const mustChange = (kind: SpotKind): boolean => ['name', 'staff', 'school', 'number'].includes(kind);
export const spotSchema = z.object({
  kind: z.enum(spotKinds),
  start: z.number().int().nonnegative(),
  length: z.number().int().positive(),
});
export type Spot = z.infer<typeof spotSchema>;

/** What makes a child known without a name; each that is there has to be answered in words. */
export const risks = ['few', 'device', 'language', 'hearing', 'diagnosis', 'home', 'twin'] as const;
export type Risk = (typeof risks)[number];

export const familyWhos = ['parental-responsibility', 'young-person'] as const;
export const familyHows = ['spoken', 'signed', 'written', 'interpreted'] as const;

const fields = z.object({
  title: z.string().max(160),
  concern: z.string().max(mostInStory),
  advice: z.string().max(mostInStory),
  universal: z.string().max(mostInStory),
  targeted: z.string().max(mostInStory),
  specialist: z.string().max(mostInStory),
  changes: z.string().max(mostInStory),
  'step-down': z.string().max(mostInStory),
});
export const storyTextsSchema = fields;
export type StoryTexts = z.infer<typeof fields>;
export const noTexts: StoryTexts = {
  ...{ title: '', concern: '', advice: '', universal: '', targeted: '', specialist: '', changes: '', 'step-down': '' },
};

const actor = { by: z.string(), personId: personIdSchema, side: sideSchema, at: instantSchema };
export const mostKept = 300;

/** 'gone': the school's record was erased before the story was released. */
export const studyStates = ['draft', 'checked', 'released', 'taken-back', 'gone'] as const;

/**
 * A child's journey told without saying whose it is. While it is written it knows the request, so that its makers find it;
 * that is taken out with its release, and then nothing leads back. It lies in the school's partition. Row I20.
 */
export const caseStudySchema = z.object({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  requestId: requestIdSchema.nullable(),
  keyStage: z.enum(keyStages),
  state: z.enum(studyStates),
  texts: fields,
  /** Spots that somebody looked at and kept: the kind, and the words around it, so that it holds while those stand. */
  kept: z
    .array(z.object({ field: z.enum(storyFields), kind: z.enum(spotKinds), around: z.string(), ...actor }))
    .max(mostKept),
  answers: z.array(z.object({ risk: z.enum(risks), words: z.string().min(1).max(400), ...actor })).max(risks.length),
  /** That the family was asked, without a name; `no` once it does not want the story any more. */
  family: z
    .object({
      who: z.enum(familyWhos),
      how: z.enum(familyHows),
      on: civilDateSchema,
      ...actor,
      no: z.object({ on: civilDateSchema, ...actor }).nullable(),
    })
    .nullable(),
  /** Who wrote last, and who of the other side has read it as it stands. */
  written: z.object(actor),
  checked: z.object(actor).nullable(),
  /** The story in the service's library: an id of its own, which leads nowhere else. */
  storyId: z.string().nullable(),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type CaseStudy = z.infer<typeof caseStudySchema>;
export type StudyActor = CaseStudy['written'];

export const caseStudyIdOf = ({ serviceId, schoolId }: SchoolScope, newId: string): string =>
  `case-study|${serviceId}|${schoolId}|${newId}`;

/** All stories of a service lie in one partition that is no school's. */
export const libraryOf = (serviceId: string) => schoolIdSchema.parse(`case-stories-${serviceId}`);

/** A released story as everybody of the service reads it; it says nothing of school, child or makers. */
export const caseStorySchema = z.object({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  keyStage: z.enum(keyStages),
  texts: fields,
  /** The family said no later: the words are gone, and the page says so. */
  isTakenBack: z.boolean(),
  rev: z.number().int().positive(),
});
export type CaseStory = z.infer<typeof caseStorySchema>;

/** Without a word in it, as after an erasure or a no of the family. */
export const emptiedStudy = (study: CaseStudy, state: 'taken-back' | 'gone'): CaseStudy => ({
  ...{ ...study, state, requestId: null, texts: noTexts, kept: [], answers: [], rev: study.rev + 1 },
});
