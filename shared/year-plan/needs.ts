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

/** How many visits of the year lie in each term: as agreed, or evenly by school days. */
export function visitsByTerm(school: PlanSchool): Readonly<Record<Term, number>> {
  const { minutes, visitMinutes, days } = school;
  const visits =
    typeof minutes === 'number'
      ? shareOut(
          Math.floor(minutes / visitMinutes),
          termSchema.options.map((term) => days.filter((day) => day.term === term).length),
        )
      : termSchema.options.map((term) => Math.floor(minutes[term] / visitMinutes));
  return { autumn: visits[0] ?? 0, spring: visits[1] ?? 0, summer: visits[2] ?? 0 };
}

/** The weeks of a term in which the school has pupils, by their Mondays. */
const weeksOf = ({ days }: PlanSchool, term: Term): CivilDate[] => [
  ...new Set(days.filter((day) => day.term === term).map(({ on }) => weekOf(on))),
];

/** Visits a week at most in the fullest term; at least one. */
export const perWeek = (school: PlanSchool): number => {
  const visits = visitsByTerm(school);
  return Math.max(
    1,
    ...termSchema.options.map((term) => Math.ceil(visits[term] / Math.max(1, weeksOf(school, term).length))),
  );
};

/** Each term in as many stretches of whole weeks as visits are due, as even as whole weeks allow. */
export function windowsOf(school: PlanSchool): DueWindow[] {
  const visits = visitsByTerm(school);
  const atOnce = perWeek(school);
  return termSchema.options.flatMap((term) => {
    const weeks = weeksOf(school, term);
    const count = Math.max(1, Math.ceil(visits[term] / atOnce));
    const edge = (at: number): number => Math.round((at * weeks.length) / count);
    return Array.from({ length: count }, (_, at): DueWindow => ({
      term,
      weeks: weeks.slice(edge(at), edge(at + 1)),
      visits: visits[term] > 0 ? atOnce : 0,
    }));
  });
}
