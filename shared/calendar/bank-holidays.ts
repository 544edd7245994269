import { addDays, date, weekday, type CivilDate } from '../kernel/time.ts';
import { remembered } from '../kernel/remembered.ts';
import type { BankHolidayRows } from './bank-holiday-rows.ts';
import { easterSunday } from './easter.ts';
import { calendarText } from './text.ts';

/** A bank holiday of England and Wales. `computed`: nobody has published that year yet, it follows the rule. */
export interface BankHoliday {
  readonly on: CivilDate;
  readonly title: string;
  readonly computed: boolean;
}

type Named = Pick<BankHoliday, 'on' | 'title'>;

const { names } = calendarText.bankHolidays;
const monday = 1;

/** The first Monday on or after a day. */
const mondayFrom = (day: CivilDate): CivilDate => addDays(day, (7 + monday - weekday(day)) % 7);
const lastMonday = (lastOfMonth: CivilDate): CivilDate => addDays(lastOfMonth, monday - weekday(lastOfMonth));

/** `day` itself, or in its place another one when it is no weekday. */
function weekdayFor(day: CivilDate, title: string, instead: CivilDate): Named {
  return weekday(day) < 6 ? { on: day, title } : { on: instead, title: calendarText.bankHolidays.substitute(title) };
}

/** The bank holidays of a year by the rule of domain 5.3: Easter computed, the next free weekday for a weekend. */
const byRule = remembered(200, (year: string): readonly Named[] => {
  const day = (monthAndDay: string): CivilDate => date(`${year}-${monthAndDay}`);
  const easter = easterSunday(Number(year));
  const newYear = day('01-01');
  return [
    weekdayFor(newYear, names.newYear, mondayFrom(newYear)),
    { on: addDays(easter, -2), title: names.goodFriday },
    { on: addDays(easter, 1), title: names.easterMonday },
    { on: mondayFrom(day('05-01')), title: names.earlyMay },
    { on: lastMonday(day('05-31')), title: names.spring },
    { on: lastMonday(day('08-31')), title: names.summer },
    // Both on a weekend give Monday 27 and Tuesday 28; one of them gives the first day after both.
    weekdayFor(day('12-25'), names.christmas, day('12-27')),
    weekdayFor(day('12-26'), names.boxing, day('12-28')),
  ];
});

const added = (on: string, title: string): Named => ({ on: date(on), title });

/** What has been published so far, where it differs from the rule. Domain 5.3; GOV.UK bank holidays to 2027. */
export const publishedRows: BankHolidayRows = {
  added: [
    added('2020-05-08', names.veDay),
    added('2022-06-02', names.spring),
    added('2022-06-03', names.jubilee),
    added('2022-09-19', names.funeral),
    added('2023-05-08', names.coronation),
  ],
  removed: [date('2020-05-04'), date('2022-05-30')],
  publishedUntil: 2027,
};

const noRows: BankHolidayRows = { added: [], removed: [], publishedUntil: 0 };

/** Days with one-off rows laid over them; somebody has named what is added, so it is not computed, whatever its year. */
function withRows(
  days: readonly BankHoliday[],
  { added: more, removed }: BankHolidayRows,
  year: number,
): BankHoliday[] {
  const ofYear = more.filter(({ on }) => on.startsWith(`${year}-`)).map((each) => ({ ...each, computed: false }));
  const stay = days.filter(({ on }) => !removed.includes(on));
  return [...new Map([...stay, ...ofYear].map((each) => [each.on, each])).values()];
}

/** The bank holidays of a calendar year, in order, with a service's own one-off days over what was published. Domain 5.3. */
export function bankHolidaysIn(year: number, own: BankHolidayRows = noRows): BankHoliday[] {
  const computed = year > Math.max(publishedRows.publishedUntil, own.publishedUntil);
  const ruled = byRule(String(year)).map((each) => ({ ...each, computed }));
  return withRows(withRows(ruled, publishedRows, year), own, year).sort((a, b) => a.on.localeCompare(b.on));
}

/** The dates alone, of the calendar years from `first` to `last`. */
export const bankHolidayDates = (first: number, last: number, own?: BankHolidayRows): CivilDate[] =>
  Array.from({ length: last - first + 1 }, (_, n) => bankHolidaysIn(first + n, own))
    .flat()
    .map(({ on }) => on);

/** As many as the rule gives every year. */
const usualDays = 8;

/** A calendar year of which a list says less than there is, and what would be a bank holiday no more. */
export interface ThinYear {
  readonly year: number;
  readonly days: number;
  readonly gone: readonly BankHoliday[];
}

/** The years from `first` to `last` with fewer days than usual that lose some of those they had. */
export const thinYears = (
  { first, last }: { readonly first: number; readonly last: number },
  before: BankHolidayRows | undefined,
  after: BankHolidayRows,
): ThinYear[] =>
  Array.from({ length: last - first + 1 }, (_, n) => {
    const year = first + n;
    const days = bankHolidaysIn(year, after);
    const gone = bankHolidaysIn(year, before).filter(({ on }) => days.every((each) => each.on !== on));
    return { year, days: days.length, gone };
  }).filter(({ days, gone }) => days < usualDays && gone.length > 0);

/** Rows with those of a published list in the place of the years it covers; other years stay as they are. */
export function withPublished(before: BankHolidayRows | undefined, days: readonly Named[]): BankHolidayRows {
  const list = rowsFromPublished(days);
  const years = days.map(({ on }) => Number(on.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const isOther = (on: CivilDate): boolean => Number(on.slice(0, 4)) < first || Number(on.slice(0, 4)) > last;
  if (!before || !years.length) return list;
  return {
    added: [...before.added.filter(({ on }) => isOther(on)), ...list.added],
    removed: [...before.removed.filter(isOther), ...list.removed],
    publishedUntil: Math.max(before.publishedUntil, list.publishedUntil),
  };
}

/**
 * A published list, such as GOV.UK's, as rows: what it has beyond the rule and the product's own rows, and what it leaves
 * out of each year that it covers from its first New Year on.
 */
export function rowsFromPublished(days: readonly Named[]): BankHolidayRows {
  const years = days.map(({ on }) => Number(on.slice(0, 4)));
  if (!years.length) return noRows;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const known = new Set(bankHolidayDates(first, last));
  const listed = new Set(days.map(({ on }) => on));
  return {
    added: days.filter(({ on }) => !known.has(on)).map(({ on, title }) => ({ on, title })),
    removed: [...known].filter((on) => !listed.has(on)),
    publishedUntil: last,
  };
}
