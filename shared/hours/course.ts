import { z } from 'zod';
import { schoolDays, termSchema, type SchoolCalendar, type Term } from '../calendar/calendar.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import type { SummedCell } from './cell.ts';
import { figuresOf } from './figures.ts';
import { hoursTermOf } from './term.ts';

const minutes = z.number().int();

/** How minutes stand to a straight line: about on it, below it or above it. */
export const paceSchema = z.enum(['on', 'under', 'over']);
export type Pace = z.infer<typeof paceSchema>;

const pointSchema = z.object({
  on: civilDateSchema,
  /** Minutes that a straight line over the days with pupils would have taken by then. */
  line: minutes,
  /** Minutes taken by then, used or lost; of a day ahead with what is planned until then. */
  taken: minutes,
  pace: paceSchema,
});

/** Whether a year's hours are on course: today, and by the end of the term with what is planned. Row L09. */
export const courseSchema = z.object({
  today: pointSchema,
  termEnd: pointSchema.extend({ term: termSchema }).nullable(),
  /** Where the straight line is at the end of each term. */
  terms: z.array(z.object({ term: termSchema, on: civilDateSchema, line: minutes })),
});
export type Course = z.infer<typeof courseSchema>;

/** Closer to the line than this counts as on it: a tenth of it, and two hours at the least. */
export const nearTheLine = { share: 0.1, minutes: 120 };

const paceOf = (line: number, taken: number): Pace => {
  const off = taken - line;
  if (Math.abs(off) <= Math.max(nearTheLine.minutes, line * nearTheLine.share)) return 'on';
  return off < 0 ? 'under' : 'over';
};

/** The first and the last day of a year's or a term's blocks. */
export function spanOf(
  { blocks }: Pick<SchoolCalendar, 'blocks'>,
  term?: Term,
): { first: CivilDate; last: CivilDate } | undefined {
  const these = blocks.filter((block) => !term || block.term === term);
  const [first, last] = [these[0]?.firstOn, these.at(-1)?.lastOn];
  return first && last && { first, last };
}

/** Minutes of `given` that a straight line over the year's days with pupils takes by the end of `on`, rounded. */
export function lineAt(calendar: SchoolCalendar, given: number, on: CivilDate): number {
  const year = spanOf(calendar);
  if (!year) return 0;
  const all = schoolDays(calendar, year.first, year.last).length;
  return all ? Math.round((given * schoolDays(calendar, year.first, on < year.last ? on : year.last).length) / all) : 0;
}

/**
 * How the hours of a year stand to a straight line. What is planned in the present term, or in no term, counts to its end.
 * Undefined while nothing is given or no calendar is known.
 */
export function courseOf(
  cells: readonly SummedCell[],
  calendar: SchoolCalendar | undefined,
  today: CivilDate,
): Course | undefined {
  const { given, used, lost } = figuresOf(cells);
  if (!calendar || given <= 0) return undefined;
  const taken = used + lost;
  const point = (on: CivilDate, minutesThen: number) => {
    const line = lineAt(calendar, given, on);
    return { on, line, taken: minutesThen, pace: paceOf(line, minutesThen) };
  };
  const term = hoursTermOf(calendar, today);
  const end = term && spanOf(calendar, term)?.last;
  const planned = figuresOf(cells.filter((cell) => cell.term === term || cell.term === null)).planned;
  return {
    today: point(today, taken),
    terms: termSchema.options.flatMap((each) => {
      const on = spanOf(calendar, each)?.last;
      return on ? [{ term: each, on, line: lineAt(calendar, given, on) }] : [];
    }),
    termEnd: term && end && today <= end ? { term, ...point(end, taken + planned) } : null,
  };
}

/** One point of the burn chart: what has gone by the end of a term, and what of it is only planned. */
export interface BurnPoint {
  readonly term: Term;
  readonly on: CivilDate;
  readonly line: number;
  /** Used or lost by then, in minutes. */
  readonly taken: number;
  /** The same with what is planned until then. */
  readonly forecast: number;
  readonly pace: Pace;
  readonly hasBegun: boolean;
}

/** The burn of a year term by term; what names no term counts from the first one. Row L09. */
export function burnOf(cells: readonly SummedCell[], { terms, today }: Pick<Course, 'terms' | 'today'>): BurnPoint[] {
  return terms.map(({ term, on, line }, n) => {
    const until = termSchema.options.indexOf(term);
    const { used, lost, planned } = figuresOf(
      cells.filter((cell) => cell.term === null || termSchema.options.indexOf(cell.term) <= until),
    );
    const taken = used + lost;
    return {
      term,
      on,
      line,
      taken,
      forecast: taken + planned,
      pace: paceOf(line, taken + planned),
      hasBegun: (terms[n - 1]?.on ?? '') < today.on,
    };
  });
}
