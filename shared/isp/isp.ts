import { z } from 'zod';
import { levelSchema, strandSchema } from '../balanced-system/framework.ts';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { partKindSchema } from '../decision/decision.ts';
import { yearGroups } from '../request-for-help/request.ts';
import { communicationSchema } from './communication.ts';
import {
  outcomeOwners,
  outcomePriorities,
  outcomeStates,
  soWhats,
  supportLevelSchema,
  supportPlaces,
  voiceAbouts,
  voiceHows,
  voiceKinds,
} from '../support/support.ts';

/** The layers of support as the plans proposed in 2026 name them. domain.md line 29. */
export const ispLayers = ['universal', 'targeted', 'targeted-plus', 'specialist'] as const;
export const ispLayerSchema = z.enum(ispLayers);
export type IspLayer = z.infer<typeof ispLayerSchema>;

/** Why nobody is named in a plan. */
export const ispNameless = ['no-consent', 'no-agreement', 'not-written'] as const;

/** What a plan can be without; said in it, with where to fill it in. */
export const ispMissing = [
  'strengths',
  'needs',
  'communication',
  'voice-child',
  'voice-parent',
  'outcomes',
  'provision',
  'who',
  'adults',
  'review',
] as const;
export type IspMissing = (typeof ispMissing)[number];

const need = z.enum(['about', 'question', 'worry', 'family', 'attainment', 'stage', 'screen']);
const day = civilDateSchema;

const outcomeSchema = z.object({
  words: z.string(),
  soWhat: z.array(z.enum(soWhats)),
  owner: z.enum(outcomeOwners),
  /** '' while nobody is named. */
  withWhom: z.string(),
  priority: z.enum(outcomePriorities),
  /** The first words and their day: what later ones are held against. */
  first: z.object({ words: z.string(), on: day }),
  /** The day of the words as they stand; that of `first` when nothing has changed. */
  since: day,
  state: z.enum(outcomeStates),
  /** How it ended; null while it is current. Without evidence it is somebody's own word. Hazard H-09. */
  ended: z.object({ on: day, evidence: z.string(), reason: z.string(), selfReported: z.boolean() }).nullable(),
});
export type IspOutcome = z.infer<typeof outcomeSchema>;

const provisionSchema = z.object({
  what: z.string(),
  layer: ispLayerSchema,
  place: z.enum(supportPlaces),
  from: day,
  until: day.nullable(),
  /** Who delivers it, as the school's grid says; '' where it does not say. */
  who: z.string(),
});
export type IspProvision = z.infer<typeof provisionSchema>;

/**
 * One child's support in the shape of the individual support plans proposed in 2026; no legal form. Published in
 * docs/isp.md: a change that takes a field away or gives it another meaning makes a new `version`. Rows I12, X03.
 */
export const ispSchema = z.object({
  shape: z.literal('link-therapy/isp'),
  version: z.literal(1),
  madeAt: instantSchema,
  madeBy: z.string(),
  school: z.string(),
  service: z.string(),
  child: z.object({
    /** 'Child 3, Year 2' */
    label: z.string(),
    yearGroup: z.enum(yearGroups),
    name: marked('child', z.string()).nullable(),
    className: marked('child', z.string()).nullable(),
    /** Why the name is not there; null when it is. */
    nameless: z.enum(ispNameless).nullable(),
  }),
  strengths: z.array(z.string()),
  needs: z.array(z.object({ kind: need, words: z.string() })),
  /** How the child communicates, what helps and what is hard; null while there is no passport. */
  communication: communicationSchema.nullable(),
  voices: z.array(
    z.object({
      who: z.enum(voiceKinds),
      about: z.enum(voiceAbouts),
      how: z.enum(voiceHows),
      words: z.string(),
      on: day,
    }),
  ),
  outcomes: z.array(outcomeSchema),
  provision: z.array(provisionSchema),
  /** How a level of ours became a layer: what the record says and nothing more. */
  mapping: z.array(z.object({ level: supportLevelSchema, tagged: z.boolean(), layer: ispLayerSchema })),
  tried: z.array(
    z.object({
      what: z.string(),
      strand: strandSchema.nullable(),
      level: levelSchema.nullable(),
      howLong: z.string(),
      effect: z.string(),
    }),
  ),
  assessments: z.array(
    z.object({ question: z.string(), who: z.string(), on: day, found: z.string(), foundOn: day.nullable() }),
  ),
  decisions: z.array(z.object({ on: day, kinds: z.array(partKindSchema), why: z.string() })),
  adults: z.array(z.object({ name: z.string(), does: z.enum(['carries-out', 'sendco', 'link-therapist']) })),
  review: z.object({
    nextOn: day.nullable(),
    held: z.array(z.object({ on: day, words: z.string() })),
    ask: z.array(z.string()),
    littleProgress: z.array(z.string()),
  }),
  closed: z.object({ on: day, back: z.string() }).nullable(),
  missing: z.array(z.enum(ispMissing)),
});
export type Isp = z.infer<typeof ispSchema>;

/** The ways a plan can be taken away. */
export const ispKinds = ['isp-word', 'isp-pdf', 'isp-html', 'isp-json', 'isp-csv'] as const;
export type IspKind = (typeof ispKinds)[number];
export const isIspKind = (kind: string): kind is IspKind => ispKinds.some((each) => each === kind);
export const endingOf: Readonly<Record<IspKind, string>> = {
  'isp-word': 'docx',
  'isp-pdf': 'pdf',
  'isp-html': 'html',
  'isp-json': 'json',
  'isp-csv': 'csv',
};
