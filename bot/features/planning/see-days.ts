import type { CivilDate } from '../../../shared/kernel/time.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { againstDay, busyIn, type AgainstDay, type Busy } from '../../../shared/planning/clashes.ts';
import type { Cycle, Slot } from '../../../shared/planning/cycle.ts';
import { daysAhead } from '../../../shared/planning/decide.ts';
import { likeLastTime } from '../../../shared/planning/propose.ts';
import { mySchools } from '../organisation/my-schools.ts';
import type { BookingPorts } from './ports.ts';

/** The days that can be offered and what speaks against each, for whoever offers them. */
export interface Days {
  readonly days: readonly ({ readonly on: CivilDate } & AgainstDay)[];
  /** The person's other meetings on any day. */
  readonly busy: readonly Busy[];
  /** The weekday and time of last term's meeting, where they are to be had again. Row U05. */
  readonly like: Pick<Slot, 'on' | 'at' | 'minutes'> | undefined;
}

/** The days of a cycle as they are, with what is known of each. */
export const daysOf = (
  cycle: Cycle,
  now: Parameters<typeof daysAhead>[1],
  busy: readonly Busy[],
  events: Parameters<typeof againstDay>[2] = [],
): Days['days'] => daysAhead(cycle, now).map((on) => ({ on, ...againstDay(on, busy, events) }));

/**
 * The days that both calendars allow with what speaks against each: the person's meetings at their other schools, and
 * what is on at this one. Read when a form is drawn, never in a press: one query a service, the school, its calendar and
 * its last cycle. Rows U04, U05, U06, B15.
 */
export async function seeDays(ports: BookingPorts, caller: Caller, cycle: Cycle): Promise<Days> {
  const side = sideOf(caller, cycle);
  const [mine, school, last] = await Promise.all([
    mySchools(ports.services, caller, 'cycle.prepare'),
    ports.schools.load(cycle.schoolId),
    ports.cycles.before(cycle),
  ]);
  const years = school ? await ports.schools.years(school) : [];
  const theirs = mine.filter((summary) => sideOf(caller, summary) === side);
  const busy = busyIn(theirs, cycle.schoolId);
  const now = ports.clock.now();
  return {
    days: daysOf(
      cycle,
      now,
      busy,
      years.flatMap(({ events = [] }) => events),
    ),
    busy,
    like: likeLastTime(last?.meeting ?? undefined, daysAhead(cycle, now), busy),
  };
}
