import { addTime } from '../../../shared/planning/decide.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isKept } from '../anonymous-text/keep-input.ts';
import { changeCycle } from './change-cycle.ts';
import { kept, slotOf, type OfferInput } from './inputs.ts';
import type { PlanningPorts } from './ports.ts';

/** The therapist keeps one more time to offer; nobody else is told yet. Row F02. */
export const addTimeToOffer =
  (ports: PlanningPorts) =>
  (caller: Caller, press: Press, input: OfferInput): Promise<PressAnswer> =>
    changeCycle(ports, caller, press, {
      owed: [['link-therapist', 'update', 'time-added']],
      typed: input,
      confirmed: isKept(input),
      decide: (cycle, act) => {
        const slot = slotOf(input, press.newId);
        return slot.ok ? addTime(cycle, slot.value, kept(input), act) : slot;
      },
    });
