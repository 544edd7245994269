import { consentPurposes, type ConsentPurpose } from '../consent/consent.ts';
import { relations, waysToReach } from '../around-the-child/person.ts';

/** The fields of the consent part: one a purpose. */
export const consentField = <P extends ConsentPurpose>(purpose: P): `agree-${P}` => `agree-${purpose}`;

/** Every question of the questionnaire by its name; no name says anything of a child. Rows G07, H02. */
export const fieldNames = [
  'who',
  'relation',
  'language',
  'interpreter',
  'understood',
  'strengths',
  'worries',
  'athome',
  'hearing',
  'health',
  'hope',
  'reachby',
  'phone',
  'email',
  'reachwhen',
  'agree-discuss',
  'agree-assess',
  'agree-share-reports',
  'agree-contact',
  'agree-students',
  'agree-recording',
  'sharewith',
] as const;
export type FieldName = (typeof fieldNames)[number];

type Kind = 'text' | 'line' | 'choice' | 'several';

/** One question: how it is answered, and which answers there are to choose from. */
export interface Question {
  readonly name: FieldName;
  readonly kind: Kind;
  readonly values: readonly string[];
  /** Most letters of what is typed. */
  readonly most: number;
  /** What a browser may fill in by itself. */
  readonly autocomplete?: 'tel' | 'email';
}

/** Bodies that reports may be shared with beside school and service, which every answer names already. */
export const shareBodies = ['gp', 'paediatrician', 'educational-psychologist', 'local-authority'] as const;

const text = (name: FieldName, most = 1_500): Question => ({ name, kind: 'text', values: [], most });
const line = (name: FieldName, most: number, autocomplete?: 'tel' | 'email'): Question => ({
  ...{ name, kind: 'line', values: [], most },
  ...(autocomplete ? { autocomplete } : {}),
});
const choice = (name: FieldName, values: readonly string[]): Question => ({ name, kind: 'choice', values, most: 40 });

/** Whoever has a page and is not the young person. */
const childRelations = relations.filter((each) => each !== 'young-person');

/** The parts in the order they are asked; consent last, when it is clear what it is for. */
export const parts = [
  { name: 'you', questions: [choice('relation', childRelations), choice('who', ['parental-responsibility', 'other'])] },
  {
    name: 'language',
    questions: [
      line('language', 60),
      choice('interpreter', ['yes', 'no']),
      choice('understood', ['interpreted', 'alone', 'talk']),
    ],
  },
  {
    name: 'child',
    questions: [
      text('strengths'),
      text('worries'),
      text('athome'),
      choice('hearing', ['fine', 'not-fine', 'not-tested', 'not-sure']),
      text('health'),
    ],
  },
  { name: 'hope', questions: [text('hope')] },
  {
    name: 'reach',
    questions: [
      choice('reachby', waysToReach),
      line('phone', 40, 'tel'),
      line('email', 120, 'email'),
      line('reachwhen', 80),
    ],
  },
  {
    name: 'agree',
    questions: [
      ...consentPurposes.map((purpose) => choice(consentField(purpose), ['yes', 'no', 'later'])),
      { name: 'sharewith', kind: 'several', values: shareBodies, most: 120 } satisfies Question,
    ],
  },
] as const satisfies readonly { readonly name: string; readonly questions: readonly Question[] }[];

export type PartName = (typeof parts)[number]['name'];
export const questions: readonly Question[] = parts.flatMap((part) => part.questions);

/** What a young person is asked about themselves: whether they have parental responsibility is no question. */
export const partsFor = (isOwn: boolean) => parts.filter(({ name }) => !isOwn || name !== 'you');
