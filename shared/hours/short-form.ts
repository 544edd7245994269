import { activitySchema } from './activity.ts';
import type { SummedCell } from './cell.ts';
import type { HoursAnswer } from './contract.ts';
import { breakdownOf, figuresOf } from './figures.ts';
import { hoursText } from './text.ts';

/** The hours of a year in a few figures, and what they went on, largest first. Row L05. */
export function shortForm(academicYear: string, cells: readonly SummedCell[]): HoursAnswer {
  const { given, used, left, planned, lost } = figuresOf(cells);
  const byActivity = breakdownOf(
    cells.filter(({ kind }) => kind === 'used'),
    'activity',
  );
  return {
    academicYear,
    ...{ allocatedMinutes: given, usedMinutes: used, leftMinutes: left, plannedMinutes: planned, lostMinutes: lost },
    usedByActivity: activitySchema.options
      .map((activity) => ({
        activity,
        name: hoursText.activity[activity],
        minutes: byActivity.find(({ value }) => value === activity)?.used ?? 0,
      }))
      .filter(({ minutes }) => minutes !== 0)
      .sort((a, b) => b.minutes - a.minutes),
  };
}
