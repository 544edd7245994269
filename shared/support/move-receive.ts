import { ok, type Result } from '../kernel/result.ts';
import { isReady, moveState, type MoveLine } from './move-lines.ts';
import type { MoveOp } from './move-ops.ts';
import { mostMoveWho, mostMoveWords, otherSchool, type Move, type MoveRead } from './moves.ts';
import { movesText as t } from './moves-text.ts';
import { supportText } from './text.ts';
import { refuse, stampOf, tidy, tooLong, type SupportAct } from './work.ts';

export type ReceiveOp = Extract<MoveOp, { do: 'take' | 'ask' }>;

/**
 * Whether somebody is the one whom the child goes to: the therapist who takes over, within the school whoever writes in the
 * record, and of another school of the service only somebody of that school. To a school elsewhere it is handed over.
 */
export function receives({ to }: Pick<Move, 'to'>, { by, receivesAt }: Pick<SupportAct, 'by' | 'receivesAt'>): boolean {
  const school = otherSchool({ to });
  if (school || receivesAt) return receivesAt !== undefined && school?.schoolId === receivesAt;
  return to.kind === 'therapist' ? by.personId === to.personId : true;
}

/** What is said of some lines; a line whose answer has changed since it was read is not taken on unread. */
function readings(
  lines: readonly MoveLine[],
  said: readonly { readonly key: string; readonly seen: number }[],
  of: (line: MoveLine) => Pick<MoveRead, 'does' | 'words'>,
  act: SupportAct,
): Result<MoveRead[]> {
  const all: MoveRead[] = [];
  for (const { key, seen } of said) {
    const line = lines.find((each) => each.key === key);
    if (!line?.answer) return refuse('not-found', supportText.notThere);
    if (line.answer.rev !== seen) return refuse('changed-meanwhile', supportText.changedSince(line.answer.by));
    all.push({ key, seen, ...of(line), ...stampOf(act) });
  }
  return ok(all);
}

/** The receiver has read lines: they are taken on with who does each, or a question goes back. Row I15. */
export function receive(move: Move, lines: readonly MoveLine[], op: ReceiveOp, act: SupportAct): Result<Partial<Move>> {
  if (!receives(move, act)) return refuse('not-allowed', t.notReceiver);
  if (!isReady(moveState(move, lines))) return refuse('not-ready', t.notReady);
  const words = tidy(op.do === 'take' ? op.who : op.words);
  const long = tooLong([words, op.do === 'take' ? mostMoveWho : mostMoveWords]);
  if (long) return refuse('too-many', long);
  if (op.do === 'ask' && !words) return refuse('reason-missing', t.questionNeeded);
  const said = op.do === 'ask' ? [{ key: op.key, seen: op.seen }] : op.lines;
  const goesOn = lines.some(({ key, answer }) => answer?.goes === 'on' && said.some((each) => each.key === key));
  if (op.do === 'take' && goesOn && !words) return refuse('reason-missing', t.whoNeeded);
  const does = op.do === 'ask' ? 'asks' : 'takes';
  const read = readings(
    lines,
    said,
    ({ answer }) => ({ does, words: does === 'takes' && answer?.goes === 'ends' ? '' : words }),
    act,
  );
  if (!read.ok) return read;
  const reads = [...move.reads.filter(({ key }) => !said.some((each) => each.key === key)), ...read.value];
  const isTaken = lines.every(({ key, answer }) =>
    reads.some((each) => each.key === key && each.does === 'takes' && each.seen === answer?.rev),
  );
  return ok({ reads, ...(isTaken ? { done: { ...stampOf(act), on: act.today } } : {}) });
}
