import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { tryOffer as decide } from '../../../shared/question/decide.ts';
import { isInPlace } from '../../../shared/question/offers.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { changeQuestion, type QuestionOutcome } from './change-question.ts';
import type { QuestionPorts } from './ports.ts';

export interface Trying {
  readonly questionId: string;
  readonly activityId: string;
  readonly audit: string;
  readonly entryId: string;
}

/** ‘We will try this’: something of the school's own grid, noted with the question. Row G03. */
export const tryOffer = (
  ports: QuestionPorts,
  caller: Caller,
  { questionId, activityId, audit, entryId }: Trying,
): Promise<QuestionOutcome> =>
  changeQuestion(ports, caller, {
    id: questionId,
    activityId,
    action: 'question.ask',
    refusal: t.notAllowed,
    owed: [['link-therapist', 'silent', 'question-trying']],
    decide: async (before, act) => {
      const grid = (await ports.grid.load(before.schoolId))?.value;
      const here = grid?.serviceId === before.serviceId ? grid.entries : [];
      const entry = here.find((each) => each.id === entryId && isInPlace(each, act.on));
      if (!entry) return fail(problem('not-found', t.offers.gone));
      const decided = decide(before, entry, act);
      return decided.ok ? ok({ question: decided.value, audit }) : decided;
    },
  });
