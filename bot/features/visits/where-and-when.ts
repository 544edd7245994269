import { academicYearOf } from '../../../shared/calendar/academic-year.ts';
import type { Years } from '../../../shared/calendar/days.ts';
import { hoursTermOf } from '../../../shared/hours/term.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { addDays, type CivilDate } from '../../../shared/kernel/time.ts';
import { dayTrouble } from '../../../shared/visits/day-check.ts';
import { visitsText as t } from '../../../shared/visits/text.ts';
import type { Visit } from '../../../shared/visits/visit.ts';

/** The school year and term that the hours of a day belong to. */
export const yearAndTerm = (years: Years, day: CivilDate): Pick<Visit, 'academicYear' | 'term'> => {
  const academicYear = academicYearOf(day);
  return {
    academicYear,
    term: hoursTermOf(
      years.find((each) => each.academicYear === academicYear),
      day,
    ),
  };
};

/** Whether somebody may plan for that day; against a day without pupils it speaks until they say that they mean it. */
export function checkDay(years: Years, day: CivilDate, today: CivilDate, isMeant: boolean): Result<undefined> {
  if (day < addDays(today, -366) || day > addDays(today, 732))
    return fail(problem('slot-not-possible', t.problems.beyond));
  const trouble = dayTrouble(years, day);
  return trouble && !isMeant ? fail(problem('slot-not-possible', `${t.trouble[trouble]} ${t.anyway}`)) : ok(undefined);
}
