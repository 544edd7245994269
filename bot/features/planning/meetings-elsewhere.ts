import { problem } from '../../../shared/kernel/problem.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { busyElsewhere, clashesOf, timesBrought, type Busy } from '../../../shared/planning/clashes.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { isTaken, withoutTaken } from '../../../shared/planning/taken.ts';
import type { Change, Held } from './change-cycle.ts';
import { othersAsked, timeTaken } from './owed.ts';
import type { BookingPorts } from './ports.ts';

type Look = NonNullable<Change['look']>;

/** The meetings of a side's person at other schools, as the list of the service has them: one query. */
const meetingsElsewhere = async ({ services }: BookingPorts, cycle: Cycle, side: Side): Promise<Busy[]> =>
  busyElsewhere(await services.summaries(cycle.serviceId), cycle, side);

/** The question whether these times are meant although they clash; undefined when nothing new clashes. */
export async function clashHeld(
  ports: BookingPorts,
  about: { readonly cycle: Cycle; readonly side: Side; readonly told: readonly Busy[] },
  times: Parameters<typeof clashesOf>[0],
): Promise<Held | undefined> {
  const clashes = clashesOf(times, await meetingsElsewhere(ports, about.cycle, about.side), about.told);
  if (clashes.length === 0) return undefined;
  const told = [...about.told, ...clashes.map(({ busy }) => busy)];
  return { problem: problem('slot-overlaps', bookingText.clashes(clashes)), told };
}

/**
 * What is about to go to the other side, or to be agreed to, is held against the author's own meetings as they stand at
 * that moment. A clash is no refusal: a second press goes on, since the author alone knows whether the other one will
 * move. `told` are those that were pointed out; in the tab all of them. Rows U04, U06, B15.
 */
export const asksAboutClashes =
  (ports: BookingPorts, told: readonly Busy[] | 'all'): Look =>
  async (before, after, _, side) => {
    const times = timesBrought(before, after);
    if (!side || told === 'all' || times.length === 0) return undefined;
    return clashHeld(ports, { cycle: before, side, told }, times);
  };

/**
 * A time that the SENDCo books is held against the therapist's meetings as they stand at that moment: one that was taken
 * elsewhere since it was offered is taken off the offer, with all others that have gone. Row F02.
 */
export const ifStillFree =
  (ports: BookingPorts): Look =>
  async (before, after, act) => {
    const [time] = timesBrought(before, after);
    const busy = time ? await meetingsElsewhere(ports, before, 'link-therapist') : [];
    if (!time || !isTaken(time, busy, before.statusAt)) return undefined;
    const cycle = withoutTaken(before, busy, act);
    const owed = cycle.status === 'offered' ? timeTaken : othersAsked;
    return {
      problem: problem('changed-meanwhile', bookingText.taken(cycle, time)),
      instead: { cycle, owed, audit: 'planning.time-taken' },
    };
  };

/** Who agrees to move a meeting: the therapist may agree to what clashes; for the SENDCo a time that was taken has gone. */
export const beforeAgreeing =
  (ports: BookingPorts, told: readonly Busy[] | 'all'): Look =>
  async (before, after, act, side) => {
    if (side !== 'sendco') return asksAboutClashes(ports, told)(before, after, act, side);
    const [time] = timesBrought(before, after);
    const busy = time ? await meetingsElsewhere(ports, before, 'link-therapist') : [];
    const isGone = time && isTaken(time, busy, before.move?.at);
    return isGone ? { problem: problem('changed-meanwhile', bookingText.taken(before, time)) } : undefined;
  };
