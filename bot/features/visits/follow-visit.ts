import type { DueOf } from '../../../shared/planning/due.ts';
import { endsAt } from '../../../shared/visits/visit.ts';
import { outboxItems } from '../records.ts';
import type { VisitPorts } from './ports.ts';

/**
 * The planned time of a visit is over: its card comes to the therapist, filled in from the plan. One that was moved, held or
 * cancelled meanwhile asks for nothing. Row J04.
 */
export async function followVisit(
  ports: Pick<VisitPorts, 'visits' | 'records' | 'outbox' | 'ids' | 'clock'>,
  { schoolId, visitId, at }: DueOf<'visit-over'>,
): Promise<void> {
  const visit = (await ports.visits.load(schoolId, visitId))?.value;
  if (visit?.state !== 'planned' || endsAt(visit) !== at) return;
  await ports.records.commit({
    schoolId,
    puts: [],
    audit: [],
    outbox: outboxItems(ports, { schoolId, about: visitId }, [['link-therapist', 'new', 'visit-over']]),
  });
  ports.outbox.wake(schoolId);
}
