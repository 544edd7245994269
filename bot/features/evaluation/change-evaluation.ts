import { decideEvaluation, blankEvaluation, type EvaluationOp } from '../../../shared/evaluation/decide.ts';
import { evaluationKeyOf, type Evaluation } from '../../../shared/evaluation/evaluation.ts';
import { openHelps } from '../../../shared/evaluation/helps.ts';
import { newWordsIn } from '../../../shared/evaluation/new-words.ts';
import { pointsFromEvaluation } from '../../../shared/evaluation/points.ts';
import { presentTerm } from '../../../shared/evaluation/present-term.ts';
import type { Questionnaire } from '../../../shared/evaluation/questionnaire.ts';
import { questionnaireOf } from '../../../shared/evaluation/questionnaires.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import { otherSide, type Caller, type Side } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Stored } from '../../ports/change.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { auditOf, outboxItems, type Owed } from '../records.ts';
import type { EvaluationPorts } from './ports.ts';

/** One press or one edit in the tab: what to do to an evaluation. */
export interface EvaluationChanging {
  readonly evaluationId: string;
  readonly activityId: string;
  readonly audit: string;
  /** The author has read that a text may tell who a child is, and keeps it. */
  readonly confirmed?: boolean | undefined;
  /** What to do, looking at the evaluation as it stands. */
  ops(evaluation: Evaluation, q: Questionnaire): readonly EvaluationOp[];
}

/** An evaluation with its questionnaire in the version that it was begun in. */
export interface Found {
  readonly evaluation: Evaluation;
  readonly questionnaire: Questionnaire;
  readonly stored: Stored<Evaluation> | undefined;
}

export type EvaluationOutcome =
  | (Omit<Found, 'stored'> & { readonly ok: true; readonly side: Side; readonly refused: readonly Problem[] })
  | { readonly ok: false; readonly problem: Problem };

/** Writers of other fields give way to each other this often; each try is one read and one batch. */
const mostTries = 8;

/**
 * The evaluation with an id in the caller's own scope; a blank one for the present term while nobody has answered
 * anything. Undefined when it is not theirs, and for a term that is not now: nobody begins an evaluation of another time.
 */
export async function evaluationFor(ports: EvaluationPorts, caller: Caller, id: string): Promise<Found | undefined> {
  const key = evaluationKeyOf(id);
  if (!key || !may(permissions, caller, 'evaluation.see', key.scope)) return undefined;
  const stored = await ports.evaluations.load(key.scope.schoolId, id);
  const { version } = stored?.value.questionnaire ?? {};
  const questionnaire = questionnaireOf(key.questionnaire, version);
  if (!questionnaire) return undefined;
  if (stored) return { evaluation: stored.value, questionnaire, stored };
  const school = await ports.schools.load(key.scope.schoolId);
  if (school?.serviceId !== key.scope.serviceId) return undefined;
  const now = presentTerm(await ports.schools.calendar(school), ports.clock.today());
  if (now.academicYear !== key.academicYear || now.term !== key.term) return undefined;
  const about = { schoolName: school.name, questionnaire, at: ports.clock.now() };
  return { evaluation: blankEvaluation(id, { ...key, scope: schoolScope(school) }, about), questionnaire, stored };
}

/**
 * One change of an evaluation: may they, load, decide, store with the ETag. When somebody else wrote between our read
 * and our write it is decided again on what they wrote. The other side is told once, when this one finishes.
 */
export async function changeEvaluation(
  ports: EvaluationPorts,
  caller: Caller,
  change: EvaluationChanging,
): Promise<EvaluationOutcome> {
  const { evaluationId, activityId } = change;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await evaluationFor(ports, caller, evaluationId);
    if (!found) return { ok: false, problem: problem('not-found', evaluationText.refused.none) };
    const { evaluation: before, questionnaire, stored } = found;
    const side = sideOf(caller, before);
    if (!side || !may(permissions, caller, 'evaluation.fill-in', before))
      return { ok: false, problem: problem('not-allowed', evaluationText.refused.notForYou) };
    if (before.answered.includes(activityId)) return { ok: true, evaluation: before, questionnaire, side, refused: [] };
    const ops = change.ops(before, questionnaire);
    const writing = { schoolId: before.schoolId, audit: change.audit, confirmed: change.confirmed };
    const audit = await lookAtTexts(ports, caller, newWordsIn(ops, before), writing);
    if (!audit.ok) return audit;
    const { evaluation, refused } = decideEvaluation(questionnaire, before, ops, {
      by: caller,
      side,
      at: ports.clock.now(),
      on: ports.clock.today(),
      activityId,
    });
    if (evaluation === before) return { ok: true, evaluation, questionnaire, side, refused };
    const owed = [
      ...newsAfter(questionnaire, before, evaluation, side),
      ...appliedAfter(before, evaluation, side, ports.clock.today()),
    ];
    const saved = await ports.records.commit({
      schoolId: before.schoolId,
      puts: [{ type: 'evaluation', value: evaluation, before: stored }],
      audit: [auditOf(ports, caller, evaluation, audit.value)],
      outbox: outboxItems(ports, { schoolId: before.schoolId, about: before.id }, owed),
    });
    if (saved !== 'saved') continue;
    if (owed.length) ports.outbox.wake(before.schoolId);
    return { ok: true, evaluation, questionnaire, side, refused };
  }
  return { ok: false, problem: problem('changed-meanwhile', evaluationText.refused.tooBusy) };
}

/**
 * Who is told of what changed: the other side, that this one is through; the therapist, that her help is asked for. A
 * first call for help brings a message, more of them change it silently. Row D09.
 */
function newsAfter(q: Questionnaire, before: Evaluation, after: Evaluation, side: Side): Owed[] {
  const asked = openHelps(q, before).length;
  const isDone = !before.finished[side] && after.finished[side];
  if (isDone) return [[otherSide(side), 'new', 'evaluation-finished']];
  if (side === 'link-therapist' || openHelps(q, after).length <= asked) return [];
  return [['link-therapist', asked ? 'update' : 'new', 'evaluation-help']];
}

/** What others follow: a tool that was finished, and what is to be found out, which waits for the next plan. */
function appliedAfter(before: Evaluation, after: Evaluation, side: Side, on: CivilDate): Owed[] {
  const points = (of: Evaluation): string => JSON.stringify(pointsFromEvaluation(of, on));
  return before.finished === after.finished && points(before) === points(after)
    ? []
    : [[side, 'apply', 'evaluation-finished']];
}
