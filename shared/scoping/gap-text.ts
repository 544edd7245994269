import { londonDate, shortDate } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { ByWhom } from './by-whom.ts';
import { isAgreed, type ActionState, type GapAction, type GapOwner, type Priority, type Settled } from './settling.ts';

const quoted = (words: string): string => `“${words}”`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const on = ({ at }: Pick<ByWhom, 'at'>): string => shortDate(londonDate(at));

const ranks: Record<Priority, string> = { first: '1 First', next: '2 Next', later: '3 Later', 'not-now': 'Not now' };
const priorities: Record<Priority, string> = {
  first: 'First priority',
  next: 'Next',
  later: 'Later',
  'not-now': 'Not now',
};
const owners: Record<GapOwner, string> = { 'link-therapist': 'link therapist', sendco: 'school', both: 'both' };
const states: Record<ActionState, string> = { 'to-do': 'To do', doing: 'Doing', done: 'Done' };
const sides: Record<Side, string> = { 'link-therapist': 'the link therapist', sendco: 'the school' };

/** 'First priority · school · summer term 2027' */
const values = ({ priority, owner, term }: Pick<Settled, 'priority' | 'owner' | 'term'>): string =>
  [priorities[priority], owners[owner], term?.label].filter(Boolean).join(' · ');

/** 'Soft panels · school · by Fri 5 Feb' */
const whatOf = ({ text, owner, dueOn }: Pick<GapAction, 'text' | 'owner' | 'dueOn'>): string =>
  [text, owners[owner], dueOn && `by ${shortDate(dueOn)}`].filter(Boolean).join(' · ');

/** Every sentence about gaps: putting them in order, settling, what is done about them and that they are met; en-GB. */
export const gapText = {
  title: 'Gaps in order',
  ranks,
  priorities,
  owners: { 'link-therapist': 'Link therapist', sendco: 'School', both: 'Both' } satisfies Record<GapOwner, string>,
  states,
  sides,
  notRanked: 'Not ranked',
  asOf: (changed: ByWhom): string => `The grid was last changed by ${changed.by} on ${on(changed)}`,
  noGaps: 'No gaps are noted in the grid, so there is nothing to put in order.',
  noCycle: 'You can put the gaps in order as soon as the planning of a coming term is open.',

  /** Beside a gap: what the two settled, and whose word is still missing. */
  settled: (settled: Settled): string =>
    values(settled) + (isAgreed(settled) ? '' : ` · proposed by ${settled.by.by}, not agreed by both yet`),
  values,
  action: {
    line: (action: Pick<GapAction, 'text' | 'owner' | 'dueOn' | 'state'>): string =>
      `${whatOf(action)} · ${states[action.state]}`,
    what: (action: Pick<GapAction, 'text' | 'owner' | 'dueOn'>): string => whatOf(action),
    none: 'Say in a few words what is done about it.',
    tooMany: (most: number): string => `A gap can have ${most} actions. Take one out first.`,
    changed: (text: string): string =>
      `Somebody changed the action ${quoted(text)} after you opened this. Please look at it again.`,
  },

  isNoGap: (text: string): string => `${quoted(text)} is no gap any more, so nothing was changed about it.`,
  goneProvision: 'a provision that is no longer in the grid',
  noSuchProvision: 'The provision that meets it is no longer in the grid. Choose another one.',
  noTerm: 'Choose the term you are aiming for, unless it is not for now.',
  settledSince: (text: string): string =>
    `Not saved, because ${quoted(text)} was settled or changed after you opened this. Please look at it again.`,

  ranking: {
    yours: (label: string): string => `Your own order for the ${label}`,
    isPrivate: (other: string): string =>
      `Only your side sees this. You and ${other} see each other’s order once both have handed in.`,
    waiting: (other: string): string => `You have handed in. Waiting for ${other}; until then you can still change it.`,
    yourTurn: (other: ByWhom): string => `${other.by} handed in on ${on(other)}. Now it is your turn.`,
    both: 'Both have handed in. Look at where you differ, and settle what comes first.',
    over: 'That term has passed, so its gaps are no longer put in order.',
    frozen: 'Both sides have handed in, so the order stands as it is. Now settle it together.',
    nothing: 'Put at least one gap in order before you hand in.',
    gone: 'One of the gaps is no longer in the grid, so it was left out.',
    changed: (by: string): string => `${by} changed this meanwhile. This is how it stands; please look again.`,
    saved: 'Saved.',
    handedIn: (other: string): string =>
      `Handed in. ${upper(other)} is told, and you both see both once they have handed in too.`,
    note: 'Why? (optional, no child’s name)',
    noteHint: 'Please do not name a child.',
    higher: {
      'link-therapist': 'The link therapist puts it higher',
      sendco: 'The school puts it higher',
    } satisfies Record<Side, string>,
    same: 'You both put it the same',
    partly: 'Only one of you ranked it',
  },

  card: {
    changedUnseen:
      'The gaps changed after you opened this, so nothing is agreed yet. This is how they stand now: please look and press again.',
    title: (label: string): string => `Gaps for the ${label}`,
    press: 'Put the gaps in order',
    compare: 'See both and settle',
    part: (n: number, of: number): string => `Part ${n} of ${of}`,
    error: 'Choose one.',
    save: 'Save',
    next: 'Save and go on',
    back: 'Back',
    handIn: 'Hand in',
    agree: 'Agree what is proposed',
    priority: 'What comes first?',
    owner: 'Who sees to it?',
    term: 'By which term?',
    open: 'Open the gaps',
    says: (side: Side, words: string, note: string): string =>
      `${side === 'sendco' ? 'School' : 'Link therapist'}: ${words}${note ? ` (${note})` : ''}`,
    stands: (line: string): string => `Now: ${line}`,
    agreed: 'Agreed.',
    toSettle: (count: number): string =>
      count === 1 ? 'One gap is still to be settled.' : `${count} gaps are still to be settled.`,
    toAgree: (count: number): string =>
      count === 1 ? 'One proposal waits for your word.' : `${count} proposals wait for your word.`,
    allSettled: 'Everything is settled and agreed by both.',
    nobody: 'The gaps are put in order by the school’s link therapist and its SENDCo.',
    moved: (school: string): string => `${school}: the gaps. The newest card is further down.`,
    summary: (school: string, says: string): string => `${school}: the gaps. ${says}`,
  },
};
