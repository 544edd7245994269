import { longDate, type CivilDate } from '../kernel/time.ts';
import type { Isp, IspKind, IspLayer, IspMissing, IspProvision } from './isp.ts';

const layers: Readonly<Record<IspLayer, string>> = {
  universal: 'Universal',
  targeted: 'Targeted',
  'targeted-plus': 'Targeted Plus',
  specialist: 'Specialist',
};
const levels = { 1: 'universal', 2: 'targeted', 3: 'specialist' } as const;

/** Every sentence of a child's plan, en-GB. Words such as ISP and SENDCo stand here as we write them (row A09). */
export const ispText = {
  title: 'Support plan (ISP)',
  fileName: 'ISP',
  shapedLike: 'Shaped like the plans proposed in 2026, not a legal form.',
  made: (by: string, on: CivilDate): string =>
    `Made on ${longDate(on)} by ${by} from the request, the joint decisions and the record of support.`,
  standing: 'As it stands today, not agreed',

  panel: 'Plan to take away (ISP)',
  hint: 'Outcomes, provision, communication passport, voices and review of this child in one paper: section 1 for class teachers, section 2 for the SENDCo.',
  hintNamed: 'The child’s name stands in it where you may see it.',
  press: 'Make the plan',
  ready: (minutes: number): string => `Ready. The links work for ${minutes} minutes. Nobody else can use them.`,
  files: {
    'isp-word': 'Word, to edit',
    'isp-pdf': 'PDF',
    'isp-html': 'To read on a screen',
    'isp-json': 'For other software (JSON)',
    'isp-csv': 'Outcomes and provision as a table (CSV)',
  } satisfies Record<IspKind, string>,
  notYours: 'This child is not one of yours, or does not exist.',
  notInUse: 'The school’s record of this child is not in use, so no plan can be made from it.',
  noFile: 'This link has run out. Open the child’s journey in the tab and make the plan again.',
  tooBusy: 'Several people wrote at the same moment, so the plan was not made. Please try again.',

  section1: 'Section 1: for class teachers',
  section2: 'Section 2: for the SENDCo',
  child: 'The child',
  name: 'Name',
  label: 'Called elsewhere',
  className: 'Class',
  yearGroup: 'Year group',
  nameless: {
    'no-consent': 'not here: there is no consent in force',
    'no-agreement': 'not here: school and service have no agreement in force',
    'not-written': 'not written in the request yet',
  } satisfies Record<NonNullable<Isp['child']['nameless']>, string>,

  strengths: 'Strengths',
  needs: 'Needs',
  needKinds: {
    about: 'About',
    question: 'The question',
    worry: 'What the school notices',
    family: 'What the family is worried about',
    attainment: 'Getting on at school',
    stage: 'SEN stage',
    screen: 'Tests and tools',
  } satisfies Record<Isp['needs'][number]['kind'], string>,
  communication: 'How the child communicates',
  communicationSays: (version: number, on: CivilDate, lookedOn: CivilDate): string =>
    `From the communication passport, version ${version} of ${longDate(on)}, last looked through on ${longDate(lookedOn)}.`,
  voices: 'What child, family and staff say',
  voice: (who: string, about: string, how: string, on: CivilDate): string =>
    [who, about.toLowerCase(), how.toLowerCase(), longDate(on)].join(', '),
  outcomes: 'Outcomes',
  outcomeHead: ['Outcome', 'So what', 'Whose, with whom', 'How it stands'] as const,
  allOutcomes: 'Outcomes from their first words',
  allOutcomesHead: ['As it was first said', 'As it stands', 'How it stands', 'What shows it'] as const,
  unchanged: 'the same words',
  now: 'Support now',
  nowHead: ['What', 'Layer and place', 'Who', 'Since'] as const,
  allProvision: 'All support, also what has ended',
  provisionHead: ['What', 'Layer and place', 'Who', 'From and until'] as const,
  whoUnknown: 'not written down',
  layers,
  fromUntil: ({ from, until }: Pick<IspProvision, 'from' | 'until'>): string =>
    until === null ? `${longDate(from)}, goes on` : `${longDate(from)} to ${longDate(until)}`,
  mapping: 'How the layers came about',
  mapped: (level: 1 | 2 | 3, tagged: boolean, layer: IspLayer): string =>
    `Written down as ${levels[level]}${tagged ? ', and marked Targeted Plus on the school’s grid' : ''}: ${layers[layer]}`,
  adults: 'Adults',
  does: {
    'carries-out': 'carries out what is agreed in school',
    sendco: 'SENDCo',
    'link-therapist': 'link therapist',
  } satisfies Record<Isp['adults'][number]['does'], string>,
  review: 'Review',
  reviewOn: (on: CivilDate): string => `Next review on ${longDate(on)}.`,
  held: 'Reviews so far',
  askTitle: 'What to ask in the review',
  littleTitle: 'Where there was little progress',
  ask: {
    ofOutcome: (words: string): string => `“${words}”: what is different now, where, and who noticed?`,
    always: [
      'What do the child and the family say has changed, in their own words?',
      'Did the support happen as often as planned, and in the place where it helps most?',
      'What helps in one place that could be done in another?',
      'Which support goes on, which changes, which can step down?',
    ],
    unchanged: (words: string, since: CivilDate): string =>
      `“${words}” stands as it was first said on ${longDate(since)}. Is it still what matters?`,
    noEvidence: (words: string): string => `“${words}” was said to be achieved without evidence. What would show it?`,
    littleProgress: [
      'Is the outcome too large? What would be the first small sign of it?',
      'Was the support given as it was meant: how often, for how long, by whom?',
      'Have hearing, sight, sleep, home or school changed since it was set?',
      'Does every adult around the child do the same thing in the same way?',
      'What has the child tried, and what did they make of it?',
      'What does the link therapist advise to change before more is added?',
    ],
  },
  tried: 'What was tried before',
  triedHead: ['What', 'How long', 'What changed'] as const,
  assessments: 'Assessment',
  assessed: (who: string, on: CivilDate): string => `${who}, ${longDate(on)}`,
  notFound: 'not written up yet',
  decisions: 'Decided together',
  closed: (on: CivilDate): string => `Support was closed on ${longDate(on)}.`,
  back: 'How to come back',

  missingTitle: 'What is missing, and where to fill it in',
  missing: {
    strengths: 'Strengths: the family tells them in its questionnaire, with the child’s request.',
    needs: 'Needs: write them in the child’s request.',
    communication:
      'How the child communicates and what helps: write the communication passport on the page of the journey.',
    'voice-child': 'The child’s voice: add it on the page of the journey, under Voices.',
    'voice-parent': 'The family’s voice: add it on the page of the journey, or send the family its page.',
    outcomes: 'Outcomes: set them with child and family on the page of the journey.',
    provision: 'Provision: add support on the page of the journey.',
    who: 'Who delivers it: it comes from the entry of the school’s grid that the support was picked from. Write it there, and by hand for other support.',
    adults: 'The adult in school who carries it out: write the name in the child’s request.',
    review: 'The day of the review: it is there once anything is written on the page of the journey.',
  } satisfies Record<IspMissing, string>,
  withheld: 'What says who the child is, and what the family told, is not here for you today.',

  csvHead: [
    'kind',
    'what',
    'layer',
    'place',
    'who',
    'owner',
    'with whom',
    'so what',
    'priority',
    'first words',
    'first said on',
    'state',
    'self-reported',
    'evidence',
    'from',
    'until',
  ] as const,
} as const;
