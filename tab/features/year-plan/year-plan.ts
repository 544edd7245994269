import type { PlanAnswer, YearPlanAnswer } from '../../../shared/year-plan/contract.ts';
import { yearPlanAnswer, type ChangeYearPlan } from '../../../shared/year-plan/contract.ts';
import { planSettingsSchema, type PlanSettings } from '../../../shared/year-plan/stored.ts';
import { weekOf } from '../../../shared/year-plan/weeks.ts';
import { civilDateSchema, weekday, type CivilDate } from '../../../shared/kernel/time.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import type { Post } from '../../api.ts';
import type { Watch } from '../../watch.ts';
import { yearPageText as t } from './text.ts';

export type ShownVisit = PlanAnswer['visits'][number];
export type TermName = 'autumn' | 'spring' | 'summer';
export const termNames: readonly TermName[] = ['autumn', 'spring', 'summer'];

/** One week of the table: what is on each weekday, and at the weekend where somebody put it there. */
export interface WeekRow {
  readonly monday: CivilDate;
  readonly days: readonly (readonly ShownVisit[])[];
  readonly weekend: readonly ShownVisit[];
}

/**
 * The weeks of a term with their visits; one that is over, or in which nobody has school, is there only when something is
 * in it.
 */
export function weeksOfTerm({ weeks, visits }: PlanAnswer, term: TermName, today: CivilDate): WeekRow[] {
  const mondays = new Map(weeks.map((each) => [each.monday, each.term]));
  const termFor = (monday: CivilDate): string =>
    mondays.get(monday) ?? weeks.findLast((each) => each.monday < monday)?.term ?? 'autumn';
  const all = [...new Set([...weeks.map(({ monday }) => monday), ...visits.map(({ on }) => weekOf(on))])].sort();
  const byWeek = Map.groupBy(visits, ({ on }) => weekOf(on));
  return all
    .filter((monday) => termFor(monday) === term && (monday >= weekOf(today) || byWeek.has(monday)))
    .map((monday) => {
      const mine = byWeek.get(monday) ?? [];
      const on = (day: number): ShownVisit[] => mine.filter((visit) => weekday(visit.on) === day);
      return { monday, days: [1, 2, 3, 4, 5].map(on), weekend: [...on(6), ...on(7)] };
    });
}

/** What a visit says aloud after what it shows. */
export const sayMore = ({ on, state, conflicts }: ShownVisit): string => t.says(on, [t.states[state], ...conflicts]);

/** The line of a school: its visits term by term against its hours. */
export function schoolRow(school: PlanAnswer['schools'][number]) {
  const planned = school.visits * school.visitMinutes;
  return {
    ...school,
    hours: hoursText.duration(school.minutes),
    planned: hoursText.duration(planned),
    missing: hoursText.duration(Math.max(0, school.minutes - planned)),
    regularWords: school.regular.join(', ') || t.irregular,
  };
}

/** What stands in the form of the settings; text until it is read. */
export interface TypedSettings {
  readonly hours: readonly { readonly from: string; readonly to: string }[];
  readonly daysOff: string;
  readonly within: string;
  readonly perKilometre: string;
  readonly otherwise: string;
  readonly schools: readonly {
    readonly schoolId: string;
    readonly area: string;
    readonly visitMinutes: string;
    readonly keptBack: string;
    readonly weekday: string;
  }[];
}

export const typedOf = ({ hours, daysOff, travel, schools }: PlanSettings): TypedSettings => ({
  hours: [1, 2, 3, 4, 5].map((day) => {
    const found = hours.find((each) => each.weekday === day);
    return { from: found?.from ?? '', to: found?.to ?? '' };
  }),
  daysOff: daysOff.join('\n'),
  within: String(travel.within),
  perKilometre: String(travel.perKilometre),
  otherwise: String(travel.otherwise),
  schools: schools.map((each) => ({
    schoolId: each.schoolId,
    area: each.area,
    visitMinutes: String(each.visitMinutes),
    keptBack: String(each.keptBack / 60),
    weekday: each.weekday === null ? '' : String(each.weekday),
  })),
});

/** A number as it is typed, with point or comma; an empty field is none. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

/** The settings that were typed, or what of them cannot be read. */
export function readSettings(
  typed: TypedSettings,
  before: PlanSettings,
): { readonly settings: PlanSettings } | { readonly sentence: string } {
  const lines = typed.daysOff.split(/\s+/).filter(Boolean);
  const bad = lines.find((line) => !civilDateSchema.safeParse(line).success);
  if (bad !== undefined) return { sentence: t.badDay(bad) };
  const odd = typed.hours.findIndex(({ from, to }) => (from === '') !== (to === '') || (from !== '' && from >= to));
  if (odd >= 0) return { sentence: t.badHours(t.days[odd] ?? '') };
  const read = planSettingsSchema.safeParse({
    hours: typed.hours.flatMap(({ from, to }, at) => (from && to ? [{ weekday: at + 1, from, to }] : [])),
    daysOff: lines,
    travel: {
      ...before.travel,
      within: numberOf(typed.within),
      otherwise: numberOf(typed.otherwise),
      perKilometre: numberOf(typed.perKilometre),
    },
    schools: typed.schools.map(({ schoolId, area, visitMinutes, keptBack, weekday: day }) => ({
      ...{ schoolId, area: area.trim(), visitMinutes: numberOf(visitMinutes), weekday: day ? Number(day) : null },
      keptBack: Math.round(numberOf(keptBack || '0') * 60),
    })),
  });
  return read.success ? { settings: read.data } : { sentence: t.badSettings };
}

/** Sends one change of a plan; the page shows the answer at once. */
export async function sendChange(
  { post }: { readonly post: Post },
  watch: Watch<YearPlanAnswer>,
  plan: PlanAnswer,
  op: ChangeYearPlan['op'],
): Promise<{ readonly sentence: string } | undefined> {
  const answer = await post('/api/hours/year', { personId: plan.personId, seen: plan.rev, op }, yearPlanAnswer);
  if (answer.ok) {
    watch.take(answer);
    return undefined;
  }
  await watch.renew();
  return { sentence: answer.sentence };
}
