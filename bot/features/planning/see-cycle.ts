import { otherSide, sideSchema, type Caller, type Side } from '../../../shared/organisation/roles.ts';
import type { CycleAnswer } from '../../../shared/planning/contract.ts';
import { participantOf, type Cycle } from '../../../shared/planning/cycle.ts';
import { checkInIdOf } from '../../../shared/planning/half-term.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import { doneByItself, preparation, readyList } from '../../../shared/planning/preparation.ts';
import { canBeMissed, planPart, stageOf, waitsForSide } from '../../../shared/planning/stage.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import type { PlanningPorts } from './ports.ts';
import { viewerOf } from './viewer.ts';

type Seen = NonNullable<CycleAnswer['cycle']>;

function listOf(cycle: Cycle, side: Side, grid: Grid | undefined): Seen['lists'][number] {
  const { items, done, ready } = readyList(cycle, side, doneByItself(grid, cycle, side));
  const brief = items.map(({ id, text, done: isDone, shownByGrid }) => ({ id, text, done: isDone, shownByGrid }));
  return { side, name: participantOf(cycle, side)?.name ?? planningText.sideNames[side], ready, done, items: brief };
}

/** A cycle as one caller sees it in the tab, with its plan and the grid read along. */
export async function seen(ports: PlanningPorts, caller: Caller, cycle: Cycle): Promise<Seen> {
  const { side } = viewerOf(caller, cycle);
  const planId = planIdOf(cycle.id);
  const [plan, grid] = await Promise.all([ports.sheets.load(cycle.schoolId, planId), ports.grid.load(cycle.schoolId)]);
  const checkInId = checkInIdOf(cycle.id);
  const checkIn = plan?.value.lockedAt ? await ports.sheets.load(cycle.schoolId, checkInId) : undefined;
  const now = ports.clock.now();
  const part = plan && planPart(plan.value);
  const booked = cycle.meeting && side;
  const sides = side ? [side, otherSide(side)] : sideSchema.options;
  return {
    id: cycle.id,
    planId,
    checkInId: checkIn ? checkInId : null,
    stage: stageOf(cycle, part, now),
    label: cycle.label,
    dueOn: cycle.dueOn,
    status: cycle.status,
    standing: planningText.standing(cycle, side, { plan: part, now }),
    waitsForYou: side !== undefined && waitsForSide(cycle, part, side, now),
    offer: cycle.offer.map(({ id: _, ...slot }) => slot),
    meeting: cycle.meeting,
    calendarFile: booked ? ports.links.calendarFile(cycle, caller.accountId) : null,
    preparation: booked ? [...preparation[side]] : [],
    lists: sides.map((each) => listOf(cycle, each, grid?.value)),
    you: side ?? null,
    missed: cycle.missed.map(({ meeting }) => meeting),
    canBeMissed: side !== undefined && canBeMissed(cycle, part, now),
    changedAt: cycle.changed.at,
    changedBy: cycle.changed.by,
    rev: cycle.rev,
  };
}
