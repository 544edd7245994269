import { ok } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { sendOffer } from '../../../shared/planning/decide.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { changeCycle } from './change-cycle.ts';
import { hasNewTime, kept, slotOf, type OfferInput } from './inputs.ts';
import { timesOffered } from './owed.ts';
import type { PlanningPorts } from './ports.ts';

/** The therapist offers one to four times; the SENDCo gets a new card that asks for a choice. Row F02. */
export const sendOfferToSendco =
  (ports: PlanningPorts) =>
  (caller: Caller, press: Press, input: OfferInput): Promise<PressAnswer> =>
    changeCycle(ports, caller, press, {
      owed: timesOffered,
      typed: input,
      decide: (cycle, act) => {
        const slot = hasNewTime(input) ? slotOf(input, press.newId) : ok(undefined);
        return slot.ok ? sendOffer(cycle, slot.value, kept(input), act) : slot;
      },
    });
