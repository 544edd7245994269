import { cycleIdSchema } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, Side } from '../../../shared/organisation/roles.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { schoolOfCycle, type Act } from '../../../shared/planning/decide.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Stored } from '../../ports/change.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { auditOf, outboxItems, type Owed } from '../records.ts';
import { sentenceCard, type Drawing } from './cards.ts';
import type { PlanningPorts } from './ports.ts';
import { maySee, show, viewerOf } from './viewer.ts';

export interface Change {
  readonly owed: readonly Owed[] | ((after: Cycle) => readonly Owed[]);
  readonly typed?: Drawing['typed'];
  decide(cycle: Cycle, act: Act, side: Side | undefined): Result<Cycle>;
}

type Ports = PlanningPorts;

/** The cycle a press is about, when it exists and the caller may see it; what stands behind a # is the card's own. */
export async function cycleFor(
  ports: Pick<Ports, 'cycles'>,
  caller: Caller,
  press: Pick<Press, 'id'>,
): Promise<Stored<Cycle> | undefined> {
  const [cycleId = ''] = press.id.split('#');
  const id = cycleIdSchema.safeParse(cycleId);
  const schoolId = schoolOfCycle(cycleId);
  const stored = id.success && schoolId ? await ports.cycles.load(schoolId, id.data) : undefined;
  return stored && maySee(caller, stored.value) ? stored : undefined;
}

/** The card as it stands now, with a notice; or a plain sentence when the cycle is not the caller's. */
export async function freshCard(ports: Ports, caller: Caller, press: Press, notice: string): Promise<PressAnswer> {
  const stored = await cycleFor(ports, caller, press);
  return {
    message: stored ? show(ports, caller, stored.value, { notice }) : sentenceCard(planningText.notYours),
  };
}

/**
 * One press on a cycle: load, may they, decide, store with the ETag, answer with the card as it stands. Whatever goes
 * wrong, the answer is a fresh card with one sentence, what was typed is kept, and nothing else has changed.
 */
export async function changeCycle(ports: Ports, caller: Caller, press: Press, change: Change): Promise<PressAnswer> {
  const stored = await cycleFor(ports, caller, press);
  if (!stored) return { message: sentenceCard(planningText.notYours) };
  const cycle = stored.value;
  const answer = (now: Cycle, more: Pick<Drawing, 'notice' | 'typed'> = {}): PressAnswer => ({
    message: show(ports, caller, now, more),
  });

  if (cycle.answered.includes(press.activityId)) return answer(cycle);
  if (!may(permissions, caller, press.action, cycle))
    return answer(cycle, { notice: planningText.wrongPerson(press.action) });

  const act = { by: caller, at: ports.clock.now(), activityId: press.activityId };
  const decided = change.decide(cycle, act, viewerOf(caller, cycle).side);
  if (press.rev !== cycle.rev) {
    const done = !decided.ok && decided.problem.code === 'already-done';
    return answer(cycle, { notice: done ? decided.problem.sentence : planningText.outOfDate });
  }
  if (!decided.ok) return answer(cycle, { notice: decided.problem.sentence, typed: change.typed });

  const owed = typeof change.owed === 'function' ? change.owed(decided.value) : change.owed;
  const saved = await ports.records.commit({
    schoolId: cycle.schoolId,
    puts: [{ type: 'cycle', value: decided.value, before: stored }],
    audit: [auditOf(ports, caller, cycle, press.audit)],
    outbox: outboxItems(ports, { schoolId: cycle.schoolId, about: cycle.id }, owed),
  });
  if (saved !== 'saved') return lostRace(ports, caller, press);
  ports.outbox.wake(cycle.schoolId);
  return answer(decided.value);
}

/** Somebody wrote between our read and our write: perhaps this very press, delivered twice at once. */
async function lostRace(ports: Ports, caller: Caller, press: Press): Promise<PressAnswer> {
  const now = await cycleFor(ports, caller, press);
  if (!now) return { message: sentenceCard(planningText.notYours) };
  const mine = now.value.answered.includes(press.activityId);
  return { message: show(ports, caller, now.value, mine ? {} : { notice: planningText.changedMeanwhile }) };
}
