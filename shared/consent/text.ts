import { longDate } from '../kernel/time.ts';
import type {
  ConsentBody,
  ConsentPurpose,
  ConsentWord,
  consentHows,
  consentStates,
  Giver,
  interpreterUses,
} from './consent.ts';
import type { ConsentStanding, ConsentWhy } from './consent-for.ts';
import type { LawfulBasis } from './lawful-basis.ts';

const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const bodies: Record<ConsentBody, string> = {
  'school-staff': 'School staff',
  service: 'The therapy service',
  gp: 'GP',
  paediatrician: 'Paediatrician',
  'educational-psychologist': 'Educational psychologist',
  'local-authority': 'Local authority',
  'other-named': 'Somebody else, by name',
};

/** Sentences about consent, en-GB. Nobody is named in one. */
export const consentText = {
  title: 'Consent',
  why: 'Parents’ consent comes before the therapist learns who the child is. Each purpose is agreed to for itself. Without it, you can still talk about the question.',
  purposes: {
    discuss: 'Talk about the child by name at the planning meeting',
    assess: 'See and assess the child in school',
    'share-reports': 'Share reports',
    contact: 'Contact by text message or e-mail',
    students: 'A student may take part, with supervision',
    recording: 'Record sound or video',
  } satisfies Record<ConsentPurpose, string>,
  states: {
    'not-asked': 'Not asked yet',
    given: 'Given',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
  } satisfies Record<(typeof consentStates)[number], string>,
  /** How it stands, in a word or two. */
  marks: {
    holds: 'Given',
    'not-asked': 'Not asked yet',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    'ran-out': 'Ran out',
    'not-yet': 'Not yet',
    'parents-disagree': 'They disagree',
    'no-day': 'Given, but on which day?',
    elsewhere: 'Asked in the request it went into',
  } satisfies Record<ConsentWhy, string>,
  answer: 'Answer',
  purpose: 'For what',
  giver: 'Who answers',
  givers: {
    'parental-responsibility': 'A parent or carer who is not on the list',
    'young-person': 'The young person',
    authority: 'The authority that looks after the child',
  } satisfies Record<Giver['kind'], string>,
  giverHint: 'A parent, or somebody else with parental responsibility.',
  /** In a card, where nobody is named. */
  onList: (place: number): string => `Person ${place} of those around the child, as the tab lists them`,
  giverName: 'Name, and relation to the child',
  whoAnswered: 'Who answered about consent',
  unnamed: 'Somebody whose name is not written yet',
  note: 'Why the young person is able to decide this',
  noteHint: 'What they understood, and who judged it (Gillick).',
  on: 'On which day',
  until: 'Until (empty: as long as this request)',
  how: 'How',
  hows: {
    questionnaire: 'In the parental questionnaire',
    'signed-form': 'On a signed form',
    'e-mail': 'By e-mail',
    spoken: 'Spoken, and written down',
  } satisfies Record<(typeof consentHows)[number], string>,
  onlyWhere: 'Only where it applies',
  witness: 'Colleague who heard it',
  witnessHint: 'Needed when it was spoken. Name and role.',
  interpreter: 'Interpreter for this answer',
  interpreters: {
    'not-needed': 'Not needed',
    used: 'Used',
    'offered-declined': 'Offered, and declined',
  } satisfies Record<(typeof interpreterUses)[number], string>,
  withWhom: 'Share reports with, beside school and service',
  bodies,
  otherBody: 'Who else',
  another: 'Add an answer of somebody else',
  sameAsFirst: 'The same answers as for talking by name',
  changed: 'Change',
  done: 'Done',
  cancel: 'Leave it',
  /** Buttons that are alike are told apart when they are read out. */
  labelled: (title: string, purpose: ConsentPurpose): string => `${title}: ${consentText.purposes[purpose]}`,
  writeDown: 'Write down an answer',
  earlier: 'What was said before',

  effect: {
    holds: 'The link therapist sees who the child is in the tab, on every day on which this holds.',
    not: 'The link therapist does not see who the child is, from the next look on. Talking about the question, without the name, goes on.',
    holdsFor: 'You may do this, on every day on which this holds.',
    notFor: 'Do not do this. Everything else goes on.',
  },
  disagree: 'Two people with parental responsibility do not agree, so this counts as no consent.',
  disagreeToDo: [
    'Talk with both, together or one after the other, about what it is for and what the child would gain.',
    'Write down each answer here, under the name of whoever gave it. When both agree, it holds at once.',
    'If they cannot agree, ask your head teacher: there may be a court order that says who decides.',
    'Meanwhile, talk about the question without the name.',
  ],
  disagreeInTab: 'Two people do not agree about this. What to do stands in the tab.',

  futureDay: 'The day of the consent cannot be later than today.',
  endsBeforeItBegins: 'The last day cannot be before the day it was given. Check both.',
  noteFirst:
    'First write down why the young person is able to decide this. Until then, their answer cannot count in place of the parents’.',
  interpreterOfThis:
    'Say whether an interpreter was used for this answer, or offered and declined. Consent counts only when it was understood.',
  witnessFirst: 'Write down the colleague who heard it. Spoken consent needs somebody who was there.',
  notOnList: 'This person is not on the list any more, so nothing was saved. Choose who answered.',
  ownEntry: 'This entry is the young person. Choose “The young person”, and write down why they are able to decide.',
  noRoom: 'There is no room for one more person’s answers. Nothing was changed.',
  howItStands: 'How it stands',
  purposeNeeded: 'Choose for what the answer is.',
  formIsNew: 'This form has changed since it was drawn, so nothing was saved. Have a look, and save again.',

  /** 'given on Fri 20 November 2026, until …' */
  says: ({ why, on, until }: Pick<ConsentStanding, 'why' | 'on' | 'until'>): string => {
    const since = on ? ` on ${longDate(on)}` : '';
    if (why === 'holds') return `given${since}${until ? `, until ${longDate(until)}` : ''}`;
    if (why === 'ran-out') return `given${since}, ran out${until ? ` on ${longDate(until)}` : ''}`;
    if (why === 'not-yet') return on ? `given, counts from ${longDate(on)}` : 'given, does not count yet';
    if (why === 'parents-disagree') return 'two people do not agree';
    return `${inSentence(consentText.marks[why])}${why === 'no-day' ? '' : since}`;
  },
  /** 'Given on Fri 20 November 2026', with whom beside school and service. */
  inWords: (standing: ConsentStanding): string => {
    const says = consentText.says(standing);
    const others = consentText.withOthers(standing.withWhom);
    return `${says.charAt(0).toUpperCase()}${says.slice(1)}${others && `, ${others}`}`;
  },
  /** 'Consent: given on Fri 20 November 2026' */
  standing: (standing: Pick<ConsentStanding, 'why' | 'on' | 'until'>): string =>
    `Consent: ${consentText.says(standing)}`,
  /** 'also with: GP, Local authority'; empty for nobody beside school and service. */
  withOthers: (whom: readonly ConsentBody[]): string => {
    const others = whom.filter((body) => body !== 'school-staff' && body !== 'service');
    return others.length ? `also with: ${others.map((body) => bodies[body]).join(', ')}` : '';
  },
  /** What one person said: 'Given on Fri 20 November 2026. On a signed form. …'; who said it stands beside it. */
  word: (
    word: Pick<ConsentWord, 'state' | 'on' | 'until' | 'how' | 'witness' | 'interpreter' | 'withWhom' | 'purpose'>,
  ) =>
    [
      `${consentText.states[word.state]}${word.on ? ` on ${longDate(word.on)}` : ''}${
        word.until ? `, until ${longDate(word.until)}` : ''
      }`,
      word.how && consentText.hows[word.how],
      word.how === 'spoken' && word.witness && `Heard by ${word.witness}`,
      word.interpreter && `Interpreter: ${inSentence(consentText.interpreters[word.interpreter])}`,
      word.purpose === 'share-reports' && consentText.withOthers(word.withWhom),
    ]
      .filter(Boolean)
      .join('. '),
  writtenBy: (by: string): string => `written down by ${by}`,

  lawfulBasis: 'Lawful basis of your own record',
  lawfulBasisHint: 'On what ground you keep it. It is apart from consent, and a refusal does not change it.',
  bases: {
    'public-task-health-care': 'Public task, and health care: Art. 6(1)(e) and 9(2)(h)',
    'public-task-public-interest': 'Public task, and substantial public interest: Art. 6(1)(e) and 9(2)(g)',
    'legal-obligation': 'Legal obligation, and substantial public interest: Art. 6(1)(c) and 9(2)(g)',
    'vital-interests': 'Vital interests: Art. 6(1)(d) and 9(2)(c)',
    'explicit-consent': 'Explicit consent: Art. 6(1)(a) and 9(2)(a)',
  } satisfies Record<NonNullable<LawfulBasis>, string>,
  asAgreed: 'As the data-sharing agreement says',
};
