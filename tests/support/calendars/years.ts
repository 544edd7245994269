import type { Block, Term } from '../../../shared/calendar/calendar.ts';
import { layerIdOf, type Layer } from '../../../shared/calendar/layer.ts';
import { serviceIdSchema } from '../../../shared/kernel/ids.ts';
import { date, instant, type CivilDate } from '../../../shared/kernel/time.ts';

/** One school year as an authority publishes it, with what it comes to counted by hand. */
export interface YearData {
  readonly pattern: string;
  readonly name: string;
  readonly academicYear: string;
  readonly blocks: readonly Block[];
  readonly insetDays: readonly CivilDate[];
  /** Mondays to Fridays of each block that are no bank holiday. */
  readonly weekdays: readonly number[];
  /** The days on which its planning windows open, and by when each meeting is to be held, without INSET days. */
  readonly windows: readonly (readonly [opensOn: string, dueOn: string])[];
}

const block = (term: Term, label: string, firstOn: string, lastOn: string): Block => ({
  term,
  label,
  firstOn: date(firstOn),
  lastOn: date(lastOn),
});

/** Domain 5.2, 'Kent pattern implied': six terms, 195 days of which five are INSET. */
export const kent: YearData = {
  pattern: 'kent',
  name: 'Kent',
  academicYear: '2026-27',
  blocks: [
    block('autumn', 'Term 1', '2026-09-01', '2026-10-23'),
    block('autumn', 'Term 2', '2026-11-02', '2026-12-18'),
    block('spring', 'Term 3', '2027-01-04', '2027-02-12'),
    block('spring', 'Term 4', '2027-02-22', '2027-03-25'),
    block('summer', 'Term 5', '2027-04-12', '2027-05-28'),
    block('summer', 'Term 6', '2027-06-07', '2027-07-21'),
  ],
  insetDays: [],
  weekdays: [39, 35, 30, 24, 34, 33],
  windows: [
    ['2026-11-27', '2026-12-18'],
    ['2027-03-04', '2027-03-25'],
    ['2027-06-30', '2027-07-21'],
  ],
};

/** Domain 5.2: Kent's year before, whose Easter is early in April. */
export const kentBefore: YearData = {
  pattern: 'kent',
  name: 'Kent',
  academicYear: '2025-26',
  blocks: [
    block('autumn', 'Term 1', '2025-09-01', '2025-10-17'),
    block('autumn', 'Term 2', '2025-10-27', '2025-12-19'),
    block('spring', 'Term 3', '2026-01-05', '2026-02-13'),
    block('spring', 'Term 4', '2026-02-23', '2026-04-02'),
    block('summer', 'Term 5', '2026-04-20', '2026-05-22'),
    block('summer', 'Term 6', '2026-06-01', '2026-07-21'),
  ],
  insetDays: [],
  weekdays: [35, 40, 30, 29, 24, 37],
  windows: [
    ['2025-11-28', '2025-12-19'],
    ['2026-03-12', '2026-04-02'],
    ['2026-06-30', '2026-07-21'],
  ],
};

/** Shaped like Sheffield's: three terms in halves, two weeks off in October, so it ends late in July. */
export const sheffield: YearData = {
  pattern: 'sheffield',
  name: 'Sheffield',
  academicYear: '2026-27',
  blocks: [
    block('autumn', 'Autumn 1', '2026-09-01', '2026-10-16'),
    block('autumn', 'Autumn 2', '2026-11-02', '2026-12-18'),
    block('spring', 'Spring 1', '2027-01-04', '2027-02-12'),
    block('spring', 'Spring 2', '2027-02-22', '2027-03-25'),
    block('summer', 'Summer 1', '2027-04-12', '2027-05-28'),
    block('summer', 'Summer 2', '2027-06-07', '2027-07-28'),
  ],
  insetDays: [],
  weekdays: [34, 35, 30, 24, 34, 38],
  windows: [
    ['2026-11-27', '2026-12-18'],
    ['2027-03-04', '2027-03-25'],
    ['2027-07-07', '2027-07-28'],
  ],
};

/** Shaped like the seven-term years of Leeds: back in August, before its bank holiday, and three blocks to Christmas. */
export const leeds: YearData = {
  pattern: 'leeds-seven',
  name: 'Leeds, seven terms',
  academicYear: '2026-27',
  blocks: [
    block('autumn', 'Half term 1', '2026-08-24', '2026-10-02'),
    block('autumn', 'Half term 2', '2026-10-12', '2026-11-20'),
    block('autumn', 'Half term 3', '2026-11-30', '2026-12-18'),
    block('spring', 'Half term 4', '2027-01-04', '2027-02-12'),
    block('spring', 'Half term 5', '2027-02-22', '2027-03-25'),
    block('summer', 'Half term 6', '2027-04-12', '2027-05-28'),
    block('summer', 'Half term 7', '2027-06-07', '2027-07-21'),
  ],
  insetDays: [],
  weekdays: [29, 30, 15, 30, 24, 34, 33],
  windows: [
    ['2026-11-20', '2026-12-18'],
    ['2027-03-04', '2027-03-25'],
    ['2027-06-30', '2027-07-21'],
  ],
};

/** Two terms only, the second from February on. */
export const twoTerms: YearData = {
  pattern: 'two-terms',
  name: 'Two terms',
  academicYear: '2026-27',
  blocks: [
    block('autumn', 'Semester 1, first part', '2026-09-01', '2026-10-16'),
    block('autumn', 'Semester 1, second part', '2026-11-02', '2026-12-18'),
    block('autumn', 'Semester 1, third part', '2027-01-04', '2027-01-29'),
    block('summer', 'Semester 2, first part', '2027-02-08', '2027-03-25'),
    block('summer', 'Semester 2, second part', '2027-04-12', '2027-07-28'),
  ],
  insetDays: [],
  weekdays: [34, 35, 20, 34, 76],
  windows: [
    ['2027-01-08', '2027-01-29'],
    ['2027-07-07', '2027-07-28'],
  ],
};

/** Three terms without a break in them that anybody names. */
export const threeTerms: YearData = {
  pattern: 'three-terms',
  name: 'Three terms',
  academicYear: '2026-27',
  blocks: [
    block('autumn', 'Autumn', '2026-09-07', '2026-12-11'),
    block('spring', 'Spring', '2027-01-04', '2027-03-25'),
    block('summer', 'Summer', '2027-04-12', '2027-07-14'),
  ],
  insetDays: [],
  weekdays: [70, 59, 66],
  windows: [
    ['2026-11-20', '2026-12-11'],
    ['2027-03-04', '2027-03-25'],
    ['2027-06-23', '2027-07-14'],
  ],
};

export const allYears = [kent, kentBefore, sheffield, leeds, twoTerms, threeTerms];

/** The year as a layer of the sample service, or of another kind. */
export const layerOf = (year: YearData, over: Partial<Layer> = {}): Layer => ({
  id: layerIdOf(year.pattern, year.academicYear),
  serviceId: serviceIdSchema.parse('service-weald'),
  kind: 'authority',
  pattern: year.pattern,
  name: year.name,
  academicYear: year.academicYear,
  blocks: [...year.blocks],
  insetDays: [...year.insetDays],
  source: { how: 'hand', name: null, at: instant('2026-05-01T08:00:00Z'), by: 'Test' },
  rev: 1,
  ...over,
});

/** The same blocks so many whole weeks later, such as 52 for a year that begins on the same weekday. */
export const weeksLater = (year: YearData, academicYear: string, weeks: number): YearData => {
  const later = (day: CivilDate): CivilDate =>
    date(new Date(Date.parse(day) + weeks * 7 * 86_400_000).toISOString().slice(0, 10));
  const blocks = year.blocks.map((each) => ({ ...each, firstOn: later(each.firstOn), lastOn: later(each.lastOn) }));
  return { ...year, academicYear, blocks, weekdays: [], windows: [] };
};
