import { daysFrom, type Years } from '../calendar/days.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { Audience } from './row.ts';
import { daysOf } from './rules.ts';

/** As far as the rules look ahead: what a change of calendar can move into the past fell on one of these days. */
const ownDaysBack = 5;

/**
 * The day from which an audience is looked at again when a calendar has changed: one of the last of their own days may be
 * a day on which they were to be reminded, which was none before. What they were told then or since is not said again.
 */
export const lookBackTo = (audience: Audience, years: Years, today: CivilDate): CivilDate =>
  daysFrom(daysOf(audience), years, today, -ownDaysBack) ?? today;
