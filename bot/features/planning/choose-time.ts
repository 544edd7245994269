import { problem } from '../../../shared/kernel/problem.ts';
import { fail } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { pickTime } from '../../../shared/planning/decide.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { changeCycle } from './change-cycle.ts';
import type { ChoiceInput } from './inputs.ts';
import { booked } from './owed.ts';
import type { PlanningPorts } from './ports.ts';

/** The SENDCo picks a time; the meeting is booked and the therapist gets the confirmation. Row F02. */
export const chooseTime =
  (ports: PlanningPorts) =>
  (caller: Caller, press: Press, input: ChoiceInput): Promise<PressAnswer> =>
    changeCycle(ports, caller, press, {
      owed: booked,
      typed: input,
      decide: (cycle, act) =>
        input.time || cycle.status !== 'offered'
          ? pickTime(cycle, input.time, act)
          : fail(problem('not-understood', planningText.form.chooseFirst)),
    });
