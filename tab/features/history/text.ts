import type { MeetingLine } from '../../../shared/history/contract.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);
const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the page of past meetings says, en-GB. */
export const historyPageText = {
  title: 'Past meetings',
  search: 'Search in everything that was written',
  searchHint: 'A word, a name of an intervention, a class',
  found: (hits: number, meetings: number): string =>
    hits === 0
      ? 'Nothing found. Try fewer words.'
      : `${things(hits, 'place', 'places')} in ${things(meetings, 'meeting', 'meetings')}`,
  showAll: 'Show all meetings',
  none: 'There is no meeting to look back on yet. Each one is kept here once its planning has begun.',
  back: 'All past meetings',
  everything: 'Everything that was written',
  schoolYear: (year: string): string => `School year ${year}`,
  opened: (day: string): string => `Opened ${day}`,
  met: (day: string): string => `Met on ${day}`,
  noMeeting: (day: string): string => `No meeting booked, opened ${day}`,
  people: list,
  agreedByBoth: 'Agreed by both',
  agreedBy: (names: readonly string[]): string => `Agreed by ${list(names)} so far`,
  notAgreed: 'Not agreed yet',
  focus: 'Agreed focus',
  outcomesName: 'What came of the outcomes',
  noFocus: 'No focus written yet',
  /** What became of what a plan set. */
  outcomes: ({ set, said, achieved, withoutEvidence }: NonNullable<MeetingLine['outcomes']>): string => {
    if (said === 0) return `${things(set, 'outcome', 'outcomes')} for the term, to be looked at in the next meeting`;
    const unproven = withoutEvidence > 0 ? `, ${withoutEvidence} of them without evidence` : '';
    return `${achieved} of ${things(set, 'outcome', 'outcomes')} achieved${unproven}`;
  },
};
