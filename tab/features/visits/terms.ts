import type { Term } from '../../../shared/calendar/calendar.ts';
import { shortDate, type CivilDate } from '../../../shared/kernel/time.ts';
import type { VisitsAnswer, VisitView } from '../../../shared/visits/contract.ts';
import { visitsTabText as t } from '../../../shared/visits/tab-text.ts';
import { weekOf } from '../../../shared/year-plan/weeks.ts';

/** The weeks of a term with what visits each has; of several the one that asks most. */
export function visitsByWeek({ visits, today }: Pick<VisitsAnswer, 'visits' | 'today'>, weeks: readonly CivilDate[]) {
  const byWeek = Map.groupBy(
    visits.filter(({ isElsewhere }) => !isElsewhere),
    ({ on }) => weekOf(on),
  );
  return weeks.map((monday) => {
    const here = byWeek.get(monday) ?? [];
    const state = (['planned', 'done', 'cancelled'] as const).find((each) => here.some((one) => one.state === each));
    const same = here.filter((each) => each.state === state).length;
    const says = state ? t.weekStates[state] : t.noVisit;
    return {
      ...{ monday, label: shortDate(monday).slice(4), state: state ?? 'none', isNow: monday === weekOf(today) },
      says: same > 1 ? t.weekMany(same, says) : says,
    };
  });
}

/** Visits by the term they lie in, in the order of the year. Without dates of a term they stand together. */
export const byTerm = (visits: readonly VisitView[]): readonly (readonly [Term | null, readonly VisitView[]])[] => [
  ...Map.groupBy(visits, ({ term }) => term),
];
