import { isSchoolDay, termSchema, type SchoolCalendar, type Term } from '../calendar/calendar.ts';
import type { SummedCell } from '../hours/cell.ts';
import { figuresOf } from '../hours/figures.ts';
import { daysBetween, type CivilDate } from '../kernel/time.ts';
import { weekOf } from '../year-plan/weeks.ts';
import { minutesOf, type Visit } from './visit.ts';

/** How often a therapist is at a school: when last, and visits of each term. Row J16. */
export interface Presence {
  readonly lastOn: CivilDate | null;
  /** Days since then; 0 for today. */
  readonly daysSince: number | null;
  readonly nextOn: CivilDate | null;
  readonly terms: readonly {
    readonly term: Term;
    readonly held: number;
    readonly planned: number;
    readonly cancelled: number;
    /** Spent at the school. */
    readonly minutes: number;
    /** Of the school's hours: used, and set aside for what is planned. */
    readonly used: number;
    readonly setAside: number;
    /** The weeks of the term with school days, by their Mondays. Row J03. */
    readonly weeks: readonly CivilDate[];
  }[];
}

/** Mondays of the weeks of a term in which the school has pupils. */
const weeksOf = (calendar: SchoolCalendar, term: Term): CivilDate[] => {
  const blocks = calendar.blocks.filter((block) => block.term === term);
  const days = blocks.flatMap(({ firstOn, lastOn }) => [...daysBetween(firstOn, lastOn)]);
  return [...new Set(days.filter((on) => isSchoolDay(calendar, on)).map(weekOf))];
};

const between = (from: CivilDate, until: CivilDate): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;

/** What a year is told with: its visits, sums of its hours, and its calendar where there is one. */
export interface OfYear {
  readonly visits: readonly Visit[];
  readonly academicYear: string;
  readonly cells: readonly SummedCell[];
  readonly calendar: SchoolCalendar | undefined;
}

/** Visits of one academic year counted by term beside the hours they take, and the last and next of all. Rows J03, J16. */
export function presenceOf({ visits: all, academicYear, cells, calendar }: OfYear, today: CivilDate): Presence {
  const visits = all.filter(({ isElsewhere }) => !isElsewhere);
  const days = (state: Visit['state']) => visits.filter((each) => each.state === state).map(({ on }) => on);
  const lastOn =
    days('done')
      .filter((on) => on <= today)
      .toSorted()
      .at(-1) ?? null;
  const ofYear = visits.filter((each) => each.academicYear === academicYear);
  const terms = termSchema.options.map((term) => {
    const these = ofYear.filter((each) => each.term === term);
    const held = these.filter(({ state }) => state === 'done');
    const { used, planned: setAside } = figuresOf(cells.filter((cell) => cell.term === term));
    return {
      term,
      held: held.length,
      planned: these.filter(({ state }) => state === 'planned').length,
      cancelled: these.filter(({ state }) => state === 'cancelled').length,
      minutes: held.reduce((sum, { parts }) => sum + minutesOf(parts), 0),
      ...{ used, setAside, weeks: calendar ? weeksOf(calendar, term) : [] },
    };
  });
  return {
    lastOn,
    daysSince: lastOn ? between(lastOn, today) : null,
    nextOn:
      days('planned')
        .filter((on) => on >= today)
        .toSorted()[0] ?? null,
    terms,
  };
}
