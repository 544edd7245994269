import { addMinutes, time, type CivilDate, type CivilTime } from '../../../shared/kernel/time.ts';
import { mostSlots } from '../../../shared/planning/cycle.ts';
import { against, type Busy, type When } from './stretches.ts';

/** Earliest start and latest end of a time that we suggest ourselves: while a SENDCo is sure to be in school. */
const opens = time('09:00');
const closes = time('15:30');
const step = 30;

/** Starts on the half hour of one day. */
function startsOf(minutes: number): CivilTime[] {
  const starts: CivilTime[] = [];
  for (let at = opens; addMinutes(at, minutes) <= closes; at = addMinutes(at, step)) starts.push(at);
  return starts;
}

/**
 * Free times of a length, one on each of the first days that have one, no more than can be offered. `days` are those that
 * both calendars allow, in order; `taken` are times that are put together already. Something tentative is not free.
 */
export function suggest(
  busy: readonly Busy[],
  days: readonly CivilDate[],
  minutes: number,
  taken: readonly When[] = [],
): When[] {
  const found: When[] = [];
  for (const on of days) {
    if (found.length + taken.length >= mostSlots) break;
    if (taken.some((each) => each.on === on)) continue;
    const at = startsOf(minutes).find((start) => against(busy, { on, at: start, minutes }).length === 0);
    if (at) found.push({ on, at, minutes });
  }
  return found;
}
