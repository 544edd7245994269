import { ok } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { carriedIn } from '../../../shared/planning/busy-code.ts';
import { sendOffer } from '../../../shared/planning/decide.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isKept } from '../anonymous-text/keep-input.ts';
import { changeCycle } from './change-cycle.ts';
import { hasNewTime, kept, slotOf, type OfferInput } from './inputs.ts';
import { asksAboutClashes } from './meetings-elsewhere.ts';
import { timesOffered } from './owed.ts';
import type { BookingPorts } from './ports.ts';

/** The therapist offers one to four times; the SENDCo gets a new card that asks for a choice. Row F02. */
export const sendOfferToSendco =
  (ports: BookingPorts) =>
  (caller: Caller, press: Press, input: OfferInput): Promise<PressAnswer> =>
    changeCycle(ports, caller, press, {
      owed: timesOffered,
      typed: input,
      confirmed: isKept(input),
      look: asksAboutClashes(ports, carriedIn(press.id).told),
      decide: (cycle, act) => {
        const slot = hasNewTime(input) ? slotOf(input, press.newId) : ok(undefined);
        return slot.ok ? sendOffer(cycle, slot.value, kept(input), act) : slot;
      },
    });
