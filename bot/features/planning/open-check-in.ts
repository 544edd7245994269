import type { DueOf } from '../../../shared/planning/due.ts';
import { halfTermAt, isNextPlanned, openCheckIn } from '../../../shared/planning/half-term.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import { auditOf, outboxItems, theJob } from '../records.ts';
import type { PlanningPorts } from './ports.ts';

/**
 * Half term is near: the ten-minute check-in of an agreed plan is opened, and the cards of both sides follow; the day's
 * reminder tells them. Doing it twice makes nothing new, since the check-in's id is fixed by its cycle. When the term's dates moved later it is put off;
 * where the next block is planned by itself meanwhile, nothing is opened. Row F21.
 */
export async function openHalfTerm(
  ports: PlanningPorts,
  due: DueOf<'half-term'>,
): Promise<'opened' | 'void' | { readonly putOff: DueOf<'half-term'> }> {
  const { schoolId, cycleId } = due;
  const cycle = (await ports.cycles.load(schoolId, cycleId))?.value;
  const plan = (await ports.sheets.load(schoolId, planIdOf(cycleId)))?.value;
  if (!cycle || !plan?.lockedAt) return 'void';
  const school = await ports.schools.load(schoolId);
  const calendar = school && (await ports.schools.calendar(school));
  if (calendar && isNextPlanned(calendar, cycle)) return 'void';
  const when = calendar && halfTermAt(calendar, cycle);
  const now = ports.clock.now();
  if (when && when.at > now) return { putOff: { ...due, ...when } };
  const checkIn = openCheckIn(cycle, plan, now);
  const saved = await ports.records.commit({
    schoolId,
    puts: [{ type: 'sheet', value: checkIn, before: undefined }],
    audit: [auditOf(ports, theJob, checkIn, 'planning.check-in-opened')],
    outbox: outboxItems(ports, { schoolId, about: cycleId }, [
      ['link-therapist', 'silent', 'half-term'],
      ['sendco', 'silent', 'half-term'],
    ]),
  });
  if (saved !== 'saved') return 'void';
  ports.outbox.wake(schoolId);
  return 'opened';
}
