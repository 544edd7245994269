import { mostTold } from '../../../shared/planning/cycle.ts';
import type { DueOf } from '../../../shared/planning/due.ts';
import { planPart, stageOf } from '../../../shared/planning/stage.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { auditOf, outboxItems, theJob } from '../records.ts';
import { toldKey } from './file-due.ts';
import type { PlanningPorts } from './ports.ts';

/**
 * The pack is ready, or a meeting is over: both sides get a new card, once for each booked meeting, since the cycle
 * remembers in the same batch that they were told. A meeting that was missed, moved or agreed upon meanwhile asks for
 * nothing. 'again': somebody else wrote at the same moment. Rows F16, F18.
 */
export async function tellBoth(
  ports: PlanningPorts,
  due: DueOf<'pack'> | DueOf<'meeting-over'>,
): Promise<'told' | 'void' | 'again'> {
  const stored = await ports.cycles.load(due.schoolId, due.cycleId);
  const cycle = stored?.value;
  const key = toldKey(due.kind, due.bookedFor);
  if (!stored || !cycle || cycle.meeting?.bookedAt !== due.bookedFor || cycle.told.includes(key)) return 'void';
  const plan = (await ports.sheets.load(due.schoolId, planIdOf(due.cycleId)))?.value;
  const now = ports.clock.now();
  const stage = stageOf(cycle, plan && planPart(plan), now);
  if (stage === 'agreed' || (due.kind === 'pack' && stage !== 'booked')) return 'void';
  const saved = await ports.records.commit({
    schoolId: cycle.schoolId,
    puts: [
      {
        type: 'cycle',
        before: stored,
        value: {
          ...cycle,
          told: [...cycle.told, key].slice(-mostTold),
          changed: { at: now, by: planningText.theBot },
          rev: cycle.rev + 1,
        },
      },
    ],
    audit: [auditOf(ports, theJob, cycle, `planning.${due.kind}-told`)],
    outbox: outboxItems(ports, { schoolId: cycle.schoolId, about: cycle.id }, [
      ['link-therapist', 'new', due.kind],
      ['sendco', 'new', due.kind],
    ]),
  });
  if (saved !== 'saved') return 'again';
  ports.outbox.wake(cycle.schoolId);
  return 'told';
}
