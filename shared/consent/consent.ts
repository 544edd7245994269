import { z } from 'zod';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema, instantSchema, type Instant } from '../kernel/time.ts';

/** What somebody agrees to, each for itself. Row H02; domain.md 2.4, item 2. */
export const consentPurposes = ['discuss', 'assess', 'share-reports', 'contact', 'students', 'recording'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** 'not-asked': there is no answer, or none any more, because what was written down was a mistake. */
export const consentStates = ['not-asked', 'given', 'refused', 'withdrawn'] as const;

/** Who may be told, beside school and service, which every purpose names. */
export const consentBodies = [
  'school-staff',
  'service',
  'gp',
  'paediatrician',
  'educational-psychologist',
  'local-authority',
  'other-named',
] as const;
export type ConsentBody = (typeof consentBodies)[number];
/** Those who work together on a request: a consent to anything here is one between these two. */
export const pairOfBodies = ['school-staff', 'service'] as const satisfies readonly ConsentBody[];

export const consentHows = ['questionnaire', 'signed-form', 'e-mail', 'spoken'] as const;
export const interpreterUses = ['not-needed', 'used', 'offered-declined'] as const;
export const giverKinds = ['parental-responsibility', 'young-person', 'authority'] as const;

/**
 * Who gives it: somebody with parental responsibility, the young person, or the authority that looks after the child.
 * `personId` is the entry among the people around the child, null for somebody who is not on that list. `note` says why
 * a young person was judged able to decide this. Rows H05, H06.
 */
export const giverSchema = z.object({
  kind: z.enum(giverKinds),
  personId: z.string().min(1).max(100).nullable(),
  name: marked('child', z.string().max(200)).nullable(),
  note: marked('child', z.string().max(400)).nullable(),
});
export type Giver = z.infer<typeof giverSchema>;

/**
 * One answer of one giver for one purpose, as somebody of the school wrote it down. A new answer is a new record, so that
 * what was said before stays. Given counts from `on` to `until`, null meaning as long as this request. Rows H01-H06.
 */
export const consentWordSchema = z.object({
  id: z.string().min(1).max(120),
  purpose: z.enum(consentPurposes),
  state: z.enum(consentStates),
  withWhom: z.array(z.enum(consentBodies)).max(consentBodies.length),
  /** Who 'other-named' is. */
  otherBody: marked('child', z.string().max(120)).nullable(),
  on: civilDateSchema.nullable(),
  until: civilDateSchema.nullable(),
  how: z.enum(consentHows).nullable(),
  /** A colleague who heard it; needed where it was spoken. Row H03. */
  witness: z.string().max(120),
  interpreter: z.enum(interpreterUses).nullable(),
  giver: giverSchema,
  saidAt: instantSchema,
  /** Who wrote it down. */
  by: z.string(),
});
export type ConsentWord = z.infer<typeof consentWordSchema>;

/** Far more than a request comes to: six purposes, some givers, some changes of mind. */
export const mostWords = 150;
export const consentsSchema = z.array(consentWordSchema).max(mostWords);

/** Tells one giver from another; there is one young person and one authority, and one parent who is not on the list. */
export const giverKey = ({ kind, personId }: Pick<Giver, 'kind' | 'personId'>): string =>
  kind === 'parental-responsibility' ? `${kind} ${personId ?? ''}` : kind;

const singleConsent = z.object({
  state: z.enum(consentStates),
  on: civilDateSchema.nullable(),
  until: civilDateSchema.nullable(),
  how: z.enum(consentHows).nullable(),
  by: z.string().nullable(),
});

/** Of a request before there were purposes: its one consent, which was about who the child is. */
export function wordsOfSingle(consent: unknown, at: Instant, by: string): ConsentWord[] {
  const { state, by: name, ...rest } = singleConsent.parse(consent);
  if (state === 'not-asked' && name === null) return [];
  const giver: Giver = { kind: 'parental-responsibility', personId: null, name, note: null };
  return [
    {
      ...{ id: 'before', purpose: 'discuss', state, withWhom: [...pairOfBodies], otherBody: null, ...rest },
      ...{ witness: '', interpreter: null, giver, saidAt: at, by },
    },
  ];
}
