import { isWorkingDay, schoolDays, schoolDaysBefore, termSchema, type SchoolCalendar, type Term } from './calendar.ts';
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

const following: Record<Term, Term> = { autumn: 'spring', spring: 'summer', summer: 'autumn' };

const nextAcademicYear = (academicYear: string): string => {
  const start = Number(academicYear.slice(0, 4)) + 1;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
};

/** 'spring term 2027' */
export const labelOf = (term: Term, academicYear: string): string => {
  const start = Number(academicYear.slice(0, 4));
  return `${term} term ${term === 'autumn' ? start : start + 1}`;
};

/**
 * The planning windows of a school's year, one at the end of each term, in order. Domain 5.4 rule 4.
 * Kent 2026-27: 27 Nov 2026, 4 Mar 2027, 30 Jun 2027.
 */
export function planningWindows(calendar: SchoolCalendar): PlanningWindow[] {
  return termSchema.options.flatMap((ending) => {
    const blocks = calendar.blocks.filter((block) => block.term === ending);
    const first = blocks[0];
    const last = blocks.at(-1);
    if (!first || !last) return [];
    const dueOn = schoolDays(calendar, first.firstOn, last.lastOn).at(-1);
    const opensOn = dueOn && schoolDaysBefore(calendar, dueOn, windowOpensSchoolDaysBefore);
    if (!dueOn || !opensOn) return [];
    const bothWork = (from: CivilDate, until: CivilDate) =>
      schoolDays(calendar, from, until).filter((day) => isWorkingDay(calendar, day));
    const term = following[ending];
    const academicYear = ending === 'summer' ? nextAcademicYear(calendar.academicYear) : calendar.academicYear;
    return [
      {
        term,
        academicYear,
        label: labelOf(term, academicYear),
        opensOn,
        opensAt: londonInstant(opensOn, windowOpensAt),
        dueOn,
        days: bothWork(opensOn, dueOn),
        lateDays: bothWork(addDays(dueOn, 1), calendar.blocks.at(-1)?.lastOn ?? dueOn).slice(0, 10),
      },
    ];
  });
}
