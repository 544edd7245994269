import { academicYearOf } from '../../../shared/calendar/academic-year.ts';
import { postingOf } from '../../../shared/hours/posting.ts';
import { hoursTermOf } from '../../../shared/hours/term.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { answerQuestion as decide, type QuestionAct } from '../../../shared/question/decide.ts';
import { questionPlace, type Question, type QuestionAnswer } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { suggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import { riskProblem } from '../../../shared/safeguarding/text.ts';
import type { Put } from '../../ports/change.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { postingPuts } from '../hours/posting-puts.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import { changeQuestion, questionFor, type QuestionOutcome } from './change-question.ts';
import type { QuestionPorts } from './ports.ts';

export interface Answering {
  readonly questionId: string;
  readonly activityId: string;
  readonly audit: string;
  readonly answer: Pick<QuestionAnswer, 'id' | 'text' | 'minutes'>;
  readonly confirmed?: boolean | undefined;
}

/** What an answer took, as the next posting of the school's hours and the balance after it. Row G02; decisions 6. */
async function putsOf(
  ports: QuestionPorts,
  { schoolId, id }: Question,
  { id: answerId, minutes }: Answering['answer'],
  { at, on, by: { personId, name } }: QuestionAct,
): Promise<Put[]> {
  if (minutes === 0) return [];
  const school = await ports.schools.load(schoolId);
  const calendar = school && (await ports.schools.calendar(school));
  const academicYear = calendar?.academicYear ?? academicYearOf(on);
  const posting = postingOf({
    id: `posting|${id.split('|')[3] ?? ''}|${answerId}`,
    ...{ schoolId, academicYear, kind: 'used', activity: 'advice', minutes, on, postedAt: at },
    ...{ term: hoursTermOf(calendar, on), by: { personId, name } },
  });
  return postingPuts(await ports.hours.balance(schoolId, academicYear), [posting]);
}

/**
 * The therapist answers: the answer, and the minutes it took in the school's hours, in one batch; it goes to the chat of
 * whoever asked. Several answers are possible. Row G02.
 */
export async function answerQuestion(
  ports: QuestionPorts,
  caller: Caller,
  { questionId, activityId, audit, answer, confirmed }: Answering,
): Promise<QuestionOutcome> {
  const place = questionPlace(questionId);
  if (place && suggestsRisk(answer.text)) {
    const seen = (await questionFor(ports, caller, questionId))?.value;
    if (seen) await noteRouteShown(ports, caller, place, 'question.route-shown');
    if (seen) return { ok: false, problem: riskProblem(), question: seen };
  }
  return changeQuestion(ports, caller, {
    id: questionId,
    activityId,
    action: 'question.answer',
    refusal: t.notAnswer,
    owed: [
      ['sendco', 'new', 'question-answered'],
      ['link-therapist', 'silent', 'question-answered'],
    ],
    decide: async (before, act) => {
      const decided = decide(before, answer, act);
      if (!decided.ok) return decided;
      if (decided.value === before) return ok({ question: before, audit });
      const texts = [{ field: 'text', label: t.answer.words, text: answer.text.trim(), looksForNames: true }];
      const looked = await lookAtTexts(ports, caller, texts, { schoolId: before.schoolId, audit, confirmed });
      if (!looked.ok) return fail(looked.problem);
      return ok({ question: decided.value, audit: looked.value, puts: await putsOf(ports, before, answer, act) });
    },
  });
}
