import { cut } from '../../kernel/cut.ts';
import { longDate, shortDate, weekday, type CivilDate } from '../../kernel/time.ts';
import type { ThinYear } from '../bank-holidays.ts';
import { calendarText } from '../text.ts';
import { weekdayNames } from './names.ts';
import { mostEntries, mostFileMegabytes } from './dated.ts';

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 58).toWellFormed().trim()} …` : words);
const quoted = (words: string): string => `“${short(words.replace(/\s+/g, ' '))}”`;
interface Days {
  readonly opensOn: CivilDate;
  readonly dueOn: CivilDate;
}
const range = (firstOn: CivilDate, lastOn: CivilDate): string =>
  firstOn === lastOn ? shortDate(firstOn) : `${shortDate(firstOn)} to ${shortDate(lastOn)}`;

/** What is said about dates that were read from a file, en-GB. */
export const importText = {
  range,
  refused: {
    'not-calendar':
      'That is not a calendar file. Choose an .ics, .csv or .json file, or paste the dates from the website.',
    'too-large': `That file is larger than ${mostFileMegabytes} MB. Term dates alone need far less: export only those.`,
    'too-many': `That calendar holds more than ${mostEntries} entries. Export only term dates, INSET days and holidays.`,
    unreadable: 'That file could not be read: it is damaged or cut off. Save it anew and choose it again.',
    empty: 'There are no dates in that file.',
  },
  weekday: (line: number, text: string, on: CivilDate): string =>
    `Line ${line}: ${quoted(text)} cannot be right: ${longDate(on).slice(4)} is a ${weekdayNames[weekday(on) - 1]}. Put the date or the weekday right.`,
  noSuchDate: (line: number, text: string): string => `Line ${line}: there is no ${quoted(text)}. Put the date right.`,
  noYear: (line: number, text: string): string =>
    `Line ${line}: ${quoted(text)} has no year. Choose the school year, or write the year beside it.`,
  backwards: (line: number, title: string, firstOn: CivilDate, lastOn: CivilDate): string =>
    `Line ${line}: ${quoted(title)} ends on ${shortDate(lastOn)}, before it begins on ${shortDate(firstOn)}. Put one of them right.`,
  leftOut: (lines: readonly string[], more: number): string =>
    `Left out, because no date stands there: ${lines.map(quoted).join(', ')}${more ? ` and ${more} more` : ''}.`,
  repeats: (titles: readonly string[], more: number): string =>
    `Left out, because they repeat and term dates do not: ${titles.map(quoted).join(', ')}${more ? ` and ${more} more` : ''}.`,
  oddZone:
    'The file names a time zone that nobody knows, or describes one at length. It was not used: each day was taken as it is written.',
  otherYears: (count: number, years: readonly string[]): string =>
    `${count === 1 ? 'One date' : `${count} dates`} of ${years.join(', ')} ${count === 1 ? 'is' : 'are'} left out: one school year comes in at a time.`,
  noBlocks: (academicYear: string): string =>
    `No term dates of ${academicYear} were found: no line says when a term begins and ends.`,
  noEnd: (line: number, title: string): string =>
    `Line ${line}: ${quoted(title)} begins, and no line says when it ends.`,
  noBeginning: (line: number, title: string): string =>
    `Line ${line}: ${quoted(title)} ends, and no line says when it begins.`,
  holidayInTerm: (line: number, title: string, block: string): string =>
    `Line ${line}: ${quoted(title)} lies partly in ${quoted(block)}. The dates of ${quoted(block)} were taken.`,
  closedDay: (title: string, on: CivilDate): string =>
    `${quoted(title)} on ${shortDate(on)} is a day without pupils, so it counts with the INSET days.`,
  cut: (most: number): string => `Only the first ${most} school events are taken.`,
  inset: 'INSET day',
  unnamed: 'Event',
  goesBy: { authority: 'Goes by the dates of', trust: 'Trust' },
  bankHoliday: 'Bank holiday',
  terms: calendarText.terms,
  windowComes: (label: string, { opensOn, dueOn }: Days): string =>
    `Planning for the ${label} opens on ${shortDate(opensOn)}; meet by ${shortDate(dueOn)}.`,
  windowGoes: (label: string): string => `Planning for the ${label} has no window any more.`,
  windowMoves: (label: string, old: Days, next: Days): string =>
    `Planning for the ${label} opens on ${shortDate(next.opensOn)} (was ${shortDate(old.opensOn)}); meet by ${shortDate(next.dueOn)} (was ${shortDate(old.dueOn)}).`,
  cycleMoves: (label: string, dueOn: CivilDate): string =>
    `The planning for the ${label} that is open now goes on: meet by ${shortDate(dueOn)}.`,
  meetingOnClosed: (on: CivilDate): string =>
    `The planning meeting is booked on ${shortDate(on)}, which will be no school day. Please agree another day.`,
  usedBy: (schools: readonly string[]): string =>
    schools.length === 0
      ? 'No school goes by these dates yet.'
      : `${schools.length === 1 ? 'One school goes' : `${schools.length} schools go`} by these dates: ${cut(schools.join(', '), 300)}.`,
  eventsLeftOut: (count: number): string =>
    count === 1
      ? 'One entry is neither term, holiday nor INSET and is left out. A school keeps its own events.'
      : `${count} entries are neither term, holiday nor INSET and are left out. A school keeps its own events.`,
  publishedUntil: 'Published until',
  allSchools: 'All schools of the service follow.',
  onlyBankHolidays: 'These are bank holidays only. Bring them in under “Bank holidays”.',
  thinYear: ({ year, days, gone }: ThinYear): string => {
    const names = days === 0 ? 'no bank holiday' : days === 1 ? 'one bank holiday' : `${days} bank holidays`;
    const lost = gone.map(({ on, title }) => `${title}, ${shortDate(on)}`).join('; ');
    return `The file names ${names} of ${year}; a year has eight. These would go: ${lost}. Check that the file is whole.`;
  },
  moreThinYears: (count: number): string =>
    `The same is true of ${count === 1 ? 'one more year' : `${count} more years`}: see what will change.`,
  noBankHolidays: 'There are no bank holidays in that file.',
  nameTaken: (name: string): string =>
    `There is a calendar called ${quoted(name)} already. Choose that one, or another name.`,
  notAsShown: 'These dates are no longer as they were shown. Please look at what will change once more.',
  done: 'Saved. Planning follows within a minute.',
  undone: 'Taken back: the dates are as they were before.',
  labels: { autumn: 'Autumn', spring: 'Spring', summer: 'Summer' },
};
