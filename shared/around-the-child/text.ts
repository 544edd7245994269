import type { interpreterAnswers, PersonAround, relations, waysToReach } from './person.ts';

const said: Record<(typeof relations)[number], string> = {
  mother: 'mother',
  father: 'father',
  carer: 'carer',
  guardian: 'guardian',
  'young-person': 'the young person',
  other: 'other',
};

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
    'face-to-face': 'In person',
  } satisfies Record<(typeof waysToReach)[number], string>,
  interpreters: {
    'interpreter-needed': 'Needed',
    'no-interpreter': 'Not needed',
  } satisfies Record<(typeof interpreterAnswers)[number], string>,
  /** Said where the field is. */
  sayInterpreter: 'Say whether an interpreter is needed. Until then, consent cannot be marked as given.',
  /** Said in chat too, so it tells nothing of anybody. */
  interpreterFirst:
    'First say in the tab, under “People around the child”, whether an interpreter is needed: consent counts only when it was understood.',
  inTab: (count: number): string =>
    `People around the child: ${count === 1 ? '1 person' : `${count} people`} written down, shown only in the tab.`,

  who: ({ name, relation }: Pick<PersonAround, 'name' | 'relation'>): string =>
    [name ?? aroundText.noName, relation && relation !== 'other' && said[relation]].filter(Boolean).join(', '),
  reach: ({ reachBy, reachWhen }: Pick<PersonAround, 'reachBy' | 'reachWhen'>): string =>
    [reachBy ? `${aroundText.ways[reachBy]}, please` : '', reachWhen].filter(Boolean).join(': '),
  speaks: ({ language, interpreter }: Pick<PersonAround, 'language' | 'interpreter'>): string => {
    const needs = interpreter && { 'interpreter-needed': 'interpreter needed', 'no-interpreter': 'no interpreter needed' };
    const says = needs && interpreter ? needs[interpreter] : language ? 'interpreter: not said yet' : '';
    return [language && `Language: ${language}`, says].filter(Boolean).join('; ');
  },
};
