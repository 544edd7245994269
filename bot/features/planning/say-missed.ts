import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { sayMissed } from '../../../shared/planning/missed.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import type { Owed } from '../records.ts';
import { actInTab } from './act-in-tab.ts';
import { changeCycle, type Change, type CycleAct } from './change-cycle.ts';
import { timesOffered } from './owed.ts';
import type { PlanningPorts } from './ports.ts';

/** Whoever did not press gets the card that asks; times are offered at once only by the therapist's own tap. */
function owedAfter(after: Cycle): readonly Owed[] {
  if (after.status === 'offered') return timesOffered;
  const bySendco = after.missed.at(-1)?.side === 'sendco';
  return [
    ['link-therapist', bySendco ? 'new' : 'update', 'meeting-missed'],
    ['sendco', 'update', 'meeting-missed'],
  ];
}

const saying: Change = {
  owed: owedAfter,
  decide: (cycle, act, side) =>
    side ? sayMissed(cycle, side, act) : fail(problem('not-allowed', planningText.wrongPerson('cycle.say-missed'))),
};

/** 'It did not take place': a new time at one tap, of the therapist's, or of both when the SENDCo says it. Row F18. */
export const sayMeetingMissed =
  (ports: PlanningPorts) =>
  (caller: Caller, press: Press): Promise<PressAnswer> =>
    changeCycle(ports, caller, press, saying);

/** The same, said in the tab; answers the cycle as it stands then. */
export const sayMissedInTab = (
  ports: PlanningPorts,
  caller: Caller,
  said: Pick<CycleAct, 'id' | 'rev' | 'activityId'>,
): Promise<Result<Cycle>> =>
  actInTab(ports, caller, { ...said, action: 'cycle.say-missed', audit: 'planning.meeting-missed' }, saying);
