import { planningWindows } from '../../../shared/calendar/windows.ts';
import { cycleIdOf, openCycle } from '../../../shared/planning/decide.ts';
import type { DuePlanning } from '../../../shared/planning/due.ts';
import { auditOf, outboxItems } from './change-cycle.ts';
import type { PlanningPorts } from './ports.ts';

/** How a job is named in the audit trail. */
const theJob = { personId: 'job', accountId: 'job', client: 'job' };

/**
 * A planning window opens: the cycle is made and its link therapist is owed the first card. Doing it twice makes
 * nothing new, since the cycle's id is fixed by service, school and term. Row F01.
 */
export async function openWindow(
  ports: PlanningPorts,
  due: DuePlanning,
): Promise<'opened' | 'open-already' | 'vacant' | 'over'> {
  const school = await ports.schools.load(due.schoolId);
  const calendar = school && (await ports.schools.calendar(school));
  const window = calendar && planningWindows(calendar).find((each) => each.term === due.term);
  if (!school || !window || window.dueOn < ports.clock.today()) return 'over';
  const cycle = openCycle(school, window, ports.clock.now());
  if (!cycle) return 'vacant';
  if (await ports.cycles.load(school.id, cycleIdOf(school, due))) return 'open-already';
  const saved = await ports.cycles.save({
    cycle,
    before: undefined,
    audit: auditOf(ports, theJob, cycle, 'planning.window-opened'),
    outbox: outboxItems(ports, cycle, [['link-therapist', 'new', 'window-open']]),
  });
  ports.outbox.wake(school.id);
  return saved === 'saved' ? 'opened' : 'open-already';
}
