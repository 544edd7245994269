import type { DueOf } from '../../../shared/planning/due.ts';
import { outboxItems } from '../records.ts';
import type { PlanningPorts } from './ports.ts';

/**
 * The pack is ready, or a meeting is over: the live cards of both sides are drawn anew, silently, since the day's reminder
 * tells them. A meeting that was moved meanwhile asks for nothing. Rows F16, F18.
 */
export async function followMeeting(ports: PlanningPorts, due: DueOf<'pack'> | DueOf<'meeting-over'>): Promise<void> {
  const { schoolId, cycleId: about } = due;
  const cycle = (await ports.cycles.load(schoolId, about))?.value;
  if (cycle?.meeting?.bookedAt !== due.bookedFor) return;
  await ports.records.commit({
    schoolId,
    puts: [],
    audit: [],
    outbox: outboxItems(ports, { schoolId, about }, [
      ['link-therapist', 'silent', due.kind],
      ['sendco', 'silent', due.kind],
    ]),
  });
  ports.outbox.wake(schoolId);
}
