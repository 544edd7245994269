import type { Years } from '../calendar/days.ts';
import { windowsOf } from '../calendar/windows.ts';
import { cycleIdSchema, type CycleId } from '../kernel/ids.ts';
import { addDays, type CivilDate } from '../kernel/time.ts';
import { cycleIdOf } from '../planning/decide.ts';
import type { School } from '../organisation/school.ts';
import type { WindowAhead } from './facts.ts';

/** For so long after its last day a lead is told that a term was not planned. */
const daysAfter = 28;

/** Every planning window of the years that are known, in order, with the id of the cycle it has or would have. */
export const windowsAt = (school: School, years: Years): WindowAhead[] =>
  windowsOf(years)
    .map((window) => ({
      cycleId: cycleIdSchema.parse(cycleIdOf(school, window)),
      label: window.label,
      opensOn: window.opensOn,
      dueOn: window.dueOn,
      lastOn: window.lateDays.at(-1) ?? window.dueOn,
    }))
    .toSorted((one, other) => one.opensOn.localeCompare(other.opensOn));

/** The cycles that may be there on a day, the newest first: at most two. */
export const cyclesBy = (windows: readonly WindowAhead[], today: CivilDate): CycleId[] =>
  windows
    .filter(({ opensOn }) => opensOn <= today)
    .slice(-2)
    .reverse()
    .map(({ cycleId }) => cycleId);

/** Windows that still count on a day, but for those that have their cycle. */
export const windowsAhead = (
  windows: readonly WindowAhead[],
  there: readonly CycleId[],
  today: CivilDate,
): WindowAhead[] =>
  windows.filter(({ cycleId, dueOn }) => !there.includes(cycleId) && addDays(dueOn, daysAfter) >= today);
