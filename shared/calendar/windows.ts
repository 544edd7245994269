import { isSchoolDay, isWorkingDay, termSchema, type Block, type SchoolCalendar, type Term } from './calendar.ts';
import { startOf, yearAfter } from './academic-year.ts';
import type { Years } from './days.ts';
import { isHalfTermly } from './rhythm.ts';
import { labelWithBlock, mostParts } from './term-part.ts';
import { addDays, londonInstant, time, type CivilDate, type Instant } from '../kernel/time.ts';

/** How long before the last day of term the planning window opens, and when that day. Source: decisions 5. */
export const windowOpensSchoolDaysBefore = 15;
export const windowOpensAt = time('08:00');

/** When a planning meeting for a coming term is to be booked and held. */
export interface PlanningWindow {
  /** The term being planned, e.g. spring, and its academic year, e.g. 2026-27. */
  readonly term: Term;
  /** 1 for the whole term, or for its first block where each is planned by itself; 2 for its second block, and so on. */
  readonly part: number;
  readonly academicYear: string;
  /** 'spring term 2027', or where each half term is planned 'spring term 2027 (Term 4)' */
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

/** What a window plans, in a school's year. */
interface Planned {
  readonly term: Term;
  readonly part: number;
  readonly academicYear: string;
  /** The block that begins then, whose own name is told where each half term is planned. */
  readonly block: Block | undefined;
  /** What follows the last day, for its late days. */
  readonly late: SchoolCalendar | undefined;
}

/** The window with the school days up to its last, the last of them first. */
function windowOf(calendar: SchoolCalendar, back: readonly CivilDate[], planned: Planned): PlanningWindow | undefined {
  const { term, part, academicYear, block, late } = planned;
  const [dueOn, opensOn] = [back[0], back.at(-1)];
  if (!dueOn || !opensOn) return undefined;
  const opensAt = londonInstant(opensOn, windowOpensAt);
  const isHalf = isHalfTermly(calendar.halfTermly, { opensAt, dueOn });
  return {
    ...{ term, part, academicYear, opensOn, opensAt, dueOn },
    label: isHalf ? labelWithBlock(labelOf(term, academicYear), part, block?.label) : labelOf(term, academicYear),
    days: bothWork(calendar, back.toReversed()),
    lateDays: firstDaysOf(late, dueOn),
  };
}

/** The school days of the end of a block, the last first: those before a window's due day that lie in the block itself. */
const endOf = (calendar: SchoolCalendar, { firstOn, lastOn }: Block): CivilDate[] =>
  schoolDaysOn(calendar, { from: lastOn, until: firstOn, count: windowOpensSchoolDaysBefore + 1 });

/** The windows within a term, where each half term is planned: at the end of each block for the one that follows. */
function windowsWithin(calendar: SchoolCalendar, blocks: readonly Block[]): PlanningWindow[] {
  return blocks.slice(1, mostParts).flatMap((block, n) => {
    const before = blocks[n];
    const { academicYear } = calendar;
    const planned = { term: block.term, part: n + 2, academicYear, block, late: calendar };
    const window = before && windowOf(calendar, endOf(calendar, before), planned);
    return window && isHalfTermly(calendar.halfTermly, window) ? [window] : [];
  });
}

/**
 * The planning windows of a school's year, one at the end of each of its terms, in order; with the year after it where
 * that is known, whose first days are the late ones of the last window. Where each half term is planned there is one at
 * the end of each block too, and none begins before its block. Domain 5.4 rules 3 and 4; any number of terms and blocks,
 * rule 2. Kent 2026-27: 27 Nov 2026, 4 Mar 2027, 30 Jun 2027.
 */
export function planningWindows(calendar: SchoolCalendar, next?: SchoolCalendar): PlanningWindow[] {
  const blocksOf = (of: SchoolCalendar | undefined, term: Term): Block[] =>
    of?.blocks.filter((block) => block.term === term) ?? [];
  const terms = termSchema.options.filter((term) => blocksOf(calendar, term).length);
  return terms.flatMap((ending, n) => {
    const blocks = blocksOf(calendar, ending);
    const [begins, first, last] = [calendar.blocks[0], blocks[0], blocks.at(-1)];
    if (!begins || !first || !last) return [];
    const later = terms[n + 1];
    const term = later ?? next?.blocks[0]?.term ?? 'autumn';
    const [block, ...others] = blocksOf(later ? calendar : next, term);
    const planned: Planned = {
      ...{ term, part: 1, block: others.length ? block : undefined },
      academicYear: later ? calendar.academicYear : yearAfter(calendar.academicYear),
      late: later ? calendar : next,
    };
    const within = windowsWithin(calendar, blocks);
    const ofBlock = windowOf(calendar, endOf(calendar, last), planned);
    if (ofBlock && isHalfTermly(calendar.halfTermly, ofBlock)) return [...within, ofBlock];
    const walk = { from: last.lastOn, until: begins.firstOn, count: windowOpensSchoolDaysBefore + 1 };
    const back = schoolDaysOn(calendar, walk);
    const isTooShort = back.length <= windowOpensSchoolDaysBefore || (back[0] ?? '') < first.firstOn;
    return [...within, ...(isTooShort ? [] : [windowOf(calendar, back, planned)].flatMap((window) => window ?? []))];
  });
}

/** The planning windows of all years that are known of a school, in order, the summer's with its late days. */
export const windowsOf = (years: Years): PlanningWindow[] =>
  years.flatMap((year, n) => {
    const next = years[n + 1];
    return planningWindows(year, next?.academicYear === yearAfter(year.academicYear) ? next : undefined);
  });
