import { londonDate } from '../../../shared/kernel/time.ts';
import type { DuePlanning } from '../../../shared/planning/due.ts';
import { halfTermAt } from '../../../shared/planning/half-term.ts';
import { meetingEndsAt, packAt } from '../../../shared/planning/stage.ts';
import type { CycleNow } from './bring-up-to-date.ts';
import type { PlanningPorts } from './ports.ts';

const mostRemembered = 2_000;

/**
 * Files what a booked meeting or an agreed plan makes fall due: the pack, the end of the meeting, the half-term check-in.
 * `due` is another container, so it cannot be in the batch; ids say what it is about and filing it again changes nothing.
 * What was filed is remembered, so that it is written once a process and not at each look.
 */
export function dueFiler(ports: PlanningPorts): (now: CycleNow) => Promise<void> {
  const filed = new Set<string>();
  const file = async (due: DuePlanning): Promise<void> => {
    const key = `${due.on} ${due.id}`;
    if (filed.has(key)) return;
    await ports.due.add(due);
    if (filed.size >= mostRemembered) filed.clear();
    filed.add(key);
  };
  return async (now) => {
    for (const due of await dueOf(ports, now)) await file(due);
  };
}

async function dueOf(ports: PlanningPorts, { cycle, plan, checkIn, school }: CycleNow): Promise<DuePlanning[]> {
  const now = ports.clock.now();
  const { schoolId, id: cycleId, meeting } = cycle;
  if (plan?.lockedAt) {
    const calendar = school && !checkIn && (await ports.schools.calendar(school));
    const when = calendar && halfTermAt(calendar, cycle);
    if (!when || when.at <= now) return [];
    return [{ id: `half-term|${cycleId}`, ...when, kind: 'half-term', schoolId, cycleId }];
  }
  if (cycle.status !== 'booked' || !meeting || meetingEndsAt(meeting) <= now) return [];
  const times = { pack: packAt(meeting), 'meeting-over': meetingEndsAt(meeting) } as const;
  return (['pack', 'meeting-over'] as const)
    .filter((kind) => times[kind] > now)
    .map((kind) => ({
      id: `${kind}|${cycleId}|${meeting.bookedAt}`,
      on: londonDate(times[kind]),
      at: times[kind],
      kind,
      schoolId,
      cycleId,
      bookedFor: meeting.bookedAt,
    }));
}
