import { problem } from '../../../shared/kernel/problem.ts';
import { fail } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { pickTime } from '../../../shared/planning/decide.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { changeCycle, type Change } from './change-cycle.ts';
import type { ChoiceInput } from './inputs.ts';
import { ifStillFree } from './meetings-elsewhere.ts';
import { booked } from './owed.ts';
import type { BookingPorts } from './ports.ts';

/** The SENDCo books one of the times, by a card or in the tab. */
export const choosing = (ports: BookingPorts, slotId: string): Change => ({
  owed: booked,
  look: ifStillFree(ports),
  decide: (cycle, act) =>
    slotId || cycle.status !== 'offered'
      ? pickTime(cycle, slotId, act)
      : fail(problem('not-understood', planningText.form.chooseFirst)),
});

/** The SENDCo picks a time; the meeting is booked and the therapist gets the confirmation. Row F02. */
export const chooseTime =
  (ports: BookingPorts) =>
  (caller: Caller, press: Press, input: ChoiceInput): Promise<PressAnswer> =>
    changeCycle(ports, caller, press, { ...choosing(ports, input.time), typed: input });
