import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { addDays, type CivilDate, type Instant } from '../kernel/time.ts';
import type { SchoolId } from '../kernel/ids.ts';
import type { Band } from './bands.ts';
import { finalBand, mostReason, moved, overlayOn, type Appeal, type BandNotes, type Overlay } from './notes.ts';
import { allocationText } from './text.ts';

const { problems } = allocationText;

export type NoteOp =
  | { readonly do: 'overlay'; readonly steps: number; readonly reason: string; readonly until: CivilDate }
  | { readonly do: 'take-back'; readonly overlayId: string }
  | { readonly do: 'appeal'; readonly reason: string; readonly schoolId: SchoolId; readonly academicYear: string }
  | { readonly do: 'answer'; readonly appealId: string; readonly outcome: 'kept' | 'moved'; readonly words: string };

export interface NoteAct {
  /** Minted where it is done: sent twice, it is done once. It is the id of what it makes. */
  readonly editId: string;
  readonly seen: number;
  readonly by: string;
  readonly at: Instant;
  readonly today: CivilDate;
  /** What the method says of the school in the run that holds. */
  readonly computed: Band;
}

/** Two years: longer knowledge is looked at again. */
export const longestDays = 730;

const reasonOf = (text: string, without: string = problems.noReason): Result<string> => {
  const reason = text.trim();
  if (reason === '') return fail(problem('reason-missing', without));
  return reason.length > mostReason ? fail(problem('too-large', problems.longReason(mostReason))) : ok(reason);
};

function overlay(before: BandNotes, op: NoteOp & { do: 'overlay' }, act: NoteAct): Result<BandNotes> {
  const reason = reasonOf(op.reason);
  if (!reason.ok) return reason;
  if (op.until < act.today) return fail(problem('not-understood', problems.overAlready));
  if (op.until > addDays(act.today, longestDays)) return fail(problem('not-understood', problems.tooLong));
  const final = moved(act.computed, op.steps);
  if (final === act.computed) return fail(problem('not-understood', problems.movesNothing));
  const made: Overlay = {
    ...{ id: act.editId, steps: op.steps, reason: reason.value, by: act.by, at: act.at, until: op.until },
    ...{ computed: act.computed, final, takenBack: null },
  };
  return ok({ ...before, overlays: [...before.overlays, made] });
}

function takeBack(before: BandNotes, overlayId: string, { by, at, today }: NoteAct): Result<BandNotes> {
  const holds = overlayOn(before, today);
  if (holds?.id !== overlayId) return fail(problem('already-done', problems.notHolding));
  // Earlier ones do not come back with it.
  const overlays = before.overlays.map((each) => (each.takenBack ? each : { ...each, takenBack: { by, at } }));
  return ok({ ...before, overlays });
}

function appeal(before: BandNotes, op: NoteOp & { do: 'appeal' }, act: NoteAct): Result<BandNotes> {
  const reason = reasonOf(op.reason);
  if (!reason.ok) return reason;
  if (before.appeals.some(({ answer, schoolId }) => !answer && schoolId === op.schoolId))
    return fail(problem('already-done', problems.asked));
  const made: Appeal = {
    ...{ id: act.editId, academicYear: op.academicYear, schoolId: op.schoolId },
    band: finalBand(act.computed, before, act.today),
    ...{ reason: reason.value, by: act.by, at: act.at, answer: null },
  };
  return ok({ ...before, appeals: [...before.appeals, made] });
}

function answer(before: BandNotes, op: NoteOp & { do: 'answer' }, act: NoteAct): Result<BandNotes> {
  const words = reasonOf(op.words, problems.noAnswer);
  if (!words.ok) return words;
  const found = before.appeals.find(({ id }) => id === op.appealId);
  if (!found || found.answer) return fail(problem('already-done', problems.answered));
  if (op.outcome === 'moved' && finalBand(act.computed, before, act.today) === found.band)
    return fail(problem('not-ready', problems.moveFirst));
  const said = { outcome: op.outcome, words: words.value, by: act.by, at: act.at };
  return ok({ ...before, appeals: before.appeals.map((each) => (each === found ? { ...each, answer: said } : each)) });
}

const decided = (before: BandNotes, op: NoteOp, act: NoteAct): Result<BandNotes> => {
  if (op.do === 'overlay') return overlay(before, op, act);
  if (op.do === 'take-back') return takeBack(before, op.overlayId, act);
  return op.do === 'appeal' ? appeal(before, op, act) : answer(before, op, act);
};

/**
 * Decides what is said about a school's band. What was done already changes nothing; what was decided on an older state
 * is refused. Nothing is ever taken out: what is over or taken back is kept beside what holds. Rows K04, K08.
 */
export function decideNotes(before: BandNotes, op: NoteOp, act: NoteAct): Result<BandNotes> {
  const isDone = [...before.overlays, ...before.appeals].some(({ id }) => id === act.editId);
  if (isDone) return ok(before);
  if (act.seen !== before.rev) return fail(problem('changed-meanwhile', problems.changedMeanwhile));
  if (before.overlays.length >= 100 || before.appeals.length >= 100) return fail(problem('too-many', problems.full));
  const after = decided(before, op, act);
  return after.ok ? ok({ ...after.value, rev: before.rev + 1 }) : after;
}
