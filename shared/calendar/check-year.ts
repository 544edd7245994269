import { daysBetween, isWeekend, weekday, type CivilDate } from '../kernel/time.ts';
import { bankHolidaysIn } from './bank-holidays.ts';
import type { BankHolidayRows } from './bank-holiday-rows.ts';
import { startOf } from './academic-year.ts';
import { termSchema, type Block } from './calendar.ts';
import { mostBlocks, mostInsetDays } from './layer.ts';
import { calendarText } from './text.ts';

/** Pupils' days and INSET days of a maintained school. Domain 5.1. */
const usualPupilDays = 190;
const usualInsetDays = 5;

/** What is wrong with dates, and what is only unusual: an error keeps them from being stored, a warning does not. */
export interface Finding {
  readonly level: 'error' | 'warning';
  readonly code:
    | 'too-many'
    | 'no-blocks'
    | 'order'
    | 'overlap'
    | 'terms'
    | 'outside-year'
    | 'weekday'
    | 'inset-outside'
    | 'inset-twice'
    | 'pupil-days'
    | 'inset-days'
    | 'bank-holiday'
    /** The one that lies in every summer term. */
    | 'early-may';
  readonly sentence: string;
}

export interface YearToCheck {
  readonly academicYear: string;
  readonly blocks: readonly Block[];
  readonly insetDays: readonly CivilDate[];
  /** The weekday (1 is Monday) that stood beside a date in a file. */
  readonly said?: readonly { readonly on: CivilDate; readonly weekday: number }[];
}

export interface CheckedAs {
  /** A pattern leaves INSET days to its schools, so it may have up to five school days more. */
  readonly of: 'pattern' | 'school';
  /** A service's one-off bank holidays. */
  readonly rows?: BankHolidayRows | undefined;
}

const { check: sentences } = calendarText;
const error = (code: Finding['code'], sentence: string): Finding => ({ level: 'error', code, sentence });
const warning = (code: Finding['code'], sentence: string): Finding => ({ level: 'warning', code, sentence });

const isEarlyMay = (day: CivilDate): boolean => '05-01' <= day.slice(5) && day.slice(5) <= '05-08';

/** Some areas come back in the last weeks of August. Domain 5.1. */
const earliestOn = (academicYear: string): string => `${startOf(academicYear)}-08-01`;
const latestOn = (academicYear: string): string => `${startOf(academicYear) + 1}-08-31`;

/** More than is ever stored of a year; said before it is, whether the year has dates of term or not. */
export const tooMany = ({ blocks, insetDays }: Pick<YearToCheck, 'blocks' | 'insetDays'>): Finding[] => [
  ...(blocks.length > mostBlocks ? [error('too-many', sentences.tooManyBlocks(mostBlocks))] : []),
  ...(insetDays.length > mostInsetDays ? [error('too-many', sentences.tooManyInset(mostInsetDays))] : []),
];

function wrongBlocks({ academicYear, blocks }: YearToCheck): Finding[] {
  if (blocks.length < 2) return [error('no-blocks', sentences.noBlocks)];
  const inOrder = blocks.toSorted((a, b) => a.firstOn.localeCompare(b.firstOn));
  const place = ({ term }: Block): number => termSchema.options.indexOf(term);
  return inOrder.flatMap((block, n) => {
    const before = inOrder[n - 1];
    return [
      ...(block.lastOn < block.firstOn ? [error('order', sentences.order(block.label))] : []),
      ...(before && block.firstOn <= before.lastOn
        ? [error('overlap', sentences.overlap(before.label, block.label))]
        : []),
      ...(before && place(block) < place(before) ? [error('terms', sentences.terms(block.label))] : []),
      ...(block.firstOn < earliestOn(academicYear) || block.lastOn > latestOn(academicYear)
        ? [error('outside-year', sentences.outsideYear(block.label, academicYear))]
        : []),
    ];
  });
}

/** The weekdays of the blocks that are no bank holiday. */
function termDays({ academicYear, blocks }: YearToCheck, rows: BankHolidayRows | undefined) {
  const start = startOf(academicYear);
  const inBlocks = (day: CivilDate) => blocks.some(({ firstOn, lastOn }) => firstOn <= day && day <= lastOn);
  const holidays = [start, start + 1].flatMap((year) => bankHolidaysIn(year, rows)).filter(({ on }) => inBlocks(on));
  const isTermDay = (day: CivilDate) => !isWeekend(day) && inBlocks(day) && holidays.every(({ on }) => on !== day);
  const days = blocks.flatMap(({ firstOn, lastOn }) => [...daysBetween(firstOn, lastOn)].filter(isTermDay));
  return { holidays: holidays.filter(({ on }) => !isWeekend(on)), isTermDay, count: days.length };
}

/** What is wrong or unusual with the dates of a year, errors first. An error of the blocks leaves days uncounted. Domain 5.4 rule 7. */
export function checkYear(year: YearToCheck, { of, rows }: CheckedAs): Finding[] {
  const weekdays = (year.said ?? [])
    .filter((each) => weekday(each.on) !== each.weekday)
    .map((each) => error('weekday', sentences.weekday(each.on, each.weekday)));
  const errors = [...tooMany(year), ...wrongBlocks(year), ...weekdays];
  if (errors.length) return errors;
  const { holidays, isTermDay, count } = termDays(year, rows);
  const inset = [...new Set(year.insetDays)];
  const counting = inset.filter(isTermDay);
  const left = of === 'pattern' ? Math.max(0, usualInsetDays - counting.length) : 0;
  const pupils = count - counting.length;
  const isUsual =
    of === 'pattern' ? usualPupilDays <= pupils && pupils <= usualPupilDays + left : pupils === usualPupilDays;
  const isUsualInset = of === 'pattern' ? counting.length <= usualInsetDays : counting.length === usualInsetDays;
  return [
    ...holidays.map(({ on, title }) =>
      warning(isEarlyMay(on) ? 'early-may' : 'bank-holiday', sentences.bankHoliday(on, title)),
    ),
    ...(isUsual ? [] : [warning('pupil-days', sentences.pupilDays(pupils))]),
    ...(isUsualInset ? [] : [warning('inset-days', sentences.insetDays(counting.length))]),
    ...inset.filter((day) => !isTermDay(day)).map((day) => warning('inset-outside', sentences.insetOutside(day))),
    ...year.insetDays
      .filter((day, n) => year.insetDays.indexOf(day) !== n)
      .map((day) => warning('inset-twice', sentences.insetTwice(day))),
  ];
}

/** The first error among findings, if any: it keeps the dates from being stored. */
export const firstError = (findings: readonly Finding[]): Finding | undefined =>
  findings.find(({ level }) => level === 'error');
