import type { Caller } from '../../../shared/organisation/roles.ts';
import { askForOthers } from '../../../shared/planning/decide.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isKept } from '../anonymous-text/keep-input.ts';
import { changeCycle, type Change } from './change-cycle.ts';
import type { ChoiceInput } from './inputs.ts';
import { othersAsked } from './owed.ts';
import type { PlanningPorts } from './ports.ts';

/** None of the times suits, by a card or in the tab. */
export const askingForOthers = (why: string): Change => ({
  owed: othersAsked,
  decide: (cycle, act) => askForOthers(cycle, why, act),
});

/** None of the times suits: the therapist is asked for others and told why. Row F02. */
export const askForOtherTimes =
  (ports: PlanningPorts) =>
  (caller: Caller, press: Press, input: ChoiceInput): Promise<PressAnswer> =>
    changeCycle(ports, caller, press, { ...askingForOthers(input.why), typed: input, confirmed: isKept(input) });
