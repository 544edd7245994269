import { termSchema, type Term } from '../calendar/calendar.ts';
import type { CivilDate } from '../kernel/time.ts';
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
    readonly minutes: number;
  }[];
}

const between = (from: CivilDate, until: CivilDate): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;

/** Visits of one academic year counted by term, and the last and next of all. */
export function presenceOf(visits: readonly Visit[], academicYear: string, today: CivilDate): Presence {
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
    return {
      term,
      held: held.length,
      planned: these.filter(({ state }) => state === 'planned').length,
      cancelled: these.filter(({ state }) => state === 'cancelled').length,
      minutes: held.reduce((sum, { parts }) => sum + minutesOf(parts), 0),
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
