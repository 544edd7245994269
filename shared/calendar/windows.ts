import { isSchoolDay, isWorkingDay, termSchema, type SchoolCalendar, type Term } from './calendar.ts';
import { startOf, yearAfter } from './academic-year.ts';
import type { Years } from './days.ts';
import { addDays, londonInstant, time, type CivilDate, type Instant } from '../kernel/time.ts';

/** How long before the last day of term the planning window opens, and when that day. Source: decisions 5. */
export const windowOpensSchoolDaysBefore = 15;
export const windowOpensAt = time('08:00');

/** When a planning meeting for a coming term is to be booked and held. */
export interface PlanningWindow {
  /** The term being planned, e.g. spring, and its academic year, e.g. 2026-27. */
  readonly term: Term;
  readonly academicYear: string;
  /** 'spring term 2027' */
  readonly label: string;
  readonly opensOn: CivilDate;
  readonly opensAt: Instant;
  /** The last school day of the term that is ending: the meeting is to be held by then. */
  readonly dueOn: CivilDate;
  /** Days on which both sides can meet: school days that NHS staff work, from opening to the due day. */
  readonly days: readonly CivilDate[];
  /** The first such days of the new term, offered only once `days` are over; empty where the calendar ends. */
  readonly lateDays: readonly CivilDate[];
}

/** 'spring term 2027' */
export const labelOf = (term: Term, academicYear: string): string => {
  const start = startOf(academicYear);
  return `${term} term ${term === 'autumn' ? start : start + 1}`;
};

/** The most days of the new term on which a missed meeting can be held. */
const mostLateDays = 10;

/** A walk over the days of a calendar, forward or back, that ends with `until`. */
interface Walk {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly count: number;
}

/** The first school days of a walk, in its order: nobody steps through a whole year to find the end of a term. */
function schoolDaysOn(calendar: SchoolCalendar, { from, until, count }: Walk): CivilDate[] {
  const step = from <= until ? 1 : -1;
  const found: CivilDate[] = [];
  for (let day = from; found.length < count && (step > 0 ? day <= until : day >= until); day = addDays(day, step))
    if (isSchoolDay(calendar, day)) found.push(day);
  return found;
}

/** The days on which both can meet: school days that NHS staff work. */
const bothWork = (calendar: SchoolCalendar, days: readonly CivilDate[]): CivilDate[] =>
  days.filter((day) => isWorkingDay(calendar, day));

/** The first school days of what follows a term, in the same year or the next; none where that is not known. */
function firstDaysOf(late: SchoolCalendar | undefined, after: CivilDate): CivilDate[] {
  const [first, last] = [late?.blocks[0], late?.blocks.at(-1)];
  if (!late || !first || !last) return [];
  const from = first.firstOn > after ? first.firstOn : addDays(after, 1);
  return from > last.lastOn
    ? []
    : bothWork(late, schoolDaysOn(late, { from, until: last.lastOn, count: mostLateDays }));
}

/**
 * The planning windows of a school's year, one at the end of each of its terms, in order; with the year after it where
 * that is known, whose first days are the late ones of the last window. Domain 5.4 rule 4; any number of terms and
 * blocks, rule 2. Kent 2026-27: 27 Nov 2026, 4 Mar 2027, 30 Jun 2027.
 */
export function planningWindows(calendar: SchoolCalendar, next?: SchoolCalendar): PlanningWindow[] {
  const terms = termSchema.options.filter((term) => calendar.blocks.some((block) => block.term === term));
  return terms.flatMap((ending, n) => {
    const blocks = calendar.blocks.filter((block) => block.term === ending);
    const [begins, first, last] = [calendar.blocks[0], blocks[0], blocks.at(-1)];
    if (!begins || !first || !last) return [];
    const walk = { from: last.lastOn, until: begins.firstOn, count: windowOpensSchoolDaysBefore + 1 };
    const back = schoolDaysOn(calendar, walk);
    const [dueOn, opensOn] = [back[0], back[windowOpensSchoolDaysBefore]];
    if (!dueOn || !opensOn || dueOn < first.firstOn) return [];
    const later = terms[n + 1];
    const term = later ?? next?.blocks[0]?.term ?? 'autumn';
    const academicYear = later ? calendar.academicYear : yearAfter(calendar.academicYear);
    return [
      {
        term,
        academicYear,
        label: labelOf(term, academicYear),
        opensOn,
        opensAt: londonInstant(opensOn, windowOpensAt),
        dueOn,
        days: bothWork(calendar, back.toReversed()),
        lateDays: firstDaysOf(later ? calendar : next, dueOn),
      },
    ];
  });
}

/** The planning windows of all years that are known of a school, in order, the summer's with its late days. */
export const windowsOf = (years: Years): PlanningWindow[] =>
  years.flatMap((year, n) => {
    const next = years[n + 1];
    return planningWindows(year, next?.academicYear === yearAfter(year.academicYear) ? next : undefined);
  });
