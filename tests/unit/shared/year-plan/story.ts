import { termSchema, type Term } from '../../../../shared/calendar/calendar.ts';
import { schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { addDays, date, daysBetween, isWeekend, time, type CivilDate } from '../../../../shared/kernel/time.ts';
import type { PlanInput, PlanSchool } from '../../../../shared/year-plan/input.ts';

/** Three terms of a few weeks each, so that a year is small enough to be looked at. */
const terms: Readonly<Record<Term, CivilDate>> = {
  autumn: date('2026-09-07'),
  spring: date('2027-01-04'),
  summer: date('2027-04-12'),
};

export const schoolDaysOf = (weeks: number, closed: readonly string[] = []): PlanSchool['days'] =>
  termSchema.options.flatMap((term) =>
    [...daysBetween(terms[term], addDays(terms[term], weeks * 7 - 1))]
      .filter((on) => !isWeekend(on) && !closed.includes(on))
      .map((on) => ({ on, term })),
  );

export const school = (name: string, more: Partial<PlanSchool> = {}): PlanSchool => ({
  schoolId: schoolIdSchema.parse(name),
  name,
  area: 'Ashford',
  visitMinutes: 180,
  minutes: 6 * 180,
  weekday: null,
  days: schoolDaysOf(4),
  ...more,
});

export const year = (schools: readonly PlanSchool[], more: Partial<PlanInput> = {}): PlanInput => ({
  academicYear: '2026-27',
  from: date('2026-09-01'),
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: time('08:30'), to: time('16:30') })),
  daysOff: [],
  booked: [],
  travel: { within: 10, between: [], otherwise: 30, perKilometre: 2 },
  schools: [...schools],
  visits: [],
  ...more,
});

/** Ids one after the other. */
export const ids = (): (() => string) => {
  let last = 0;
  return () => `visit-${(last += 1)}`;
};
