import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { leads, sendcos } from '../organisation/role-groups.ts';
import type { Role } from '../organisation/roles.ts';
import { mostDecisions, type CopyActor, type CopyKind, type CopyReason, type CopyState } from './copy-state.ts';
import { ownCopyText } from './text.ts';

/** Whose copy it is: the school's request for help, or the service's own document. */
export type CopySide = 'school' | 'service';
/** Who decides about a record: one side, or both together of what they wrote together. */
export type DecidingSide = CopySide | 'joint';

export interface CopyAct {
  readonly by: CopyActor;
  readonly at: Instant;
  /** Names what is asked; the id of the edit, so that one sent twice counts once. */
  readonly id: string;
}

export interface CopyAsked {
  readonly kind: CopyKind;
  readonly reason: CopyReason;
  readonly note: string;
}

/** What can be asked of a copy as it stands. */
export const kindsFor = ({ state, hold }: CopyState): CopyKind[] => {
  const kinds: CopyKind[] = state === 'open' ? ['restrict', 'erase'] : state === 'restricted' ? ['lift', 'erase'] : [];
  return hold ? kinds.filter((kind) => kind !== 'erase') : kinds;
};

/** One asks. Nothing happens to the copy before a second person has agreed. Row C-13. */
export function askFor(copy: CopyState, asked: CopyAsked, { by, at, id }: CopyAct): Result<CopyState> {
  if (copy.asked?.id === id) return ok(copy);
  if (copy.asked) return fail(problem('already-done', ownCopyText.askedAlready(copy.asked.by.name)));
  if (copy.hold && asked.kind === 'erase') return fail(problem('locked', ownCopyText.onHold));
  if (!kindsFor(copy).includes(asked.kind)) return fail(problem('locked', ownCopyText.notNow));
  return ok({ ...copy, asked: { ...asked, note: asked.note.trim(), id, by, at } });
}

/**
 * One of the two has to be somebody of these: at the school who works with the child's papers, at the service who
 * answers for the school.
 */
const oneOf: Readonly<Record<CopySide, readonly Role[]>> = { school: sendcos, service: leads };

const schoolRoles: readonly Role[] = [...sendcos, 'head'];
export const sideOfActor = ({ role }: Pick<CopyActor, 'role'>): CopySide =>
  schoolRoles.includes(role) ? 'school' : 'service';

/**
 * Whether somebody may decide on what is asked: another person than who asked, and together they are the right two. Of
 * what both sides wrote together that is one of each.
 */
export function mayDecide(side: DecidingSide, asked: CopyState['asked'], by: CopyActor): boolean {
  if (asked === null || asked.by.personId === by.personId) return false;
  if (side === 'joint') return sideOfActor(asked.by) !== sideOfActor(by);
  return [asked.by.role, by.role].some((role) => oneOf[side].includes(role));
}

const after: Readonly<Record<CopyKind, CopyState['state']>> = { restrict: 'restricted', lift: 'open', erase: 'erased' };

export interface CopyDecided {
  readonly askId: string;
  readonly approve: boolean;
  readonly why: string;
}

/** A second person of the same side agrees, or declines with a reason. What was typed about it goes with an erased copy. */
export function decideOn(
  side: DecidingSide,
  copy: CopyState,
  { askId, approve, why }: CopyDecided,
  { by, at }: CopyAct,
): Result<CopyState> {
  const { asked } = copy;
  if (asked?.id !== askId) return fail(problem('out-of-date', ownCopyText.notAskedAnyMore));
  if (!mayDecide(side, asked, by)) return fail(problem('not-allowed', ownCopyText.twoPeople[side]));
  if (approve && copy.hold && asked.kind === 'erase') return fail(problem('locked', ownCopyText.onHold));
  if (!approve && !why.trim()) return fail(problem('reason-missing', ownCopyText.whyNeeded));
  const decided = {
    ...asked,
    outcome: approve ? 'approved' : 'declined',
    why: why.trim(),
    decidedBy: by,
    decidedAt: at,
  } as const;
  const past = [...copy.past, decided].slice(-mostDecisions);
  const state = approve ? after[asked.kind] : copy.state;
  if (state !== 'erased') return ok({ ...copy, state, asked: null, past });
  const wordless = <T extends { note: string; why: string }>(each: T): T => ({ ...each, note: '', why: '' });
  return ok({ ...copy, state, asked: null, past: past.map(wordless), pastHolds: copy.pastHolds?.map(wordless) });
}
