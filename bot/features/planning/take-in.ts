import { personIdSchema } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import { planForm } from '../../../shared/planning/plan-form.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { dealtWith, type WaitingRow } from '../../../shared/planning/waiting-rows.ts';
import { addRow } from '../../../shared/sheet/decide.ts';
import { rowOf, type Sheet } from '../../../shared/sheet/sheet.ts';
import { LoggableError } from '../../ports/log.ts';
import { auditOf, outboxItems, theJob } from '../records.ts';
import type { PlanningPorts } from './ports.ts';

/** Somebody typing in the plan may write first; then it is read again. */
const mostTries = 5;

type Ports = Pick<PlanningPorts, 'sheets' | 'records' | 'clock' | 'ids' | 'outbox'>;

function withRow(ports: Ports, plan: Sheet, waiting: WaitingRow): Result<Sheet> {
  const act = {
    by: { personId: personIdSchema.parse(theJob.personId), name: planningText.theBot },
    side: waiting.addedBy ?? 'link-therapist',
    at: ports.clock.now(),
    activityId: waiting.id,
    newId: ports.ids.make(),
  } as const;
  const { id, kind, texts, from } = waiting;
  const added = addRow(planForm, plan, { id, kind, texts }, act);
  if (!added.ok) return added;
  return ok({ ...added.value, rows: added.value.rows.map((row) => (row.id === id ? { ...row, from } : row)) });
}

/** What neither stands in the plan nor was dealt with by an earlier one. */
async function newRows(ports: Ports, waiting: readonly WaitingRow[], plan: Sheet): Promise<WaitingRow[]> {
  const rows = waiting.filter(({ id }) => !rowOf(plan, id));
  if (rows.length === 0) return [];
  const known = dealtWith(await ports.sheets.list(plan.schoolId, 'plan'));
  return rows.filter(({ id }) => !known.has(id));
}

/**
 * Takes what waits into the plan that is open, each once. A plan that both have agreed is left alone: the next one takes
 * it when it opens. Interrupted, it is done the next time. Answers how many still wait because the plan has no room.
 * Rows C04, D02, D05.
 */
export async function takeIn(ports: Ports, waiting: readonly WaitingRow[], cycle: Cycle): Promise<number> {
  if (waiting.length === 0) return 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await ports.sheets.load(cycle.schoolId, planIdOf(cycle.id));
    if (!stored || stored.value.lockedAt) return 0;
    let plan = stored.value;
    let left = 0;
    for (const row of await newRows(ports, waiting, plan)) {
      const added = withRow(ports, plan, row);
      if (added.ok) plan = added.value;
      else left += 1;
    }
    if (plan === stored.value) return left;
    const wasSigned = Object.values(stored.value.signed).some(Boolean);
    const how = wasSigned ? 'new' : 'update';
    const saved = await ports.records.commit({
      schoolId: cycle.schoolId,
      puts: [{ type: 'sheet', value: plan, before: stored }],
      audit: [auditOf(ports, theJob, plan, 'planning.waiting-taken-in')],
      outbox: outboxItems(ports, { schoolId: cycle.schoolId, about: cycle.id }, [
        ['link-therapist', how, wasSigned ? 'plan-to-agree-again' : 'plan-changed'],
        ['sendco', how, wasSigned ? 'plan-to-agree-again' : 'plan-changed'],
      ]),
    });
    if (saved !== 'saved') continue;
    ports.outbox.wake(cycle.schoolId);
    return left;
  }
  throw new LoggableError('the plan was written to by others each time');
}
