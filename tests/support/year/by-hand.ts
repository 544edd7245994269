/**
 * Kent's school year 2026-27 written out by hand, day by day, with nothing of the product's calendar: what the year in a
 * minute is judged by. Dates are texts 'YYYY-MM-DD', times 'HH:MM' in London.
 */
const day = 86_400_000;
const text = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** All days from the first to the last, both included. */
export function daysFromTo(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += day) days.push(text(at));
  return days;
}

const bankHolidays = [
  ...['2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26'],
  ...['2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30'],
];
const inset = ['2026-09-01', '2026-09-02', '2026-10-23', '2027-04-12', '2027-05-28'];
const terms: readonly (readonly [string, string])[] = [
  ['2026-09-01', '2026-10-23'],
  ['2026-11-02', '2026-12-18'],
  ['2027-01-04', '2027-02-12'],
  ['2027-02-22', '2027-03-25'],
  ['2027-04-12', '2027-05-28'],
  ['2027-06-07', '2027-07-21'],
];

const isWeekday = (on: string): boolean => ![0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay());

/** Days with pupils, in order. */
export const schoolDays = terms
  .flatMap(([first, last]) => daysFromTo(first, last))
  .filter((on) => isWeekday(on) && !inset.includes(on) && !bankHolidays.includes(on));

/** Days on which the NHS works, in order; a little beyond the year, so that one can count past its end. */
export const workingDays = daysFromTo('2026-09-01', '2027-09-30').filter(
  (on) => isWeekday(on) && !bankHolidays.includes(on),
);

/** The n-th of these days after one, or before it where n is negative; undefined past the end. */
export function counted(days: readonly string[], from: string, n: number): string | undefined {
  if (n > 0) return days.filter((on) => on > from)[n - 1];
  return days.filter((on) => on < from).at(n);
}

/** The day itself when it is one of these, else the next one. */
export const orNext = (days: readonly string[], from: string): string | undefined => days.find((on) => on >= from);
/** The day itself when it is one of these, else the one before. */
export const orBefore = (days: readonly string[], from: string): string | undefined =>
  days.findLast((on) => on <= from);

/** London is an hour ahead of UTC until 25 October 2026 and from 28 March 2027. */
export function at(on: string, time: string): string {
  const summer = on < '2026-10-25' || on >= '2027-03-28';
  return new Date(Date.parse(`${on}T${time}:00Z`) - (summer ? 3_600_000 : 0)).toISOString();
}

/** The three planning windows of the year: the day each opens, the last day to meet, the term that is planned. */
export const windows = [
  { opensOn: '2026-11-27', dueOn: '2026-12-18', term: 'spring', year: '2026-27' },
  { opensOn: '2027-03-04', dueOn: '2027-03-25', term: 'summer', year: '2026-27' },
  { opensOn: '2027-06-30', dueOn: '2027-07-21', term: 'autumn', year: '2027-28' },
] as const;
