import { weekday, type CivilDate } from '../../kernel/time.ts';
import { calendarDateSchema } from '../calendar.ts';
import { monthForms, months, weekdayForms, weekdays } from './names.ts';

/** A date that stands in a text, where, and the weekday that was written beside it (1 is Monday). */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** Undefined for a date without a year where none is known, and for one that does not exist. */
  readonly on: CivilDate | undefined;
  readonly said: number | undefined;
  /** As it was written: 'Wednesday 2nd October'. */
  readonly text: string;
}

/** What a line has beyond that is not read. */
export const mostLetters = 500;

const gap = '(?: +| *, *)';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const month = `(?<month>${monthForms})\\.?`;
const year = `(?:${gap}(?<year>\\d{4}))?(?!\\w)`;
// A weekday stands before its date, or in the cell after it where the columns are 'Date' and 'Day'.
const before = `(?:\\b(?<before>${weekdayForms})\\.?,?\\s+(?:the +)?)?`;
const after = `(?=\\t(?<after>${weekdayForms})(?:\\t|$)|)`;
const forms = [
  '\\b(?<iso>\\d{4}-\\d{2}-\\d{2})(?:T[\\d:.]+Z?|\\b)',
  '\\b(?<slash>\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2}))\\b',
  `\\b${day} +(?:of +)?${month}${year}`,
  `\\b${month} +${day}${year}`,
  // The first half of '26 – 30 October 2026': its month and year follow the second.
  `\\b${day}(?= *(?:-|–|—|to|until) *(?:(?:${weekdayForms})\\.?,? +)?\\d{1,2}(?:st|nd|rd|th)? +(?:of +)?${month}${year})`,
].map((form) => new RegExp(`${before}${form}${after}`, 'gi'));

type Groups = Readonly<Record<string, string | undefined>>;
const two = (part: string | number): string => String(part).padStart(2, '0');
const exists = (text: string): CivilDate | undefined => calendarDateSchema.safeParse(text).data;
const first3 = (name: string | undefined): string => (name ?? '').slice(0, 3).toLowerCase();

/** '2026-27' holds September 2026 and June 2027; a year of school is taken to change with August. */
const yearWithin = (academicYear: string, monthNumber: number): number =>
  Number(academicYear.slice(0, 4)) + (monthNumber >= 8 ? 0 : 1);

function dateOf(groups: Groups, academicYear: string | undefined): CivilDate | undefined {
  if (groups['iso']) return exists(groups['iso']);
  if (groups['slash']) {
    const [d = '', m = '', y = ''] = groups['slash'].split(/[/.]/);
    return exists(`${y.length === 2 ? `20${y}` : y}-${two(m)}-${two(d)}`);
  }
  const monthNumber = months[first3(groups['month'])] ?? 0;
  const inYear = groups['year'] ?? (academicYear && yearWithin(academicYear, monthNumber));
  return inYear ? exists(`${inYear}-${two(monthNumber)}-${two(groups['day'] ?? '')}`) : undefined;
}

/**
 * The dates in a text as people write them in England, in the order they stand there: '2026-09-01', '01/09/2026',
 * 'Tuesday 1st September 2026', '26 – 30 October 2026', and '1 Sep' where the academic year is known. Cells of a table
 * are parted by tabs.
 */
export function mentionsIn(text: string, academicYear?: string): Mention[] {
  const line = text.slice(0, mostLetters);
  const found = forms
    .flatMap((form) => [...line.matchAll(form)])
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  const apart = found.filter((each, at) =>
    found.slice(0, at).every((other) => each.index >= other.index + other[0].length),
  );
  const isAfter = apart[0]?.groups?.['before'] === undefined && apart[0]?.groups?.['after'] !== undefined;
  return apart.map((match) => {
    const groups: Groups = match.groups ?? {};
    return {
      from: match.index,
      to: match.index + match[0].length,
      on: dateOf(groups, academicYear),
      said: weekdays[first3(groups[isAfter ? 'after' : 'before'])],
      text: match[0].trim(),
    };
  });
}

/** Does the weekday that was written beside a date contradict it? 2 October 2026 is no Wednesday. */
export const contradicts = ({ on, said }: Mention): boolean =>
  on !== undefined && said !== undefined && weekday(on) !== said;
