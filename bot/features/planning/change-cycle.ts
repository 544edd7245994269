import type { TypedText } from '../../../shared/anonymous-text/typed-text.ts';
import { cycleIdSchema } from '../../../shared/kernel/ids.ts';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, Side } from '../../../shared/organisation/roles.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { schoolOfCycle, type Act } from '../../../shared/planning/decide.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Stored } from '../../ports/change.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { auditOf, outboxItems, type Owed } from '../records.ts';
import { sentenceCard, type Drawing } from './cards.ts';
import type { PlanningPorts } from './ports.ts';
import { maySee, show, viewerOf } from './viewer.ts';

export interface Change {
  readonly owed: readonly Owed[] | ((after: Cycle, side: Side | undefined) => readonly Owed[]);
  readonly typed?: Drawing['typed'];
  /** What somebody wrote that the record is to keep; it is looked at before, for who a child is. */
  readonly texts?: readonly TypedText[] | undefined;
  /** The author has read that a text may tell who a child is, and keeps it. */
  readonly confirmed?: boolean | undefined;
  decide(cycle: Cycle, act: Act, side: Side | undefined): Result<Cycle>;
}

/** What came of an act on a cycle: the cycle as it stands, and why nothing was changed; no cycle that is not theirs. */
export interface CycleOutcome {
  readonly cycle: Cycle | undefined;
  readonly problem?: Problem;
  /** The rules said no to what was filled in, which is worth another try. */
  readonly keepsTyped?: true;
}

/** An act on a cycle, from a card or from the tab. */
export type CycleAct = Pick<Press, 'id' | 'rev' | 'activityId' | 'action' | 'audit'>;

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

/** One act on a cycle: load, may they, decide, store with the ETag. Whatever goes wrong, nothing else has changed. */
export async function actOnCycle(ports: Ports, caller: Caller, press: CycleAct, change: Change): Promise<CycleOutcome> {
  const stored = await cycleFor(ports, caller, press);
  if (!stored) return notTheirs;
  const cycle = stored.value;
  const refused = (code: Problem['code'], sentence: string): CycleOutcome => ({
    cycle,
    problem: problem(code, sentence),
  });
  if (cycle.answered.includes(press.activityId)) return { cycle };
  if (!may(permissions, caller, press.action, cycle))
    return refused('not-allowed', planningText.wrongPerson(press.action));

  const act = { by: caller, at: ports.clock.now(), activityId: press.activityId };
  const { side } = viewerOf(caller, cycle);
  const decided = change.decide(cycle, act, side);
  if (press.rev !== cycle.rev) {
    const done = !decided.ok && decided.problem.code === 'already-done';
    return done ? { cycle, problem: decided.problem } : refused('out-of-date', planningText.outOfDate);
  }
  if (!decided.ok) return { cycle, problem: decided.problem, keepsTyped: true };

  const writing = { schoolId: cycle.schoolId, audit: press.audit, confirmed: change.confirmed };
  const looked = await lookAtTexts(ports, caller, change.texts ?? [], writing);
  if (!looked.ok) return { cycle, problem: looked.problem, keepsTyped: true };
  const owed = typeof change.owed === 'function' ? change.owed(decided.value, side) : change.owed;
  const saved = await ports.records.commit({
    schoolId: cycle.schoolId,
    puts: [{ type: 'cycle', value: decided.value, before: stored }],
    audit: [auditOf(ports, caller, cycle, looked.value)],
    outbox: outboxItems(ports, { schoolId: cycle.schoolId, about: cycle.id }, owed),
  });
  if (saved !== 'saved') return lostRace(ports, caller, press);
  ports.outbox.wake(cycle.schoolId);
  return { cycle: decided.value };
}

const notTheirs: CycleOutcome = { cycle: undefined, problem: problem('not-found', planningText.notYours) };

/** Somebody wrote between our read and our write: perhaps this very press, delivered twice at once. */
async function lostRace(ports: Ports, caller: Caller, press: CycleAct): Promise<CycleOutcome> {
  const now = await cycleFor(ports, caller, press);
  if (!now) return notTheirs;
  if (now.value.answered.includes(press.activityId)) return { cycle: now.value };
  return { cycle: now.value, problem: problem('changed-meanwhile', planningText.changedMeanwhile) };
}

/** A press on a card: the answer is a fresh card, with one sentence when nothing was changed, and what was typed. */
export async function changeCycle(ports: Ports, caller: Caller, press: Press, change: Change): Promise<PressAnswer> {
  const { cycle, problem: why, keepsTyped } = await actOnCycle(ports, caller, press, change);
  if (!cycle) return { message: sentenceCard(planningText.notYours) };
  const notice = why && { notice: why.sentence };
  return { message: show(ports, caller, cycle, { ...notice, ...(keepsTyped && { typed: change.typed }) }) };
}
