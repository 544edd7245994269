import { termSchema, type Term } from '../calendar/calendar.ts';
import type { CivilDate } from '../kernel/time.ts';
import { weekOf } from './weeks.ts';
import type { PlannedVisit, PlanSchool } from './input.ts';

/** Visits that a school still has hours for, over the terms it may use them in; `rest` minutes make up no visit. */
export interface Need {
  readonly terms: readonly Term[];
  readonly visits: number;
  readonly rest: number;
  /** Minutes that the visits which stand take beyond what there is. */
  readonly over: number;
}

/** A stretch of a term in which one visit is due, or several where there are more visits than weeks. */
export interface DueWindow {
  readonly term: Term;
  readonly weeks: readonly CivilDate[];
  readonly visits: number;
}

const needOf = (terms: readonly Term[], minutes: number, visitMinutes: number): Need => {
  const open = Math.max(0, minutes);
  return { terms, visits: Math.floor(open / visitMinutes), rest: open % visitMinutes, over: Math.max(0, -minutes) };
};

const spent = (visits: readonly PlannedVisit[]): number => visits.reduce((sum, { minutes }) => sum + minutes, 0);

/** What is still to be planned beside the visits that stand. Row L15. */
export function needsOf(school: PlanSchool, standing: readonly PlannedVisit[]): Need[] {
  const { minutes, visitMinutes } = school;
  if (typeof minutes === 'number') return [needOf(termSchema.options, minutes - spent(standing), visitMinutes)];
  return termSchema.options.map((term) => {
    const inTerm = standing.filter(({ on }) => termOf(school, on) === term);
    return needOf([term], minutes[term] - spent(inTerm), visitMinutes);
  });
}

/** The term a day belongs to: that of the next school day, or of the last one. */
export const termOf = ({ days }: Pick<PlanSchool, 'days'>, on: CivilDate): Term =>
  (days.find((day) => day.on >= on) ?? days.at(-1))?.term ?? 'summer';

/** Shares whole visits out in proportion to `weights`; what is left of the division goes to the largest remainders. */
export function shareOut(visits: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, each) => all + each, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((each) => (visits * each) / sum);
  const whole = exact.map(Math.floor);
  const left = visits - whole.reduce((all, each) => all + each, 0);
  const order = exact.map((each, at) => ({ at, rest: each - Math.floor(each) })).sort((a, b) => b.rest - a.rest);
  for (const { at } of order.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}

/** What lies ahead of a school: its days from the first that can be planned, and the visits that are due on them. */
export interface Ahead {
  readonly days: PlanSchool['days'];
  readonly byTerm: Readonly<Record<Term, number>>;
}

/** Visits to come, those that stand among them, in each term: as agreed, or evenly by the school days that are left. */
export function aheadOf(
  school: PlanSchool,
  needs: readonly Need[],
  standing: readonly PlannedVisit[],
  from: CivilDate,
): Ahead {
  const days = school.days.filter(({ on }) => on >= from);
  const to = standing.filter(({ on }) => on >= from);
  const count = (terms: readonly Term[]): number =>
    needs
      .filter((need) => need.terms.some((term) => terms.includes(term)))
      .reduce((sum, { visits }) => sum + visits, 0) + to.filter(({ on }) => terms.includes(termOf(school, on))).length;
  const daysIn = termSchema.options.map((term) => days.filter((day) => day.term === term).length);
  const isOfYear = needs.some(({ terms }) => terms.length > 1);
  const visits = isOfYear
    ? shareOut(count(termSchema.options), daysIn)
    : termSchema.options.map((term) => count([term]));
  return { days, byTerm: { autumn: visits[0] ?? 0, spring: visits[1] ?? 0, summer: visits[2] ?? 0 } };
}

/** The weeks of a term in which the school has pupils, by their Mondays. */
const weeksOf = ({ days }: Ahead, term: Term): CivilDate[] => [
  ...new Set(days.filter((day) => day.term === term).map(({ on }) => weekOf(on))),
];

/** Visits a week at most in the fullest term; at least one. */
export const perWeek = (ahead: Ahead): number =>
  Math.max(
    1,
    ...termSchema.options.map((term) => Math.ceil(ahead.byTerm[term] / Math.max(1, weeksOf(ahead, term).length))),
  );

/** Each term in as many stretches of whole weeks as visits are due, as even as whole weeks allow. */
export function windowsOf(ahead: Ahead): DueWindow[] {
  const atOnce = perWeek(ahead);
  return termSchema.options.flatMap((term) => {
    const weeks = weeksOf(ahead, term);
    const count = Math.min(Math.max(1, weeks.length), Math.max(1, Math.ceil(ahead.byTerm[term] / atOnce)));
    const edge = (at: number): number => Math.round((at * weeks.length) / count);
    return Array.from({ length: count }, (_, at): DueWindow => ({
      term,
      weeks: weeks.slice(edge(at), edge(at + 1)),
      visits: ahead.byTerm[term] > 0 ? atOnce : 0,
    }));
  });
}
