import type { OpOf } from './ops.ts';
import {
  most,
  mostShort,
  mostWords,
  outcomeFirst,
  outcomeNow,
  outcomeWordsSchema,
  type OutcomeWords,
  type Support,
  type SupportOutcome,
} from './support.ts';
import { supportText as t } from './text.ts';
import { done, found, refuse, replaced, stampOf, tidy, tooLong, type Step, type SupportAct } from './work.ts';
import { ok, type Result } from '../kernel/result.ts';

/** How often one outcome can change and end; far more than happens in a school life. */
const mostChanges = 20;

function checked(said: OutcomeWords): Result<OutcomeWords> {
  const words = tidy(said.words);
  const withWhom = tidy(said.withWhom);
  if (!words) return refuse('reason-missing', t.outcomes.wordsNeeded);
  const long = tooLong([words, 300], [withWhom, mostShort]);
  if (long) return refuse('too-many', long);
  const soWhat = [...new Set(said.soWhat)];
  return soWhat.length ? ok({ ...said, words, withWhom, soWhat }) : refuse('reason-missing', t.outcomes.soWhatNeeded);
}

function set(before: Support, op: Extract<OpOf<'outcomes'>, { do: 'set' }>, act: SupportAct): Step {
  if (before.outcomes.some(({ id }) => id === op.id)) return done({});
  const said = checked(op.said);
  if (!said.ok) return said;
  if (before.outcomes.length >= most.outcomes) return refuse('too-many', t.full);
  const outcome: SupportOutcome = {
    ...{ id: op.id, said: [{ ...said.value, ...stampOf(act), on: act.today }], ends: [], state: 'current' },
    ...{ ...stampOf(act), rev: before.rev + 1 },
  };
  return done({ outcomes: [...before.outcomes, outcome] });
}

/** How an outcome ended: 'achieved' with evidence, or with a reason and marked as somebody's own word. Hazard H-09. */
function close(
  outcome: SupportOutcome,
  op: Extract<OpOf<'outcomes'>, { do: 'close' }>,
  act: SupportAct,
): Result<SupportOutcome> {
  const [evidence, reason] = [tidy(op.evidence), tidy(op.reason)];
  const long = tooLong([evidence, mostWords], [reason, mostWords]);
  if (long) return refuse('too-many', long);
  if (op.on > act.today) return refuse('not-understood', t.futureDay);
  if (op.on < outcomeFirst(outcome).on) return refuse('not-understood', t.outcomes.endsBefore);
  if (op.state === 'achieved' && !evidence && !reason) return refuse('reason-missing', t.outcomes.evidenceNeeded);
  if (op.state !== 'achieved' && !reason) return refuse('reason-missing', t.outcomes.reasonNeeded);
  const { on, state } = op;
  const end = { ...stampOf(act), on, state, evidence, reason, selfReported: state === 'achieved' && !evidence };
  return ok({ ...outcome, state, ends: [...outcome.ends, end] });
}

const sameWords = (one: OutcomeWords, other: OutcomeWords): boolean =>
  outcomeWordsSchema.keyof().options.every((name) => String(one[name]) === String(other[name]));

function change(
  outcome: SupportOutcome,
  op: Extract<OpOf<'outcomes'>, { do: 'change' }>,
  act: SupportAct,
): Result<SupportOutcome> {
  if (outcome.state !== 'current') return refuse('already-done', t.outcomes.ended);
  const said = checked(op.said);
  if (!said.ok) return said;
  if (sameWords(said.value, outcomeNow(outcome))) return ok(outcome);
  return ok({ ...outcome, said: [...outcome.said, { ...said.value, ...stampOf(act), on: act.today }] });
}

/** Sets, changes, ends or takes up again an outcome of child and family; what it was before stays. Rows I05, I23. */
export function decideOutcome(before: Support, op: OpOf<'outcomes'>, act: SupportAct): Step {
  if (op.do === 'set') return set(before, op, act);
  const there = found(before.outcomes, op);
  if (!there.ok) return there;
  const outcome = there.value;
  if (outcome.said.length >= mostChanges || outcome.ends.length >= mostChanges) return refuse('too-many', t.full);
  if (op.do === 'close' && outcome.state !== 'current') return refuse('already-done', t.outcomes.ended);
  if (op.do === 'again' && outcome.state === 'current') return done({});
  const next =
    op.do === 'close'
      ? close(outcome, op, act)
      : op.do === 'change'
        ? change(outcome, op, act)
        : ok({ ...outcome, state: 'current' as const });
  if (!next.ok) return next;
  if (next.value === outcome) return done({});
  return done({ outcomes: replaced(before.outcomes, { ...next.value, ...stampOf(act), rev: before.rev + 1 }) });
}
