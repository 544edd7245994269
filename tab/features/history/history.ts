import type { MeetingLine } from '../../../shared/history/contract.ts';
import { wordsOf } from '../../../shared/history/search.ts';
import { londonDate, longDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { historyPageText } from './text.ts';

/** A text cut where the words that were looked for begin and end, so that they can be marked. */
export function marked(text: string, search: string): { readonly text: string; readonly isHit: boolean }[] {
  const words = wordsOf(search);
  if (words.length === 0) return [{ text, isHit: false }];
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]")).join('|');
  return text
    .split(new RegExp(`(${pattern})`, 'gi'))
    .map((part, n) => ({ text: part, isHit: n % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** How many places were found in how many meetings. */
export const countsOf = (meetings: readonly MeetingLine[]) => ({
  hits: meetings.reduce((sum, { hits }) => sum + hits.length, 0),
  meetings: meetings.length,
});

/** The day that stands beside a meeting: when it was held, or when its page was opened. */
export const dayOf = ({ on, openedAt }: Pick<MeetingLine, 'on' | 'openedAt'>): CivilDate => on ?? londonDate(openedAt);

/** The same day in words. */
export function dayWords(meeting: Pick<MeetingLine, 'on' | 'openedAt' | 'kind'>): string {
  const day = longDate(dayOf(meeting));
  if (meeting.on) return historyPageText.met(day);
  return meeting.kind === 'plan' ? historyPageText.noMeeting(day) : historyPageText.opened(day);
}

/** Who has agreed the page as it stands. */
export const agreedWords = ({ lockedAt, agreedBy }: Pick<MeetingLine, 'lockedAt' | 'agreedBy'>): string => {
  if (lockedAt) return historyPageText.agreedByBoth;
  return agreedBy.length > 0 ? historyPageText.agreedBy(agreedBy) : historyPageText.notAgreed;
};

/** '2026-27': a planning is about the year that its id names, another page belongs to the year of its day. */
export function schoolYearOf(meeting: Pick<MeetingLine, 'id' | 'on' | 'openedAt'>): string {
  const named = meeting.id.split('|').find((part) => /^\d{4}-\d{2}$/.test(part));
  if (named) return named;
  const [year = 0, month = 0] = dayOf(meeting).split('-').map(Number);
  const start = month >= 9 ? year : year - 1;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}

export interface YearOfMeetings {
  readonly year: string;
  readonly meetings: readonly MeetingLine[];
}

/** Meetings by school year, in the order they came: the newest first. */
export const byYear = (meetings: readonly MeetingLine[]): YearOfMeetings[] =>
  [...new Set(meetings.map(schoolYearOf))].map((year) => ({
    year,
    meetings: meetings.filter((each) => schoolYearOf(each) === year),
  }));
