import { dealtWith, pointsFrom, type QuestionPoint } from '../../../shared/initial-discussions/points.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import { personIdSchema } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import { planForm } from '../../../shared/planning/plan-form.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { addRow } from '../../../shared/sheet/decide.ts';
import { rowOf, type Sheet } from '../../../shared/sheet/sheet.ts';
import { auditOf, outboxItems, theJob } from '../records.ts';
import type { InitialPorts } from './ports.ts';

/** Somebody typing in the plan may write first; then it is read again. */
const mostTries = 5;

type Ports = Pick<InitialPorts, 'sheets' | 'records' | 'clock' | 'ids' | 'outbox'>;

function withPoint(ports: Ports, plan: Sheet, point: QuestionPoint): Result<Sheet> {
  const act = {
    by: { personId: personIdSchema.parse(theJob.personId), name: planningText.theBot },
    side: point.addedBy ?? 'link-therapist',
    at: ports.clock.now(),
    activityId: point.id,
    newId: ports.ids.make(),
  } as const;
  const added = addRow(planForm, plan, { id: point.id, kind: 'point', texts: point.texts }, act);
  if (!added.ok) return added;
  return ok({
    ...added.value,
    rows: added.value.rows.map((row) => (row.id === point.id ? { ...row, from: point.from } : row)),
  });
}

/** The questions that neither stand in the plan nor were dealt with by an earlier one. */
async function newPoints(ports: Ports, initial: Sheet, plan: Sheet): Promise<QuestionPoint[]> {
  const points = pointsFrom(initial).filter(({ id }) => !rowOf(plan, id));
  if (points.length === 0) return [];
  const known = dealtWith(await ports.sheets.list(plan.schoolId, 'plan'));
  return points.filter(({ id }) => !known.has(id));
}

/**
 * Takes the questions of the initial discussions into the agenda of the plan that is open, each once. A plan that both
 * have agreed is left alone: the next one takes them when it opens. Interrupted, the next card drawn does it. Answers how
 * many wait because the plan has no room for them. Row C04.
 */
export async function carryQuestions(ports: Ports, initial: Sheet, cycle: Cycle): Promise<number> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await ports.sheets.load(cycle.schoolId, planIdOf(cycle.id));
    if (!stored || stored.value.lockedAt) return 0;
    let plan = stored.value;
    let waiting = 0;
    for (const point of await newPoints(ports, initial, plan)) {
      const added = withPoint(ports, plan, point);
      if (added.ok) plan = added.value;
      else waiting += 1;
    }
    if (plan === stored.value) return waiting;
    const wasSigned = Object.values(stored.value.signed).some(Boolean);
    const how = wasSigned ? 'new' : 'update';
    const saved = await ports.records.commit({
      schoolId: cycle.schoolId,
      puts: [{ type: 'sheet', value: plan, before: stored }],
      audit: [auditOf(ports, theJob, plan, 'initial.questions-carried')],
      outbox: outboxItems(ports, { schoolId: cycle.schoolId, about: cycle.id }, [
        ['link-therapist', how, wasSigned ? 'plan-to-agree-again' : 'plan-changed'],
        ['sendco', how, wasSigned ? 'plan-to-agree-again' : 'plan-changed'],
      ]),
    });
    if (saved !== 'saved') continue;
    ports.outbox.wake(cycle.schoolId);
    return waiting;
  }
  throw new Error(`${initialText.label}: the plan was written to by others ${mostTries} times`);
}
