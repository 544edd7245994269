import { z } from 'zod';
import { mostAround, personAroundSchema } from '../around-the-child/person.ts';
import { levelSchema, strandSchema } from '../balanced-system/framework.ts';
import { consentsSchema, wordsOfSingle } from '../consent/consent.ts';
import { lawfulBasisSchema } from '../consent/lawful-basis.ts';
import { spokenSchema } from '../family-page/spoken.ts';
import { familySchema } from '../family-page/told.ts';
import { fileSchema, mostFiles } from '../files/file.ts';
import {
  cycleIdSchema,
  personIdSchema,
  recordIdSchema,
  requestIdSchema,
  schoolIdSchema,
  serviceIdSchema,
} from '../kernel/ids.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { copyStateSchema } from '../own-copy/copy-state.ts';
import { backgroundFields } from './background.ts';
import { childSchema } from './child.ts';
import { mergedSchema } from './merged.ts';

/** Year groups of schools and their nurseries. */
export const yearGroups = ['Nursery', 'Reception', ...Array.from({ length: 13 }, (_, n) => `Year ${n + 1}`)] as const;

/** A paper that goes with a request: is it there, of which day, and what is it. Rows G07-G10. */
export const paperSchema = z.object({
  state: z.enum(['not-said', 'have', 'missing', 'not-needed']),
  on: civilDateSchema.nullable(),
  note: z.string().max(200),
});
export type Paper = z.infer<typeof paperSchema>;

/** The papers a request is complete with; seed A line 232. */
export const paperNames = ['parentalQuestionnaire', 'iep', 'ehcp', 'reports'] as const;
export type PaperName = (typeof paperNames)[number];

/** Whom something was tried with. */
export const settings = ['class', 'group', 'one-to-one'] as const;

/**
 * One thing that was tried in a strand, for how long, and what changed for the child; `level` is 1, 2 or 3 where it was
 * picked from the grid or said. `strand` is null and `what` empty while only something else of it is written down. Row G06.
 */
export const triedSchema = z.object({
  id: z.string().min(1).max(100),
  strand: strandSchema.nullable(),
  level: levelSchema.nullish(),
  setting: z.enum(settings).nullish(),
  what: z.string().max(400),
  howLong: z.string().max(100),
  effect: z.string().max(400),
});
export type Tried = z.infer<typeof triedSchema>;
export const mostTried = 15;

/**
 * The school's request for help with one child: the school's own document. Fields marked `child` say who it is and are
 * given out by the store only to those who may see them (view.ts). Whether the child is on the agenda is said by the
 * plan's row alone, so that the two cannot disagree. Rows G05-G10 in a first form; domain.md 2.3.
 */
export const requestFields = z.object({
  id: requestIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  /** The planning in which the child was first put on the agenda. */
  cycleId: cycleIdSchema,
  /** In cards a child is 'Child 3, Year 2'. Numbers are given in order and stay. */
  number: z.number().int().positive(),
  yearGroup: z.enum(yearGroups),
  /** The plan in whose school year the year group was last said, when that was not the first one's. */
  yearGroupOf: z.string().optional(),
  child: childSchema,
  question: z.string().max(800),
  hopedFor: z.string().max(400),
  tried: z.array(triedSchema).max(mostTried),
  /** Why, what was before, how things stand at school, what tools say, who filled it in. Domain 2.3. */
  ...backgroundFields,
  papers: z.record(z.enum(paperNames), paperSchema),
  /** What is known of the files that go with it; their bytes lie elsewhere. Rows G08, G09. */
  files: z.array(fileSchema).max(mostFiles).default([]),
  /** The adult in school who will carry out what is agreed. */
  namedAdult: z.string().max(120),
  /** Who agreed to what, answer by answer, the newest last. Rows H01-H06. */
  consents: consentsSchema,
  /** The school's own ground for keeping this record. Row H07. */
  lawfulBasis: lawfulBasisSchema.default(null),
  /** Parents, carers or the young person. Row B08. */
  people: z.array(personAroundSchema).max(mostAround).default([]),
  /** What the family has told by its own page. Rows G07, I18. */
  family: familySchema.optional(),
  /** What is being written down while the questionnaire is read out; for the school alone until it is saved. Row G07. */
  spoken: z.array(spokenSchema).max(mostAround).default([]),
  /** Whether the school's copy is in use; missing while nobody has asked anything about it. Row C-13. */
  copy: copyStateSchema.optional(),
  /** Where it went when it was counted as one with another; nothing is written here then. Row G21. */
  merged: mergedSchema.optional(),
  /** The anonymous question it began with. Row G02. */
  questionId: recordIdSchema.optional(),
  changed: z.object({ at: instantSchema, by: z.string(), personId: personIdSchema }),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Request = z.infer<typeof requestFields>;

const beforePurposes = z.looseObject({ consent: z.unknown(), changed: requestFields.shape.changed });

/** A request as it is kept. One of before there were purposes holds a single consent, which is read as its first record. */
export const requestSchema = z.preprocess((kept) => {
  const old = beforePurposes.safeParse(kept);
  if (!old.success || old.data['consents'] !== undefined || !old.data.consent) return kept;
  const { consent, changed, ...rest } = old.data;
  return { ...rest, changed, consents: wordsOfSingle(consent, changed.at, changed.by) };
}, requestFields);

/** What a child is called wherever a name may not stand: 'Child 3, Year 2'. Decisions 13. */
export const childLabel = ({ number, yearGroup }: Pick<Request, 'number' | 'yearGroup'>): string =>
  `Child ${number}, ${yearGroup}`;
