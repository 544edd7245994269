import { ok, type Result } from '../kernel/result.ts';
import type { OpOf } from './ops.ts';
import { whyNotSpecialist } from './spells.ts';
import { most, mostShort, mostWords, type Assessment, type Enquiry, type Support } from './support.ts';
import { supportText as t } from './text.ts';
import { done, found, refuse, replaced, stampOf, tidy, tooLong, type Step, type SupportAct } from './work.ts';

function checked(plan: Enquiry): Result<Enquiry> {
  const said = {
    ...plan,
    question: tidy(plan.question),
    how: tidy(plan.how),
    who: tidy(plan.who),
    activity: tidy(plan.activity),
  };
  if (!said.question || !said.how || !said.who) return refuse('reason-missing', t.assessments.allNeeded);
  const long = tooLong([said.question, 300], [said.how, 300], [said.who, mostShort], [said.activity, mostShort]);
  return long ? refuse('too-many', long) : ok(said);
}

function ask(before: Support, op: Extract<OpOf<'assessments'>, { do: 'ask' }>, act: SupportAct): Step {
  if (before.assessments.some(({ id }) => id === op.id)) return done({});
  const plan = checked(op.plan);
  if (!plan.ok) return plan;
  if (before.assessments.length >= most.assessments) return refuse('too-many', t.full);
  const assessment: Assessment = {
    ...{ id: op.id, plan: plan.value, begunOn: null, result: null, gone: false },
    ...{ ...stampOf(act), rev: before.rev + 1 },
  };
  return done({ assessments: [...before.assessments, assessment] });
}

function find(
  assessment: Assessment,
  op: Extract<OpOf<'assessments'>, { do: 'find' }>,
  act: SupportAct,
): Result<Assessment> {
  if (!act.isSpecialist) return refuse('not-allowed', t.assessments.notSpecialist);
  if (assessment.begunOn === null) return refuse('not-ready', t.assessments.notBegun);
  const [words, scores] = [tidy(op.words), tidy(op.scores)];
  if (!words) return refuse('reason-missing', t.assessments.wordsNeeded);
  const long = tooLong([words, mostWords], [scores, 300]);
  if (long) return refuse('too-many', long);
  if (op.on > act.today) return refuse('not-understood', t.futureDay);
  if (op.on < assessment.begunOn) return refuse('not-understood', t.assessments.foundBefore);
  return ok({ ...assessment, result: { ...stampOf(act), on: op.on, words, scores } });
}

function next(
  assessment: Assessment,
  op: Exclude<OpOf<'assessments'>, { do: 'ask' }>,
  act: SupportAct,
): Result<Assessment> {
  if (op.do === 'find') return find(assessment, op, act);
  if (op.do === 'restore') return ok({ ...assessment, gone: false });
  if (op.do === 'mistake') {
    return assessment.result ? refuse('already-done', t.assessments.isDone) : ok({ ...assessment, gone: true });
  }
  if (assessment.begunOn !== null)
    return op.do === 'begin' ? ok(assessment) : refuse('already-done', t.assessments.isBegun);
  if (op.do === 'change') {
    const plan = checked(op.plan);
    return plan.ok ? ok({ ...assessment, plan: plan.value }) : plan;
  }
  if (!act.isSpecialist) return refuse('not-allowed', t.assessments.notSpecialist);
  const why = whyNotSpecialist(act, act.today);
  return why ? refuse('not-ready', why) : ok({ ...assessment, begunOn: act.today });
}

/**
 * An assessment begins with a question, how it is answered, by whom, when and where; it is begun only while there is
 * consent, and what was found is written in plain words. Rows G14, G15, I08.
 */
export function decideAssessment(before: Support, op: OpOf<'assessments'>, act: SupportAct): Step {
  if (op.do === 'ask') return ask(before, op, act);
  const there = found(before.assessments, op);
  if (!there.ok) return there;
  const changed = next(there.value, op, act);
  if (!changed.ok) return changed;
  if (changed.value === there.value) return done({});
  return done({
    assessments: replaced(before.assessments, { ...changed.value, ...stampOf(act), rev: before.rev + 1 }),
  });
}
