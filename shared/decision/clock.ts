import { z } from 'zod';
import { daysFrom, isDayOf, type Years } from '../calendar/days.ts';
import { addDays, civilDateSchema, daysBetween, type CivilDate } from '../kernel/time.ts';

/** What the clock of a request measures, each from the moment somebody asked. Row G18. */
export const clockSteps = ['acknowledged', 'first-conversation', 'first-help', 'assessment'] as const;
export const clockStepSchema = z.enum(clockSteps);
export type ClockStep = z.infer<typeof clockStepSchema>;

/** Whether the weeks of holidays count. Both are always worked out; this is the one that is judged by. */
export const countedSchema = z.enum(['all-weeks', 'term-weeks']);
export type Counted = z.infer<typeof countedSchema>;

export const mostWeeks = 104;
const weeksSchema = z.number().int().min(1).max(mostWeeks);

/** How many weeks each step may take from the ask, and the longest that anything may. Row G18. */
export const targetsSchema = z.object({
  weeks: z.object({
    acknowledged: weeksSchema,
    'first-conversation': weeksSchema,
    'first-help': weeksSchema,
    assessment: weeksSchema,
  }),
  limit: weeksSchema,
  counted: countedSchema,
});
export type Targets = z.infer<typeof targetsSchema>;

/**
 * 6 weeks to be seen (Hillingdon), 8 for help to follow (East Sussex), 18 for an assessment, 52 for anything at all;
 * whoever is not even acknowledged after two weeks has been through every alarm. Domain 2.5; docs/decisions/deciding.md.
 */
export const usualTargets: Targets = {
  weeks: { acknowledged: 2, 'first-conversation': 6, 'first-help': 8, assessment: 18 },
  limit: 52,
  counted: 'all-weeks',
};

/** What happened when; null for what has not happened. */
export interface Moments {
  readonly asked: CivilDate;
  readonly done: Readonly<Record<ClockStep, CivilDate | null>>;
}

/** Whole weeks that have gone by, holidays in and out. */
export interface Elapsed {
  readonly allWeeks: number;
  readonly termWeeks: number;
}

export const stepStateSchema = z.enum(['done', 'done-late', 'running', 'late']);

export const stepClockSchema = z.object({
  step: clockStepSchema,
  target: weeksSchema,
  doneOn: civilDateSchema.nullable(),
  allWeeks: z.number().int().min(0),
  termWeeks: z.number().int().min(0),
  /** The last day on which it is in time, both ways; null where the calendar does not reach. */
  dueOn: z.object({ 'all-weeks': civilDateSchema, 'term-weeks': civilDateSchema.nullable() }),
  counted: countedSchema,
  state: stepStateSchema,
});
export type StepClock = z.infer<typeof stepClockSchema>;

/** Days with pupils that make up a week of term. */
const termWeek = 5;

/** Weeks from the day of the ask to another day; a day before it is no time at all. */
export function elapsed(years: Years, from: CivilDate, to: CivilDate): Elapsed {
  if (to <= from) return { allWeeks: 0, termWeeks: 0 };
  const days = [...daysBetween(addDays(from, 1), to)];
  return {
    allWeeks: Math.floor(days.length / 7),
    termWeeks: Math.floor(days.filter((day) => isDayOf('school', years, day)).length / termWeek),
  };
}

/** The last day that is still within so many weeks of the ask. */
export const dueOn = (years: Years, asked: CivilDate, weeks: number): StepClock['dueOn'] => ({
  'all-weeks': addDays(asked, weeks * 7),
  'term-weeks': daysFrom('school', years, asked, weeks * termWeek) ?? null,
});

function stepOn(step: ClockStep, { asked, done }: Moments, targets: Targets, years: Years, today: CivilDate) {
  const doneOn = done[step];
  const target = targets.weeks[step];
  const due = dueOn(years, asked, target);
  const last = due[targets.counted] ?? due['all-weeks'];
  const isLate = (doneOn ?? today) > last;
  const state = doneOn ? (isLate ? 'done-late' : 'done') : isLate ? 'late' : 'running';
  return {
    step,
    target,
    doneOn,
    ...elapsed(years, asked, doneOn ?? today),
    dueOn: due,
    counted: targets.counted,
    state,
  };
}

/** The whole clock of a request on a day: each step from the ask, with holidays counted in and out. Row G18. */
export const clockOn = (moments: Moments, targets: Targets, years: Years, today: CivilDate): StepClock[] =>
  clockSteps.map((step): StepClock => stepOn(step, moments, targets, years, today) as StepClock);

/** The first step that has not happened; undefined once all have. */
export const nextStep = (clock: readonly StepClock[]): StepClock | undefined =>
  clock.find(({ doneOn }) => doneOn === null);

/** In which week of the way a step is, as the service counts: the first week is 1. */
export const weekOf = ({ counted, allWeeks, termWeeks }: StepClock): number =>
  1 + (counted === 'all-weeks' ? allWeeks : termWeeks);

/** Whether something of it has taken longer than anything may. */
export const isOverLimit = (
  { asked, done }: Moments,
  { limit, counted }: Targets,
  years: Years,
  today: CivilDate,
): boolean => {
  if (clockSteps.every((step) => step === 'assessment' || done[step])) return false;
  const due = dueOn(years, asked, limit);
  return today > (due[counted] ?? due['all-weeks']);
};
