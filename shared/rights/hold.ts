import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { mostDecisions, type CopyState, type HoldReason } from '../own-copy/copy-state.ts';
import type { CopyAct } from '../own-copy/decide.ts';
import { rightsText } from './text.ts';

/** Somebody puts a legal hold on a record; until it is lifted nobody erases it or disposes of it. Row C-24. */
export function putOnHold(
  copy: CopyState,
  { reason, note }: { readonly reason: HoldReason; readonly note: string },
  { by, at, id }: CopyAct,
): Result<CopyState> {
  if (copy.hold) return fail(problem('already-done', rightsText.heldAlready(copy.hold.by.name)));
  if (copy.state === 'erased') return fail(problem('locked', rightsText.erasedAlready));
  if (reason === 'other' && !note.trim()) return fail(problem('reason-missing', rightsText.reasonNeeded));
  return ok({ ...copy, hold: { id, reason, note: note.trim(), by, at } });
}

/** The hold is lifted, with why; what it was stays to be read. */
export function liftHold(copy: CopyState, why: string, { by, at }: CopyAct): Result<CopyState> {
  const { hold, pastHolds = [] } = copy;
  if (!hold) return fail(problem('already-done', rightsText.notHeld));
  if (!why.trim()) return fail(problem('reason-missing', rightsText.whyLifted));
  const past = { ...hold, why: why.trim(), liftedBy: by, liftedAt: at };
  return ok({ ...copy, hold: null, pastHolds: [...pastHolds, past].slice(-mostDecisions) });
}
