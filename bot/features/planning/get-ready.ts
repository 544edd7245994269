import type { Caller } from '../../../shared/organisation/roles.ts';
import { otherSide } from '../../../shared/organisation/roles.ts';
import { participantOf } from '../../../shared/planning/cycle.ts';
import { readyText } from '../../../shared/planning/ready-text.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { sentenceCard } from './cards.ts';
import { cycleFor } from './change-cycle.ts';
import type { ReadyInput } from './inputs.ts';
import type { PlanningPorts } from './ports.ts';
import { changePreparation } from './prepare.ts';
import { byHand, readyCard } from './ready-card.ts';
import { gridSays, gridSaysOf } from './ready-press.ts';
import { show, viewerOf } from './viewer.ts';

/** 'Get ready': the list as it stands, as a card of its own below. Row F08. */
export const getReady =
  (ports: PlanningPorts) =>
  (caller: Caller, press: Press): Promise<PressAnswer> =>
    listWith(ports, caller, press);

/** The list as it stands, with a sentence; also what an old button or one that cannot be read gets. */
export async function listWith(
  ports: PlanningPorts,
  caller: Caller,
  press: Press,
  sentence?: string,
): Promise<PressAnswer> {
  const cycle = (await cycleFor(ports, caller, press))?.value;
  if (!cycle) return { message: sentenceCard(planningText.notYours) };
  const { side } = viewerOf(caller, cycle);
  if (!side) return { message: show(ports, caller, cycle, { notice: planningText.wrongPerson('cycle.prepare') }) };
  // A button on the answer to a press was drawn without the grid; then it is read here, once.
  const says = gridSaysOf(press.id) ?? gridSays((await ports.grid.load(cycle.schoolId))?.value, cycle);
  return { message: readyCard(cycle, side, says, sentence) };
}

/** What each button of the list does beside saving the ticks, and what is said then. */
type Way = 'save' | 'ready' | 'not-ready';

const readiness: Record<Way, boolean | undefined> = { save: undefined, ready: true, 'not-ready': false };

/** A button of the list: the ticks are saved, and the side is shown as ready, or no longer. */
export const answerList =
  (ports: PlanningPorts, way: Way) =>
  async (caller: Caller, press: Press, { ticks }: ReadyInput): Promise<PressAnswer> => {
    const says = gridSaysOf(press.id) ?? { rev: 0, done: { 'link-therapist': [], sendco: [] } };
    const ready = readiness[way];
    const outcome = await changePreparation(ports, caller, {
      cycleId: press.id,
      activityId: press.activityId,
      audit: press.audit,
      said: (side) => ({
        ticked: ticks.split(',').filter(Boolean),
        shown: byHand(side, says),
        seen: press.rev,
        ...(ready === undefined ? {} : { ready }),
      }),
    });
    if (!outcome.ok && outcome.problem.code === 'not-understood')
      return listWith(ports, caller, press, outcome.problem.sentence);
    if (!outcome.ok) return { message: sentenceCard(outcome.problem.sentence) };
    const { cycle, side } = outcome;
    if (way !== 'ready')
      return { message: readyCard(cycle, side, says, way === 'save' ? readyText.saved : readyText.notReady) };
    const other = participantOf(cycle, otherSide(side))?.name ?? planningText.sideNames[otherSide(side)];
    return { message: sentenceCard(readyText.youAreReady(cycle.schoolName, other)) };
  };
