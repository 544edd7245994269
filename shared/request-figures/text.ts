import type { Counted } from '../decision/clock.ts';
import { decisionText } from '../decision/text.ts';
import type { Told } from '../kernel/hold-back.ts';
import type { bands, TableName } from './count.ts';

const settings = {
  class: 'In class',
  group: 'In a group',
  'one-to-one': 'One to one',
  nothing: 'Nothing is written down',
};

/** Every sentence about what is counted of requests, en-GB. Row G25. */
export const requestFiguresText = {
  title: 'Requests in figures',
  serviceTitle: 'Requests of all your schools in figures',
  notAllowed: 'These figures are for the people of the service who answer for all its schools.',
  show: 'Show the figures',
  none: 'No request and no question yet, so there is nothing to count.',
  noneThisYear: 'Fewer than five requests in this school year. From five on, the figures stand here.',
  intro: (year: string): string =>
    `Requests that somebody first asked about in the school year ${year}. Each child counts once: a request that went into another counts as that one.`,
  heldBack:
    'No number below five is shown. A larger one is held back too where a number below five could be worked out from it.',
  year: 'School year',
  fewer: 'fewer than five, or held back',
  fewerOf: (names: readonly string[]): string => `Fewer than five, or held back: ${names.join('; ')}.`,
  told: (count: Told): string => (count === null ? requestFiguresText.fewer : String(count)),
  asked: 'Requests',
  answeredWithout: 'Questions answered without a request',
  answeredWithoutHow: 'Questions without a name that have an answer and became no request.',
  tables: {
    term: 'By term',
    decided: 'Decided together',
    from: 'Where they came from',
    yearGroup: 'By year group',
    strand: 'By strand',
    tried: 'What was tried before',
    kind: 'What was decided',
  } satisfies Record<TableName, string>,
  how: {
    term: 'The term in which somebody first asked; a holiday counts with the term before it.',
    decided: 'Decided: both sides have agreed at least one decision.',
    from: 'Whether it began as a question without a name.',
    yearGroup: 'The year group of the child when the request began.',
    strand: 'Strands in which the school had tried something; a request can count in several.',
    tried: 'With whom something was tried, as the request says; a request can count in several.',
    kind: 'Every kind in the decisions that both sides agreed; a request can count in several.',
  } satisfies Record<TableName, string>,
  kinds: {
    autumn: 'Autumn',
    spring: 'Spring',
    summer: 'Summer',
    decided: 'Decided together',
    open: 'Not decided yet',
    question: 'A question without a name',
    request: 'A request from the start',
    ...settings,
    ...decisionText.kinds,
  } as Readonly<Record<string, string>>,
  steps: 'How long it took',
  stepsHow: (counted: Counted): string =>
    `Weeks from the first ask, as the clock has them. The shares count ${counted === 'all-weeks' ? 'all weeks, holidays too' : 'weeks of term only'}, as your service judges; of a hundred requests, those not there yet included.`,
  step: 'Step',
  within: (weeks: string): string => `Within ${weeks} weeks`,
  bands: {
    '6': 'Up to 6 weeks',
    '8': '7 to 8 weeks',
    '18': '9 to 18 weeks',
    '52': '19 to 52 weeks',
    over: 'Over 52 weeks',
    'not-yet': 'Not yet',
  } satisfies Record<(typeof bands)[number], string>,
  medians: { 'all-weeks': 'Half took at most, all weeks', 'term-weeks': 'Half took at most, weeks of term' },
  weeks: (weeks: Told): string =>
    weeks === null ? requestFiguresText.fewer : weeks === 1 ? '1 week' : `${weeks} weeks`,
  share: (share: Told): string => (share === null ? requestFiguresText.fewer : `${share} in 100`),
  helped: 'Did the signpost help?',
  helpedHow: 'What schools said of signposts that were agreed.',
  bySchool: 'By school',
  school: 'School',
  what: 'What',
  count: 'How many',
  csv: 'Download as CSV',
  print: 'Print',
};
