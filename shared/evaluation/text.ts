import { labelOf } from '../calendar/windows.ts';
import { londonDate, longDate, shortDate } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { ByWhom } from '../scoping/by-whom.ts';
import { dontKnow, type Column, type Evaluation, type Said } from './evaluation.ts';
import type { Questionnaire } from './questionnaire.ts';
import { valueOf, type Value } from './values.ts';

const sides: Readonly<Record<Side, string>> = { sendco: 'SENDCo', 'link-therapist': 'Link therapist' };
const columns: Readonly<Record<Column, string>> = { ...sides, joint: 'Together' };

/** An answer in words of the scale; `none` where nothing was said. */
const valueWords = ({ scale, dontKnow: unknown }: Questionnaire, value: Value, none = 'not answered'): string => {
  if (value === null) return none;
  return value === dontKnow ? unknown : (scale.find((each) => each.value === value)?.label ?? String(value));
};

/** 'autumn term 2026' */
export const termLabel = ({ term, academicYear }: Pick<Evaluation, 'term' | 'academicYear'>): string =>
  labelOf(term, academicYear);

const of = (n: number, all: number): string => `${n} of ${all}`;

/** Every sentence about evaluations that cards, files and refusals share, en-GB. */
export const evaluationText = {
  title: 'Evaluations',
  sides,
  columns,
  valueWords,
  termLabel,
  on: ({ at }: Pick<ByWhom, 'at'>): string => shortDate(londonDate(at)),
  longOn: ({ at }: Pick<ByWhom, 'at'>): string => longDate(londonDate(at)),

  findOut: {
    asks: (item: string): string => `Find out: ${item}`,
    open: (count: number): string => (count === 1 ? '1 thing to find out' : `${count} things to find out`),
    line: (text: string, owner: Side, dueOn: string | null): string =>
      `${text} (${sides[owner]}${dueOn ? `, by ${shortDate(dueOn as never)}` : ''})`,
  },

  /** Where an evaluation stands for one side, in a line. */
  standing: {
    notBegun: 'Not begun yet.',
    own: (answered: number, all: number): string => `You have answered ${of(answered, all)}.`,
    together: (answered: number, all: number): string => `Together you have answered ${of(answered, all)}.`,
    finished: ({ by, at }: ByWhom): string => `${by} finished on ${shortDate(londonDate(at))}.`,
    other: (side: Side, answered: number, all: number): string =>
      answered ? `${sides[side]}: ${of(answered, all)} answered.` : `${sides[side]}: not begun.`,
    differs: (count: number): string =>
      count === 1 ? 'You differ on 1 statement.' : `You differ on ${count} statements.`,
    alike: 'You agree on everything that both of you answered.',
    settled: 'Where you differed, you have settled on one answer.',
    unknown: (count: number): string =>
      count === 1 ? '1 statement nobody can answer yet.' : `${count} statements that somebody cannot answer yet.`,
  },

  refused: {
    unknown: 'That is no answer to this questionnaire, so nothing was saved.',
    tooLong: (most: number): string => `Please use at most ${most} characters.`,
    noAddress: 'Please give a whole web address, beginning with https://.',
    notYours: 'Each side gives its own answers. Nothing was changed.',
    compareFirst: 'First both of you answer this area; then you settle on one answer together.',
    readOnly: 'You chose to read the other side’s answers, so your own stay as they were.',
    nothingYet: 'There is no answer yet. Answer at least one statement first.',
    notFinished: 'The other side has not finished yet, so there is nothing to read.',
    closed: 'This evaluation is from an earlier term and is kept as it was. Begin this term’s.',
    outOfDate: 'That was made on a page that is out of date. Please look again.',
    noFindOut: 'That is no longer on the list of things to find out.',
    noWords: 'Please say what is to be found out.',
    tooMany: (most: number): string => `There is room for ${most} things to find out. Tick off what is done first.`,
    findOutChanged: (text: string): string => `“${text}” was changed meanwhile. Please look again.`,
    /** Somebody else filled in the same field; both say what, so that nothing is lost. */
    changed: (item: string, said: Said, q: Questionnaire): string => {
      const asked = q.items.find(({ id }) => id === item)?.text ?? item;
      const known = [dontKnow, ...q.scale.map(({ value }) => String(value))].includes(said.text);
      const words = known ? ` with “${valueWords(q, valueOf(said.text))}”` : '';
      return `${said.by} filled this in meanwhile${words}: ${asked} Yours was not saved over it. Look, and change it if you still want to.`;
    },
    tooBusy: 'Somebody else is writing here just now. Please try again.',
    notForYou: 'SENDCo and link therapist fill in evaluations. Ask them to show you what they said.',
    none: 'There is no such evaluation.',
  },

  card: {
    button: 'Evaluations',
    menu: 'Evaluations',
    which: 'For which school?',
    begin: (title: string): string => `Begin: ${title}`,
    goOn: (title: string): string => `Go on: ${title}`,
    look: (title: string): string => `Look at: ${title}`,
    title: (q: Questionnaire, evaluation: Pick<Evaluation, 'term' | 'academicYear'>): string =>
      `${q.title}, ${termLabel(evaluation)}`,
    page: (n: number, all: number, area: string): string => `${n} of ${all}: ${area}`,
    summary: (school: string, q: Questionnaire, area: string): string => `${school}: ${q.title}, ${area}`,
    answerError: 'Choose one of the answers.',
    note: (area: string): string => `Note on ${area.toLowerCase()}, if you like`,
    noteHint: 'What shows it; no child’s name',
    noteError: 'Use at most 600 characters.',
    next: 'Save and next',
    last: 'Save and see where we are',
    back: 'Save and back',
    saved: 'Saved.',
    together: 'Fill it in together',
    togetherHow: 'You fill this in together: one answer for both of you.',
    ownHow: 'Your own view. You see each other’s answers of an area once you have answered it yourself.',
    settle: 'Where you differ',
    settleTitle: (n: number, all: number): string => `Where you differ, ${of(n, all)}: settle on one answer`,
    both: (side: Side, own: string, other: string): string =>
      `You: ${own}. ${sides[side === 'sendco' ? 'link-therapist' : 'sendco']}: ${other}.`,
    nothingDiffers: 'There is nothing to settle: where both of you answered, you agree.',
    here: 'Where you are',
    open: (areas: readonly string[]): string => `Not answered yet: ${areas.join('; ')}.`,
    allAnswered: 'Every statement has an answer.',
    finish: 'I have finished',
    finishedTold: (side: Side): string => `Finished. The ${sides[side]} is told.`,
    compare: 'Compare and settle',
    differ: 'Where you differ most',
    differLine: (text: string, own: string, other: string): string => `${text} You: ${own}. They: ${other}.`,
    andMore: (count: number): string => `and ${count} more, in the tab`,
    unknown: 'What nobody can say yet: tick what you want to find out',
    unknownError: 'Tick at least one.',
    findOut: 'Put on our list',
    findOutAdded: (count: number): string =>
      count === 1 ? 'One thing is on your list to find out.' : `${count} things are on your list to find out.`,
    findOuts: 'To find out',
    questions: 'To the statements',
    read: 'Only read theirs',
    readWarns: 'If you only read theirs, you give no answers of your own this time.',
    theySaid: 'What they said',
    theySaidOf: (area: string, words: string): string => `${area}: ${words}`,
    tab: 'Open in the tab',
    help: (by: string): string => `${by} asks for the therapist’s help`,
    helpTitle: 'Help is asked for',
    news: (by: string, title: string, school: string): string =>
      `${by} has finished the ${title.toLowerCase()} of ${school}`,
    newsNext: 'Answer it yourself, then compare: you see theirs area by area once you have given your own.',
    newsCompare: 'You have both finished. See where you differ and settle on one answer.',
    newsTogether: 'You filled it in together. What is still to be found out comes onto the next agenda.',
    answer: 'Answer it',
    outOfDate: 'That card was out of date. This is how it stands.',
    moved: 'Evaluation',
  },

  paper: {
    area: 'Area',
    level: (n: number, name: string): string => `Level ${n}: ${name}`,
    about: (school: string, term: string): string => `${school}, ${term}`,
    standing: (title: string, term: string): string => `${title}, ${term}`,
    scale: (labels: readonly string[]): string => `Answers: ${labels.join(' / ')}`,
    answer: (column: string, answer: string): string => `${column}: ${answer}`,
    noAnswer: 'Not answered',
    helped: 'The therapist has helped with this.',
    notes: 'Notes',
    areaNote: (area: string, column: string, note: string): string => `${area} (${column}): ${note}`,
    together: 'Filled in together.',
    finished: (by: string, side: string, on: string): string => `Finished by ${by}, ${side}, on ${on}.`,
    unfinished: 'Not finished yet.',
    hidden: 'Answers of the other side are left out until you have given your own.',
    findOuts: 'To find out',
    findOut: (line: string, isDone: boolean): string => (isDone ? `Done: ${line}` : line),
  },

  field: {
    note: 'Note',
    link: 'Link to what shows it',
    findOut: 'What to find out',
  },
} as const;
