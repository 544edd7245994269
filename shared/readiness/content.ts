import { z } from 'zod';
import { contentHeaderSchema } from '../evaluation/content-header.ts';
import { sideSchema, type Side } from '../organisation/roles.ts';

/** Statements that somebody rates themselves by, as content: they change with a version, never with the code. */
export const readinessContentSchema = contentHeaderSchema.extend({
  shape: z.literal('self-rating'),
  side: sideSchema,
  statements: z.array(z.object({ id: z.string().regex(/^[a-z0-9-]{1,20}$/), says: z.string().min(1).max(200) })).min(1),
});
export type ReadinessContent = z.infer<typeof readinessContentSchema>;

const header = {
  version: '1',
  licence: 'own-wording',
  notice: 'The statements are our own. They follow no published questionnaire and are no assessment.',
  shape: 'self-rating',
} as const;

const numbered = (says: readonly string[]) => says.map((each, n) => ({ id: `s${n + 1}`, says: each }));

/** Rows C05 and C06: what each side should feel ready for before and while it works in a link. */
export const readinessContents: Readonly<Record<Side, ReadinessContent>> = {
  'link-therapist': readinessContentSchema.parse({
    ...header,
    id: 'readiness-therapist',
    title: 'Where I stand as a link therapist',
    shortTitle: 'Where I stand',
    source: 'Row C05: knows what the whole service agreed, and is confident with the tools',
    side: 'link-therapist',
    statements: numbered([
      'I can say what our service offers a school, and what it does not.',
      'I can explain the five strands and three levels in plain words.',
      'I can look at a school’s grid and see what is missing.',
      'I can say whether an entry stands in the right cell, and why.',
      'I can lead a planning meeting so that we end with a few clear outcomes.',
      'I can turn a worry about one child into something that helps the whole class.',
      'I can coach school staff to run what we agreed between my visits.',
      'I can say early and kindly when the hours run short.',
      'I can agree with a school what we will look at to see an impact.',
      'I know whom to ask when work with a school gets stuck.',
    ]),
  }),
  sendco: readinessContentSchema.parse({
    ...header,
    id: 'readiness-sendco',
    title: 'Where I stand as a SENDCo',
    shortTitle: 'Where I stand',
    source: 'Row C06: understands the framework',
    side: 'sendco',
    statements: numbered([
      'I know what universal, targeted and specialist mean for speech and language.',
      'I can place what our school does in the five strands.',
      'I can say which gaps matter most to us, and why.',
      'I can keep our grid up to date with the people who do the work.',
      'I know what our link therapist can help us with besides single children.',
      'I know what to try, and to write down, before I ask for help with a child.',
      'I can make time for staff to be trained and to practise.',
      'I can tell head and governors what our link achieves.',
      'I can ask parents in good time, and tell them what happens next.',
      'I know whom to ask when something does not work out.',
    ]),
  }),
};
