import type {
  interpreterAnswers,
  legalLimits,
  PersonAround,
  relations,
  responsibilities,
  sendingAnswers,
  waysToReach,
} from './person.ts';

const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Sentences about the people around a child, en-GB. */
export const aroundText = {
  title: 'People around the child',
  about:
    'Parents, carers or the young person, and how they like to be reached. The link therapist sees this only while the parents’ consent holds.',
  none: 'Nobody is written down yet.',
  add: 'Add a person',
  somebody: 'Somebody new',
  noName: 'Name not written yet',
  remove: 'Take out',
  removeNamed: (name: string): string => `Take out ${name}`,
  notOnList: 'This person is not on the list any more, so nothing was saved.',
  most: 'Four people are the most. Take one out first.',
  fields: {
    name: 'Name',
    relation: 'Relation to the child',
    phone: 'Phone',
    email: 'E-mail address',
    reachBy: 'Likes to be reached',
    reachWhen: 'When',
    language: 'Language, if not English',
    interpreter: 'Interpreter',
    responsibility: 'Parental responsibility',
    maySend: 'May be sent',
    legalLimit: 'Court order or other legal limit',
  } satisfies Record<Exclude<keyof PersonAround, 'id'>, string>,
  nameOther: 'For a relation that is not listed, write it here too, for example: Ann Hall, aunt',
  whenHint: 'For example: after four',
  noEmail: 'That is not an e-mail address yet. Check it, for example for the @.',
  relations: {
    mother: 'Mother',
    father: 'Father',
    carer: 'Carer',
    guardian: 'Guardian',
    'young-person': 'The young person',
    other: 'Other',
  } satisfies Record<(typeof relations)[number], string>,
  ways: {
    phone: 'By phone',
    text: 'By text message',
    'e-mail': 'By e-mail',
    letter: 'By letter',
    'in-person': 'In person',
  } satisfies Record<(typeof waysToReach)[number], string>,
  interpreters: {
    'interpreter-needed': 'Needed',
    'no-interpreter': 'Not needed',
  } satisfies Record<(typeof interpreterAnswers)[number], string>,
  legalLimits: {
    'may-not-decide': 'May not decide for the child',
    'no-contact': 'May not be contacted',
    neither: 'May neither decide nor be contacted',
  } satisfies Record<(typeof legalLimits)[number], string>,
  legalHint: 'Only the school sees this. What the order says stays in your own safe place.',
  /** All that the service is told of it. */
  legalNote: 'The school holds a legal note about this child: ask the SENDCo before you speak to the family.',
  /** Said in chat too, so it tells nothing of anybody. */
  mayNotDecide:
    'The school holds a legal note about who may decide, so this person’s consent cannot count. Check it under “People around the child” in the tab.',
  outOfReach: 'The school’s legal note says that this person may not be contacted, so no link was made.',
  responsibilities: {
    'has-responsibility': 'Has it',
    'no-responsibility': 'Does not have it',
  } satisfies Record<(typeof responsibilities)[number], string>,
  sendings: {
    'text-and-e-mail': 'Text messages and e-mail',
    'text-only': 'Text messages only',
    'e-mail-only': 'E-mail only',
    neither: 'Neither',
  } satisfies Record<(typeof sendingAnswers)[number], string>,
  nameHint: 'First name and surname',
  /** Said where somebody without parental responsibility is to answer as somebody who has it. */
  noResponsibility:
    'This person is written down as somebody without parental responsibility, so their consent cannot count. Check it under “People around the child” in the tab.',
  /** Said where the field is. */
  sayInterpreter: (isGiven: boolean): string =>
    isGiven
      ? 'Say whether an interpreter is needed: consent counts only when it was understood.'
      : 'Say whether an interpreter is needed. Until then, consent cannot be marked as given.',
  /** Said in chat too, so it tells nothing of anybody. */
  interpreterFirst:
    'First say whether an interpreter is needed, under “People around the child” in the tab. Consent counts only when it was understood.',
  inTab: (count: number): string =>
    `People around the child: ${count === 1 ? '1 person' : `${count} people`} written down, shown only in the tab.`,

  /** 'Ann Hall, mother' */
  who: ({ name, relation }: Pick<PersonAround, 'name' | 'relation'>): string =>
    [name ?? aroundText.noName, relation && relation !== 'other' && inSentence(aroundText.relations[relation])]
      .filter(Boolean)
      .join(', '),
  /** 'Likes to be reached: by phone, after four'; empty when nothing is said. */
  reach: ({ reachBy, reachWhen }: Pick<PersonAround, 'reachBy' | 'reachWhen'>): string => {
    const how = [reachBy && inSentence(aroundText.ways[reachBy]), reachWhen].filter(Boolean).join(', ');
    return how && `${aroundText.fields.reachBy}: ${how}`;
  },
  /** 'Parental responsibility: has it. May be sent: e-mail only'; empty when nothing is said. */
  mayBe: ({
    responsibility,
    maySend,
    legalLimit,
  }: Pick<PersonAround, 'responsibility' | 'maySend' | 'legalLimit'>): string =>
    [
      responsibility &&
        `${aroundText.fields.responsibility}: ${inSentence(aroundText.responsibilities[responsibility])}`,
      maySend && `${aroundText.fields.maySend}: ${inSentence(aroundText.sendings[maySend])}`,
      legalLimit && `${aroundText.fields.legalLimit}: ${inSentence(aroundText.legalLimits[legalLimit])}`,
    ]
      .filter(Boolean)
      .join('. '),
  /** 'Language: Polish. Interpreter: needed'; empty when nothing is said. */
  speaks: ({ language, interpreter }: Pick<PersonAround, 'language' | 'interpreter'>): string => {
    const needs = interpreter ? inSentence(aroundText.interpreters[interpreter]) : language && 'not said yet';
    return [language && `Language: ${language}`, needs && `${aroundText.fields.interpreter}: ${needs}`]
      .filter(Boolean)
      .join('. ');
  },
};
