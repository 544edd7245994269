import { longDate, londonDate, type Instant } from '../kernel/time.ts';
import type { ListId } from './content.ts';
import { mostCharacters, mostInAList, type Becomes, type Owner } from './reflection.ts';

const quoted = (text: string): string => `“${text}”`;
const things = (count: number): string => (count === 1 ? '1 item' : `${count} items`);

/** Every sentence about stars, bugs and moon but the prompts, which are content. en-GB. */
export const reflectionText = {
  /** Where a row of a plan comes from. */
  label: 'stars, bugs and moon',
  title: (title: string, term: string): string => `${title}, ${term}`,
  about: 'What helps and what hinders, written down by both of you. Talk it through before you plan.',
  whoSees: 'The two of you and your service’s leads can read this.',
  noChild: 'Please do not name a child.',
  none: 'Nothing here yet.',
  things: (count: number): string => (count === 0 ? '' : things(count)),
  more: (count: number): string => `and ${things(count)} more in the tab`,
  count: (title: string, count: number): string => (count === 0 ? title : `${title} (${count})`),
  by: (name: string, at: Instant): string => `${name}, ${longDate(londonDate(at))}`,
  noText: 'Write in a few words what you mean.',
  tooLong: (length: number): string =>
    `That is ${length} characters; an item can hold ${mostCharacters}. Please shorten it.`,
  full: `A list holds ${mostInAList} items, which is the most it can. Take something out first.`,
  gone: 'This was taken out meanwhile, so nothing was changed.',
  takenOut: (text: string, by: string): string =>
    `${quoted(text)} was taken out by ${by} meanwhile, so nothing was changed.`,
  changedTo: (text: string): string =>
    `This was changed after you opened it and now says ${quoted(text)}. What you wrote is not saved yet: look at both, then save again.`,
  notTakenOut: (text: string): string =>
    `Not taken out, because it was changed after you opened this: ${quoted(text)}. Please look at it again.`,
  cannotRestore: 'That was taken out too long ago to be put back. Add it again instead.',
  outOfDate: 'That card was out of date, so nothing was changed. This is how it stands now.',
  otherTerm: 'Nothing was written in that term, and it is over. Write “reflect” for the lists of this term.',
  notYours: 'This belongs to a school that you are not linked with, so it cannot be shown.',
  notAllowed: 'Only the school’s link therapist and its SENDCo write here. Nothing was changed.',
  tooBusy: 'Several people wrote at the same moment, so this was not saved. Please try again.',
  noCell: 'Say which place in the grid the gap belongs to.',
  chooseItem: 'Choose an item from the list.',
  chooseSchool: 'Choose one of your schools.',
  forPair: 'Stars, bugs and moon are for the link therapist and the SENDCo of a school, and their leads.',
  kinds: { point: 'an agenda point', gap: 'a gap in the grid', outcome: 'an outcome' } satisfies Record<
    Becomes,
    string
  >,
  owners: { 'link-therapist': 'Link therapist', sendco: 'School', both: 'Both' } satisfies Record<Owner, string>,
  list: { stars: 'star', bugs: 'bug', moon: 'moon' } satisfies Record<ListId, string>,
  became: {
    point: 'Goes on the agenda of your next plan',
    gap: 'A gap in the grid',
    outcome: 'Becomes an outcome of your next plan',
  } satisfies Record<Becomes, string>,
  made: (text: string, kind: Becomes): string =>
    ({
      point: `${quoted(text)} goes on the agenda of your next plan.`,
      gap: `${quoted(text)} is now a gap in the grid.`,
      outcome: `${quoted(text)} becomes an outcome of your next plan.`,
    })[kind],
  /** One line: who has finished. */
  finished: {
    none: 'Neither of you has said yet that you are finished.',
    one: (name: string, at: Instant): string => `${name} finished on ${longDate(londonDate(at))}.`,
    both: 'You have both finished.',
  },
  added: (title: string): string => `Added to ${title}.`,
  card: {
    school: 'Which school?',
    list: { label: 'Which list?', error: 'Choose a list.' },
    item: { label: 'What would you like to say?', error: 'Write it in a few words.' },
    cell: { label: 'Place in the grid, if there is one', error: 'Choose a place, or leave it.', none: 'No place' },
    which: { label: 'Which item?', error: 'Choose an item.' },
    as: { label: 'Make it', error: 'Choose what it becomes.' },
    where: { label: 'Place in the grid, for a gap', error: 'Choose a place.' },
    open: 'Open',
    add: 'Add',
    turn: 'Turn one into …',
    make: 'Make it',
    back: 'Back to the lists',
    finish: 'I have finished',
    unfinish: 'I want to add more',
    tab: 'Open in the tab',
    nothingToTurn: 'Write something down first; then it can become a gap, an agenda point or an outcome.',
    turnAbout: 'A gap goes into the grid at once. Agenda points and outcomes wait for your next plan.',
    older: (count: number): string => `${things(count)} that stand further back can be chosen in the tab.`,
  },
  tab: {
    addTo: (title: string): string => `Add to ${title}`,
    words: 'In a few words',
    place: 'Place in the grid (optional)',
    placeForGap: 'Place in the grid',
    noPlace: 'No place',
    owner: 'Who sees to it (optional)',
    noOwner: 'Nobody yet',
    save: 'Save',
    adding: 'Add',
    cancel: 'Cancel',
    change: 'Change',
    takeOut: 'Take out',
    putBack: 'Put back',
    turnInto: 'Turn into …',
    makeGap: 'A gap in the grid',
    makePoint: 'A point of the agenda',
    makeOutcome: 'An outcome of the plan',
    removed: (count: number): string => (count === 1 ? 'One item taken out' : `${count} items taken out`),
    earlier: 'Show earlier terms',
    hideEarlier: 'Hide earlier terms',
    noEarlier: 'Nothing was written in earlier terms.',
    wasSaved: 'Saved.',
    finishedNow: 'Noted: you have finished.',
    openAgain: 'Noted: you want to add more.',
    wasTakenOut: (text: string): string => `Taken out: ${text}`,
    wasPutBack: (text: string): string => `Put back: ${text}`,
    seesTo: (owner: Owner): string =>
      `seen to by ${{ 'link-therapist': 'the therapist', sendco: 'the school', both: 'both' }[owner]}`,
    empty: 'Nothing here yet. One line is a good beginning.',
    about: (text: string): string => `about ${quoted(text)}`,
  },
};
