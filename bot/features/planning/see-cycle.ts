import { otherSide, sideSchema, type Caller, type Side } from '../../../shared/organisation/roles.ts';
import type { CycleAnswer } from '../../../shared/planning/contract.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { participantOf, type Cycle } from '../../../shared/planning/cycle.ts';
import { daysAhead } from '../../../shared/planning/decide.ts';
import { lastCancelled } from '../../../shared/planning/fallen-through.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { checkInIdOf } from '../../../shared/planning/half-term.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import { doneByItself, preparation, readyList } from '../../../shared/planning/preparation.ts';
import { bookedAhead, movesAhead } from '../../../shared/planning/move.ts';
import { proposedTime } from '../../../shared/planning/propose.ts';
import { canBeMissed, moveWaitsFor, planPart, stageOf, waitsForSide } from '../../../shared/planning/stage.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import type { PlanningPorts } from './ports.ts';
import { viewerOf } from './viewer.ts';

type Seen = NonNullable<CycleAnswer['cycle']>;

const nameOf = (cycle: Cycle, side: Side): string => participantOf(cycle, side)?.name ?? planningText.sideNames[side];

/** That one side asks to move the meeting; nothing once its time has come. */
function moveAsSeen(cycle: Cycle, you: Side | undefined, now: Instant): Seen['move'] {
  const asked = moveWaitsFor(cycle, now);
  if (!cycle.move || !asked) return null;
  const { side, reason } = cycle.move;
  return { name: nameOf(cycle, side), side, reason, offer: movesAhead(cycle, now), waitsForYou: asked === you };
}

function listOf(cycle: Cycle, side: Side, grid: Grid | undefined): Seen['lists'][number] {
  const { items, done, ready } = readyList(cycle, side, doneByItself(grid, cycle, side));
  const brief = items.map(({ id, text, done: isDone, shownByGrid }) => ({ id, text, done: isDone, shownByGrid }));
  return { side, name: nameOf(cycle, side), ready, done, items: brief };
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
  const cancelled = lastCancelled(cycle);
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
    offer: cycle.offer,
    draft: side === 'link-therapist' ? cycle.draft : [],
    proposed: proposedTime(cycle) ? bookingText.proposed(cycle, side) : null,
    asked: cycle.asked && { reason: cycle.asked.reason, refused: cycle.asked.refused },
    move: moveAsSeen(cycle, side, now),
    canBeChanged: side !== undefined && bookedAhead(cycle, { at: now }).ok,
    cancelled: cancelled ? bookingText.cancelled(cycle, cancelled) : null,
    days: daysAhead(cycle, now),
    meeting: cycle.meeting,
    calendarFile: side && (booked || cancelled) ? ports.links.calendarFile(cycle, caller.accountId) : null,
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
