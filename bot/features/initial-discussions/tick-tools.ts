import { initialForm } from '../../../shared/initial-discussions/initial-form.ts';
import { initialIdOf } from '../../../shared/initial-discussions/open-initial.ts';
import { toolEdits, toolsFinished } from '../../../shared/initial-discussions/tools-done.ts';
import { personIdSchema, type SchoolId } from '../../../shared/kernel/ids.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { edit } from '../../../shared/sheet/decide.ts';
import { LoggableError } from '../../ports/log.ts';
import type { WaitingSources } from '../planning/waiting-for.ts';
import { auditOf, outboxItems, theJob } from '../records.ts';
import type { InitialPorts } from './ports.ts';

/** Somebody typing on the page may write first; then it is read again. */
const mostTries = 5;

export type TickPorts = WaitingSources & Pick<InitialPorts, 'records' | 'clock' | 'ids' | 'outbox' | 'schools'>;

/**
 * Ticks on the page of a school's initial discussions the tools that the school has finished here. Done twice it changes
 * nothing; a page that both have signed is left alone. Row C08.
 */
export async function tickTools(ports: TickPorts, schoolId: SchoolId): Promise<void> {
  const school = await ports.schools.load(schoolId);
  const id = school && initialIdOf(school);
  if (!id) return;
  const [evaluations, reflections] = await Promise.all([
    ports.evaluations.list(schoolScope(school)),
    ports.reflections.list(schoolScope(school)),
  ]);
  const finished = toolsFinished(evaluations, reflections);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await ports.sheets.load(schoolId, id);
    const edits = stored && !stored.value.lockedAt ? toolEdits(stored.value, finished) : [];
    if (!stored || edits.length === 0) return;
    const ticked = edit(initialForm, stored.value, edits, {
      by: { personId: personIdSchema.parse(theJob.personId), name: planningText.theBot },
      side: 'sendco',
      at: ports.clock.now(),
      activityId: ports.ids.make(),
      newId: ports.ids.make(),
    });
    if (!ticked.ok) return;
    const saved = await ports.records.commit({
      schoolId,
      puts: [{ type: 'sheet', value: ticked.value, before: stored }],
      audit: [auditOf(ports, theJob, ticked.value, 'initial.tools-ticked')],
      outbox: outboxItems(ports, { schoolId, about: id }, [
        ['link-therapist', 'update', 'initial-changed'],
        ['sendco', 'update', 'initial-changed'],
      ]),
    });
    if (saved !== 'saved') continue;
    ports.outbox.wake(schoolId);
    return;
  }
  throw new LoggableError('the initial discussions were written to by others each time');
}
