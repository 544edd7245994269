import type { Caller } from '../../../shared/organisation/roles.ts';
import { carriedIn } from '../../../shared/planning/busy-code.ts';
import type { Busy } from '../../../shared/planning/clashes.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { sayMissed } from '../../../shared/planning/missed.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import type { Owed } from '../records.ts';
import { actInTab } from './act-in-tab.ts';
import { actOnCycle, comingBack, type Change, type CycleAct } from './change-cycle.ts';
import { sentenceCard } from './cards.ts';
import { asksAboutClashes } from './meetings-elsewhere.ts';
import { choosesByHand } from './missed-buttons.ts';
import { timesOffered } from './owed.ts';
import type { BookingPorts } from './ports.ts';
import { show } from './viewer.ts';

/** Whoever did not press gets the card that asks; times are offered at once only by the therapist's own tap. */
function owedAfter(after: Cycle): readonly Owed[] {
  if (after.status === 'offered') return timesOffered;
  const bySendco = after.missed.at(-1)?.side === 'sendco';
  return [
    ['link-therapist', bySendco ? 'new' : 'update', 'meeting-missed'],
    ['sendco', 'update', 'meeting-missed'],
  ];
}

/** How it is said: what was pointed out before, and whether the therapist chooses other times by hand. */
interface Saying {
  readonly told: readonly Busy[] | 'all';
  readonly byHand: boolean;
}

const saying = (ports: BookingPorts, { told, byHand }: Saying): Change => ({
  owed: owedAfter,
  look: asksAboutClashes(ports, told),
  decide: (cycle, act, side) =>
    side
      ? sayMissed(cycle, side, act, byHand)
      : fail(problem('not-allowed', planningText.wrongPerson('cycle.say-missed'))),
});

/** 'It did not take place': a new time at one tap, of the therapist's, or of both when the SENDCo says it. Row F18. */
export const sayMeetingMissed =
  (ports: BookingPorts) =>
  async (caller: Caller, press: Press): Promise<PressAnswer> => {
    const how = { told: carriedIn(press.id).told, byHand: choosesByHand(press.id) };
    const outcome = await actOnCycle(ports, caller, press, saying(ports, how));
    const { cycle } = outcome;
    if (!cycle) return { message: sentenceCard(planningText.notYours) };
    // A clash is asked about on a card that can be pressed again, and only the plan tells that nobody has agreed it.
    const read = outcome.told && (await ports.cycles.loadWithPlan(cycle.schoolId, cycle.id));
    return {
      message: show(ports, caller, cycle, { ...comingBack(press, outcome, undefined), plan: read?.plan?.value }),
    };
  };

/** The same, said in the tab; answers the cycle as it stands then. */
export const sayMissedInTab = (
  ports: BookingPorts,
  caller: Caller,
  said: Pick<CycleAct, 'id' | 'rev' | 'activityId'>,
  how: Saying,
): Promise<Result<Cycle>> =>
  actInTab(
    ports,
    caller,
    { ...said, action: 'cycle.say-missed', audit: 'planning.meeting-missed' },
    saying(ports, how),
  );
