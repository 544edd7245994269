import { schoolDays, type SchoolCalendar, type Term } from '../../../shared/calendar/calendar.ts';
import { bankHolidayDates } from '../../../shared/calendar/bank-holidays.ts';
import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import { date, time, type CivilDate } from '../../../shared/kernel/time.ts';
import type { PlanInput, PlanSchool } from '../../../shared/year-plan/input.ts';
import { kent } from '../../support/calendars/years.ts';

/** Numbers that look like chance and are the same each time, from 0 up to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const calendar: SchoolCalendar = {
  ...{ id: 'kent', name: kent.name, academicYear: kent.academicYear, blocks: [...kent.blocks] },
  bankHolidays: bankHolidayDates(2026, 2027),
  insetDays: [],
};

const daysOf = (insetDays: readonly CivilDate[]): PlanSchool['days'] => {
  const year = { ...calendar, insetDays };
  return schoolDays(year, date('2026-09-01'), date('2027-07-31')).map((on) => ({ on, term: termOn(on) }));
};
const termOn = (on: CivilDate): Term => calendar.blocks.find(({ lastOn }) => on <= lastOn)?.term ?? 'summer';

const weekdays = [1, 2, 3, 4, 5];
const insets = [
  '2026-09-01',
  '2026-09-02',
  '2026-10-23',
  '2026-11-27',
  '2027-02-12',
  '2027-04-12',
  '2027-05-28',
  '2027-07-21',
];

/** A therapist's year in Kent, 2026-27: schools in four areas, half days, each school's own INSET days. */
export function yearOf(schools: number, seed = 8, hoursLow = 24, hoursHigh = 72): PlanInput {
  const next = chance(seed);
  const areas = ['Ashford', 'Canterbury', 'Dover', 'Thanet'];
  return {
    academicYear: '2026-27',
    from: date('2026-09-01'),
    hours: weekdays.map((weekday) => ({ weekday, from: time('08:30'), to: time('16:30') })),
    daysOff: [],
    booked: [],
    travel: {
      within: 10,
      between: [
        { a: 'Ashford', b: 'Canterbury', minutes: 30 },
        { a: 'Dover', b: 'Thanet', minutes: 35 },
      ],
      otherwise: 45,
      perKilometre: 2,
    },
    schools: Array.from({ length: schools }, (_, at): PlanSchool => {
      const closed = insets
        .filter(() => next() < 0.6)
        .slice(0, 5)
        .map(date);
      return {
        schoolId: schoolIdSchema.parse(`school-${at + 1}`),
        name: `School ${at + 1}`,
        area: areas[Math.floor(next() * areas.length)] ?? 'Ashford',
        visitMinutes: 180,
        minutes: Math.round((hoursLow + next() * (hoursHigh - hoursLow)) / 3) * 180,
        weekday: next() < 0.4 ? 1 + Math.floor(next() * 5) : null,
        days: daysOf(closed),
      };
    }),
    visits: [],
  };
}
