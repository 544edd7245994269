import { z } from 'zod';
import { mostAround, personAroundSchema } from '../around-the-child/person.ts';
import { upnSchema } from '../anonymous-text/numbers.ts';
import { strandSchema } from '../balanced-system/framework.ts';
import { cycleIdSchema, personIdSchema, requestIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { copyStateSchema } from '../own-copy/copy-state.ts';

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

/** One thing that was tried in a strand, for how long, and what changed for the child. Row G06. */
export const triedSchema = z.object({
  id: z.string().min(1).max(100),
  strand: strandSchema,
  what: z.string().min(1).max(400),
  howLong: z.string().max(100),
  effect: z.string().max(400),
});
export type Tried = z.infer<typeof triedSchema>;
export const mostTried = 15;

/**
 * The parent's consent to share who the child is; seed A line 182. `on` is the day it was given, refused or withdrawn;
 * given counts until `until`, null meaning for this request. Apart from the lawful basis, which is the controllers' own
 * matter. domain.md 2.4.
 */
export const consentSchema = z.object({
  state: z.enum(['not-asked', 'given', 'refused', 'withdrawn']),
  on: civilDateSchema.nullable(),
  until: civilDateSchema.nullable(),
  how: z.enum(['questionnaire', 'signed-form', 'e-mail', 'spoken']).nullable(),
  by: marked('child', z.string().max(120)).nullable(),
});
export type Consent = z.infer<typeof consentSchema>;

/**
 * The school's request for help with one child: the school's own document. Fields marked `child` say who it is and are
 * given out by the store only to those who may see them (view.ts). Whether the child is on the agenda is said by the
 * plan's row alone, so that the two cannot disagree. Rows G05-G10 in a first form; domain.md 2.3.
 */
export const requestSchema = z.object({
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
  child: z.object({
    name: marked('child', z.string().max(120)).nullable(),
    bornOn: marked('child', civilDateSchema).nullable(),
    className: marked('child', z.string().max(60)).nullable(),
    /** Unique pupil number; never needed. Row C-28. */
    upn: marked('child', upnSchema).nullish(),
  }),
  question: z.string().max(800),
  hopedFor: z.string().max(400),
  tried: z.array(triedSchema).max(mostTried),
  papers: z.record(z.enum(paperNames), paperSchema),
  /** The adult in school who will carry out what is agreed. */
  namedAdult: z.string().max(120),
  consent: consentSchema,
  /** Parents, carers or the young person. Row B08. */
  people: z.array(personAroundSchema).max(mostAround).default([]),
  /** Whether the school's copy is in use; missing while nobody has asked anything about it. Row C-13. */
  copy: copyStateSchema.optional(),
  changed: z.object({ at: instantSchema, by: z.string(), personId: personIdSchema }),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Request = z.infer<typeof requestSchema>;

/** What a child is called wherever a name may not stand: 'Child 3, Year 2'. Decisions 13. */
export const childLabel = ({ number, yearGroup }: Pick<Request, 'number' | 'yearGroup'>): string =>
  `Child ${number}, ${yearGroup}`;
