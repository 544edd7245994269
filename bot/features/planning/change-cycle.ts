import { newTextsIn } from '../../../shared/anonymous-text/in-cycles.ts';
import { cycleIdSchema } from '../../../shared/kernel/ids.ts';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, Side } from '../../../shared/organisation/roles.ts';
import type { Busy } from '../../../shared/planning/clashes.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { schoolOfCycle, type Act } from '../../../shared/planning/decide.ts';
import { carriedIn } from '../../../shared/planning/busy-code.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Stored } from '../../ports/change.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isWarning } from '../anonymous-text/keep-input.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { auditOf, outboxItems, type Owed } from '../records.ts';
import { sentenceCard, type Drawing } from './cards.ts';
import type { PlanningPorts } from './ports.ts';
import { maySee, show, viewerOf, type MoreDrawn } from './viewer.ts';

/** Whom a change owes what. */
type Owing = readonly Owed[] | ((after: Cycle, side: Side | undefined) => readonly Owed[]);

/** Why something is not done that the cycle alone would allow. */
export interface Held {
  readonly problem: Problem;
  /** The meetings that were pointed out, so that a second press goes on. */
  readonly told?: readonly Busy[];
  /** What is stored in its place. */
  readonly instead?: { readonly cycle: Cycle; readonly owed: Owing; readonly audit: string };
}

export interface Change {
  readonly owed: Owing;
  readonly typed?: Drawing['typed'];
  /** The author has read that a text may tell who a child is, and keeps it. */
  readonly confirmed?: boolean | undefined;
  decide(cycle: Cycle, act: Act, side: Side | undefined): Result<Cycle>;
  /** Holds what was decided against what other records say; undefined when nothing speaks against it. */
  look?(before: Cycle, after: Cycle, act: Act, side: Side | undefined): Promise<Held | undefined>;
}

/** What came of an act on a cycle: the cycle as it stands, and why nothing was changed; no cycle that is not theirs. */
export interface CycleOutcome {
  readonly cycle: Cycle | undefined;
  readonly problem?: Problem;
  /** The rules said no to what was filled in, which is worth another try. */
  readonly keepsTyped?: true;
  /** Meetings elsewhere that clash and were pointed out, now or before. */
  readonly told?: readonly Busy[] | undefined;
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

  const held = await change.look?.(cycle, decided.value, act, side);
  if (held && !held.instead) return { cycle, problem: held.problem, keepsTyped: true, told: held.told };
  const after = held?.instead?.cycle ?? decided.value;
  // What is stored in its place holds no words of the author's.
  const writing = { schoolId: cycle.schoolId, audit: press.audit, confirmed: change.confirmed };
  const looked = held?.instead
    ? ok(held.instead.audit)
    : await lookAtTexts(ports, caller, newTextsIn(cycle, after), writing);
  if (!looked.ok) return { cycle, problem: looked.problem, keepsTyped: true };
  const owing = held?.instead?.owed ?? change.owed;
  const owed = typeof owing === 'function' ? owing(after, side) : owing;
  const saved = await ports.records.commit({
    schoolId: cycle.schoolId,
    puts: [{ type: 'cycle', value: after, before: stored }],
    audit: [auditOf(ports, caller, cycle, looked.value)],
    outbox: outboxItems(ports, { schoolId: cycle.schoolId, about: cycle.id }, owed),
  });
  if (saved !== 'saved') return lostRace(ports, caller, press);
  ports.outbox.wake(cycle.schoolId);
  return { cycle: after, ...(held && { problem: held.problem, keepsTyped: true }) };
}

const notTheirs: CycleOutcome = { cycle: undefined, problem: problem('not-found', planningText.notYours) };

/** Somebody wrote between our read and our write: perhaps this very press, delivered twice at once. */
async function lostRace(ports: Ports, caller: Caller, press: CycleAct): Promise<CycleOutcome> {
  const now = await cycleFor(ports, caller, press);
  if (!now) return notTheirs;
  if (now.value.answered.includes(press.activityId)) return { cycle: now.value };
  return { cycle: now.value, problem: problem('changed-meanwhile', planningText.changedMeanwhile) };
}

/** What a card that comes back after a refusal shows beside the cycle: why, what was typed, and what was pointed out. */
export const comingBack = (
  press: Press,
  { problem: why, keepsTyped, told = carriedIn(press.id).told }: CycleOutcome,
  typed: Drawing['typed'],
): MoreDrawn => ({
  ...(why && { notice: why.sentence, warned: isWarning(why) }),
  ...(keepsTyped && { typed, told }),
});

/** A press on a card: the answer is a fresh card, with one sentence when nothing was changed, and what was typed. */
export async function changeCycle(ports: Ports, caller: Caller, press: Press, change: Change): Promise<PressAnswer> {
  const outcome = await actOnCycle(ports, caller, press, change);
  if (!outcome.cycle) return { message: sentenceCard(planningText.notYours) };
  return { message: show(ports, caller, outcome.cycle, comingBack(press, outcome, change.typed)) };
}
