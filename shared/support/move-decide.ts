import { addDays } from '../kernel/time.ts';
import { ok, type Result } from '../kernel/result.ts';
import { moveLines, moveState, isReady, openThings, type MoveLine } from './move-lines.ts';
import type { MoveOp } from './move-ops.ts';
import { receive, type ReceiveOp } from './move-receive.ts';
import {
  isAhead,
  mostLines,
  mostMoves,
  mostMoveWords,
  mostSchoolName,
  otherSchool,
  yearGroupOn,
  type Move,
  type WhereTo,
} from './moves.ts';
import { movesText as t } from './moves-text.ts';
import type { Support } from './support.ts';
import { supportText } from './text.ts';
import { done, refuse, replaced, stampOf, tidy, tooLong, type Step, type SupportAct } from './work.ts';

const earliest = -31;
const furthest = 731;

type OpOf<Do extends MoveOp['do']> = Extract<MoveOp, { do: Do }>;

function checked(before: Support, { to, on }: Pick<Move, 'to' | 'on'>, act: SupportAct): Result<WhereTo> {
  if (on < addDays(act.today, earliest) || on > addDays(act.today, furthest))
    return refuse('not-understood', t.dayTooFar);
  if (to.kind === 'year' && to.yearGroup === yearGroupOn(before, act.today))
    return refuse('not-understood', t.sameYear);
  const school = otherSchool({ to });
  if (!school || (to.kind !== 'school' && to.kind !== 'phase')) return ok(to);
  const name = tidy(school.name);
  if (!name) return refuse('reason-missing', t.schoolNeeded);
  const long = tooLong([name, mostSchoolName]);
  if (long) return refuse('too-many', long);
  if (school.schoolId === before.schoolId) return refuse('not-understood', t.ownSchool);
  return ok({ ...to, school: { ...school, name } });
}

function begin(before: Support, op: OpOf<'begin'>, act: SupportAct): Step {
  const to = checked(before, op, act);
  if (!to.ok) return to;
  if (before.moves.length >= mostMoves) return refuse('too-many', supportText.full);
  if (before.moves.some((each) => isAhead(each) && each.to.kind === op.to.kind))
    return refuse('already-done', t.sameKind);
  const move: Move = {
    ...{ id: op.id, to: to.value, on: op.on, side: act.isSpecialist ? 'link-therapist' : 'sendco' },
    ...{ begunOn: act.today, answers: [], reads: [], ready: null, handed: null, done: null, off: null },
    ...{ ...stampOf(act), rev: before.rev + 1 },
  };
  return done({ moves: [...before.moves, move] });
}

function answer(
  move: Move,
  line: MoveLine | undefined,
  op: OpOf<'answer'>,
  { act, rev }: { readonly act: SupportAct; readonly rev: number },
): Result<Partial<Move>> {
  if (!line) return refuse('not-found', supportText.notThere);
  const { answer: was, read } = line;
  if (was && was.rev > op.seen) return refuse('changed-meanwhile', supportText.changedSince(was.by));
  const because = tidy(op.because);
  if (op.goes === 'ends' && !because) return refuse('reason-missing', t.becauseNeeded);
  const long = tooLong([because, mostMoveWords]);
  if (long) return refuse('too-many', long);
  if (was?.goes === op.goes && was.because === because && read?.does !== 'asks') return ok({});
  if (!was && move.answers.length >= mostLines) return refuse('too-many', supportText.full);
  const { key, what } = line;
  const now = { key, what, goes: op.goes, because, ...stampOf(act), rev };
  return ok({ answers: was ? move.answers.map((each) => (each === was ? now : each)) : [...move.answers, now] });
}

function hand(move: Move, op: OpOf<'hand'>, act: SupportAct): Result<Partial<Move>> {
  if (!otherSchool(move)) return refuse('not-allowed', t.staysHere);
  const words = tidy(op.words);
  if (!words) return refuse('reason-missing', t.handedNeeded);
  const long = tooLong([words, mostMoveWords]);
  if (long) return refuse('too-many', long);
  if (op.on > act.today) return refuse('not-understood', supportText.futureDay);
  const { on, way } = op;
  return ok({ handed: { ...stampOf(act), on, way, words }, done: { ...stampOf(act), on } });
}

function changed(
  before: Support,
  move: Move,
  lines: readonly MoveLine[],
  op: Exclude<MoveOp, OpOf<'begin'> | ReceiveOp>,
  act: SupportAct,
): Result<Partial<Move>> {
  const state = moveState(move, lines);
  // The labels have followed: what is put right from here on is another move.
  const isYearNow = move.to.kind === 'year' && move.on <= act.today;
  if (isYearNow && (op.do === 'change' || op.do === 'off')) return refuse('already-done', t.tookEffect);
  switch (op.do) {
    case 'change': {
      if (move.rev > op.seen) return refuse('changed-meanwhile', supportText.changedSince(move.by));
      if (op.to.kind !== move.to.kind) return refuse('not-understood', t.whichError);
      const to = checked({ ...before, moves: before.moves.filter(({ id }) => id !== move.id) }, op, act);
      if (!to.ok) return to;
      // What one receiver has read, another has not.
      const isSame = JSON.stringify(to.value) === JSON.stringify(move.to);
      return ok({ to: to.value, on: op.on, ...(isSame ? {} : { reads: [] }) });
    }
    case 'answer':
      return answer(
        move,
        lines.find(({ key }) => key === op.key),
        op,
        { act, rev: before.rev + 1 },
      );
    case 'ready': {
      const open = lines.filter((each) => !each.answer).length;
      if (open > 0) return refuse('not-ready', t.notAll(open));
      return ok(move.ready ? {} : { ready: stampOf(act) });
    }
    case 'hand':
      return isReady(state) ? hand(move, op, act) : refuse('not-ready', t.notReady);
    case 'off': {
      const why = tidy(op.why);
      if (!why) return refuse('reason-missing', t.whyNeeded);
      const long = tooLong([why, mostMoveWords]);
      return long ? refuse('too-many', long) : ok({ off: { ...stampOf(act), why } });
    }
  }
}

/**
 * Begins, prepares, hands over or takes back a move, or says that it is taken on. It cannot be made ready, handed over or
 * taken on while one line has no answer. Row I15, hazard H-08.
 */
export function decideMove(before: Support, op: MoveOp, act: SupportAct): Step {
  const move = before.moves.find(({ id }) => id === op.id);
  if (op.do === 'begin') return move ? done({}) : begin(before, op, act);
  if (!move) return refuse('not-found', supportText.notThere);
  if (move.done) return refuse('already-done', t.isDone);
  if (move.off) return refuse('already-done', t.isOff);
  const lines = moveLines(move, openThings(before, act.openSteps ?? []));
  const change =
    op.do === 'take' || op.do === 'ask' ? receive(move, lines, op, act) : changed(before, move, lines, op, act);
  if (!change.ok) return change;
  if (Object.keys(change.value).length === 0) return done({});
  const next = { ...move, ...change.value, ...stampOf(act), rev: before.rev + 1 };
  return done({ moves: replaced(before.moves, next) });
}
