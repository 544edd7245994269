import type { Side } from '../../../shared/organisation/roles.ts';
import { carrying } from '../../../shared/planning/busy-code.ts';
import type { Busy } from '../../../shared/planning/clashes.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { execute, type Action } from '../../cards/card.ts';

/** What the id of the button ends with that only says it, so that other times are chosen by hand. */
const byHand = '#by-hand';

/** Whether a press says that the meeting did not take place and leaves the times to its therapist. */
export const choosesByHand = (id: string): boolean => id.endsWith(byHand);

/**
 * 'It did not take place', for the therapist with the same time again. Once a clash of that time was pointed out there are
 * two ways on: to offer it all the same, or to choose other times.
 */
export function missedButtons(cycle: Cycle, side: Side, told: readonly Busy[] = []): Action[] {
  const { form } = planningText;
  const data = { verb: 'planning.missed', v: 1, rev: cycle.rev };
  if (told.length === 0 || side === 'sendco') return [execute(form.missed[side], { ...data, id: cycle.id })];
  return [
    execute(form.missedAnyway, { ...data, id: carrying(cycle.id, [], told) }),
    execute(form.missedOtherTimes, { ...data, id: `${cycle.id}${byHand}` }),
  ];
}
