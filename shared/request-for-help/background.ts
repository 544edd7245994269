import { z } from 'zod';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema } from '../kernel/time.ts';

/** What the help is about: talking and understanding, or eating and drinking. */
export const reasons = ['communication', 'eating-drinking', 'both'] as const;
/** Where the child stands in the SEND code of practice. */
export const senStages = ['none', 'sen-support', 'ehc-assessment', 'ehcp'] as const;
/** Whether somebody has time to work with the child alone. */
export const oneToOneAnswers = ['yes', 'a-little', 'no'] as const;
export const seenBeforeAnswers = ['no', 'by-this-service', 'elsewhere', 'not-known'] as const;
export const hearingResults = ['passed', 'not-passed', 'waiting'] as const;
export const screenTools = ['language-link', 'speech-link', 'wellcomm', 'progression-tools', 'other'] as const;
export const screenBands = ['green', 'amber', 'red', 'blue', 'purple', 'yellow'] as const;
export const informedAnswers = ['yes', 'parents-only', 'not-yet'] as const;

/** Tells of the child's health or home: nobody has it who may not know who the child is. */
const own = <S extends z.ZodType>(schema: S) => marked('child', schema).nullable();

/** Why help is asked for, in words that do not say who it is. Domain 2.3, 'Reason'. */
export const reasonSchema = z.object({
  about: z.enum(reasons).nullable(),
  worry: z.string().max(800),
});

/** What was before. Domain 2.3, 'History'. */
export const historySchema = z.object({
  medical: own(z.string().max(1000)),
  family: own(z.string().max(1000)),
  seenBefore: own(z.enum(seenBeforeAnswers)),
  seenNote: own(z.string().max(300)),
  /** Which earlier report may answer the question already. */
  answeredBefore: own(z.string().max(400)),
});

/** One hearing test: on which day, where, and what came of it. */
export const hearingSchema = z.object({
  id: z.string().min(1).max(100),
  on: own(civilDateSchema),
  result: own(z.enum(hearingResults)),
  where: own(z.string().max(120)),
});

/** How things stand at school. Domain 2.3, 'Education', and the targets of 'Graduated approach'. */
export const educationSchema = z.object({
  stage: z.enum(senStages).nullable(),
  attainment: z.string().max(400),
  support: z.string().max(400),
  oneToOne: z.enum(oneToOneAnswers).nullable(),
  targets: z.string().max(600),
  agencies: own(z.string().max(300)),
});

/** What a screening tool said on a day. Domain 2.3, 'Evidence'. */
export const screenSchema = z.object({
  id: z.string().min(1).max(100),
  tool: z.enum(screenTools).nullable(),
  /** A total or a level; of another tool its name too. */
  result: z.string().max(120),
  band: z.enum(screenBands).nullable(),
  on: civilDateSchema.nullable(),
});

/** Who filled the request in, on which day, and whether child and parents know of it. Domain 2.3, 'Declarations'. */
export const declarationSchema = z.object({
  completedBy: z.string().max(120),
  informed: z.enum(informedAnswers).nullable(),
  on: civilDateSchema.nullable(),
});

export const mostHearing = 6;
export const mostScreens = 6;

/** The parts of a request that go round its question, as they begin: nothing of them has to be said. */
export const nothingAround = {
  reason: { about: null, worry: '' },
  history: { medical: null, family: null, seenBefore: null, seenNote: null, answeredBefore: null },
  hearing: [] as z.infer<typeof hearingSchema>[],
  education: { stage: null, attainment: '', support: '', oneToOne: null, targets: '', agencies: null },
  screens: [] as z.infer<typeof screenSchema>[],
  declaration: { completedBy: '', informed: null, on: null },
} as const;

/** The fields of a request that this file adds to it; a document of before has none of them. */
export const backgroundFields = {
  reason: reasonSchema.default(nothingAround.reason),
  history: historySchema.default(nothingAround.history),
  hearing: z.array(hearingSchema).max(mostHearing).default([]),
  education: educationSchema.default(nothingAround.education),
  screens: z.array(screenSchema).max(mostScreens).default([]),
  declaration: declarationSchema.default(nothingAround.declaration),
};
export type Background = { [Part in keyof typeof backgroundFields]: z.infer<(typeof backgroundFields)[Part]> };
export type Hearing = Background['hearing'][number];
export type Screen = Background['screens'][number];
