import { problem } from '../../../shared/kernel/problem.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { becameRequest } from '../../../shared/question/decide.ts';
import { triedFrom } from '../../../shared/question/prefill.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { newFormId, type Asked } from '../../../shared/request-for-help/decide.ts';
import { outboxItems } from '../records.ts';
import { beginRequest, type Begun } from '../request-for-help/begin-request.ts';
import { actOf } from './ask-question.ts';
import { questionFor } from './change-question.ts';
import type { QuestionPorts } from './ports.ts';

export interface HelpFor {
  readonly questionId: string;
  readonly activityId: string;
  readonly asked: Pick<Asked, 'yearGroup' | 'question' | 'hopedFor'>;
  readonly confirmed?: boolean | undefined;
}

/** The request that was begun, and the plan it stands on; two presses of one question make one request. */
export type Helped = Begun & { readonly planId: string | undefined };

/**
 * A question becomes a request for help: what was said is taken along, and both are written in one batch, so that the
 * question knows its request and no second one is made of it. Row G02.
 */
export async function askForHelp(
  ports: QuestionPorts,
  caller: Caller,
  { questionId, activityId, asked, confirmed }: HelpFor,
): Promise<Helped> {
  const stored = await questionFor(ports, caller, questionId);
  const none = (sentence: string): Helped => ({
    ok: false,
    problem: problem('not-found', sentence),
    planId: undefined,
  });
  if (!stored) return none(t.notYours);
  const { schoolId } = stored.value;
  const [plan] = await ports.sheets.list(schoolId, 'plan', 1);
  if (!plan) return none(t.help.noPlan);
  const known = stored.value.requestId;
  if (known) {
    const view = await ports.requests.load(caller, schoolId, known);
    return view ? { ok: true, view, planId: plan.id } : none(t.notYours);
  }
  const { numbers } = await ports.requests.list(caller, schoolId, []);
  const opaque = questionId.split('|').at(-1)?.slice(0, 50) ?? '';
  const begun = await beginRequest(ports, caller, {
    planId: plan.id,
    newId: newFormId(numbers, `q-${opaque}`),
    activityId,
    asked: { ...asked, tried: triedFrom(stored.value), questionId },
    confirmed,
    standing: [stored.value.text.trim()],
    question: { asked: stored.value.asked, answered: stored.value.answers[0] },
    along: async (requestId) => {
      const now = await ports.questions.load(schoolId, questionId);
      // Somebody else was first: their request is the one.
      if (!now || now.value.requestId) return undefined;
      const question = becameRequest(now.value, requestId, actOf(ports, caller, activityId));
      return {
        puts: [{ type: 'question', value: question, before: now }],
        outbox: outboxItems(ports, { schoolId, about: questionId }, [['link-therapist', 'silent', 'question-became']]),
      };
    },
  });
  if (!begun.ok && begun.problem.code === 'already-done') {
    const made = (await ports.questions.load(schoolId, questionId))?.value.requestId;
    const view = made && (await ports.requests.load(caller, schoolId, made));
    if (view) return { ok: true, view, planId: plan.id };
  }
  return { ...begun, planId: plan.id };
}
