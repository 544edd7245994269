import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import type { QuestionAct } from '../../../shared/question/decide.ts';
import { questionPlace, scopeOf, type Question } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import type { Put, Stored } from '../../ports/change.ts';
import { toldOf } from '../joining/told.ts';
import { auditOf, outboxItems, type Owed } from '../records.ts';
import { actOf } from './ask-question.ts';
import type { QuestionPorts } from './ports.ts';

export interface QuestionChange {
  readonly id: string;
  readonly activityId: string;
  readonly action: Action;
  readonly refusal: string;
  /** What changes, with what is written in the same batch. */
  decide(
    question: Question,
    act: QuestionAct,
  ): Promise<Result<{ readonly question: Question; readonly audit: string; readonly puts?: readonly Put[] }>>;
  /** How the side that asked and the side that answers learn of it. */
  readonly owed: readonly Owed[];
}

/** The question as it stands after a change; beside a refusal, so that a form can come back with it. */
export type QuestionOutcome =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly problem: Problem; readonly question: Question | undefined };

/** Each try is one read of the question and one batch; several may answer at once. */
const mostTries = 8;

/** A question for those who may see it, as it is stored. */
export async function questionFor(
  ports: Pick<QuestionPorts, 'questions'>,
  caller: Caller,
  id: string,
): Promise<Stored<Question> | undefined> {
  const place = questionPlace(id);
  if (!place || !may(permissions, caller, 'question.see', place)) return undefined;
  return ports.questions.load(place.schoolId, id);
}

/** The account that asked, while it may still see the question; the SENDCo's side knows by itself who else it is. */
const told = (ports: QuestionPorts, question: Question, owed: readonly Owed[]) =>
  owed.flatMap(([to, how, kind]) =>
    to === 'sendco'
      ? [toldOf(ports, question, question.asked.accountId, how, kind)]
      : outboxItems(ports, { schoolId: question.schoolId, about: question.id }, [[to, how, kind]]),
  );

/** Makes one change of a question: may they, load, decide, store with the ETag, and tell the other side. */
export async function changeQuestion(
  ports: QuestionPorts,
  caller: Caller,
  { id, activityId, action, refusal, decide, owed }: QuestionChange,
): Promise<QuestionOutcome> {
  let last: Question | undefined;
  const refused = (why: Problem): QuestionOutcome => ({ ok: false, problem: why, question: last });
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await questionFor(ports, caller, id);
    if (!stored) return refused(problem('not-found', t.notYours));
    const before = stored.value;
    last = before;
    if (!may(permissions, caller, action, scopeOf(before))) return refused(problem('not-allowed', refusal));
    if (before.answered.includes(activityId)) return { ok: true, question: before };
    const decided = await decide(before, actOf(ports, caller, activityId));
    if (!decided.ok) return refused(decided.problem);
    const { question, audit, puts = [] } = decided.value;
    if (question === before) return { ok: true, question };
    const saved = await ports.records.commit({
      schoolId: before.schoolId,
      puts: [{ type: 'question', value: question, before: stored }, ...puts],
      audit: [auditOf(ports, caller, question, audit)],
      outbox: told(ports, question, owed),
    });
    if (saved !== 'saved') continue;
    ports.outbox.wake(before.schoolId);
    return { ok: true, question };
  }
  return refused(problem('changed-meanwhile', t.tooBusy));
}

/** The same as the tab's answer. */
export const asResult = (outcome: QuestionOutcome): Result<Question> =>
  outcome.ok ? ok(outcome.question) : fail(outcome.problem);
