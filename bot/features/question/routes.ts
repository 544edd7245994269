import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import * as contract from '../../../shared/question/contract.ts';
import { questionPlace, type Question } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import { answerQuestion } from './answer-question.ts';
import { askForHelp } from './ask-for-help.ts';
import { askQuestion } from './ask-question.ts';
import { asResult } from './change-question.ts';
import type { QuestionPorts } from './ports.ts';
import { seenQuestion, seeQuestions, viewOfQuestion } from './see-questions.ts';
import { tryOffer } from './try-offer.ts';

type Shown = Result<{ readonly question: ReturnType<typeof viewOfQuestion> }>;

/** The question as the tab gets it after a change. */
const shown = async (ports: QuestionPorts, changed: Result<Question>): Promise<Shown> => {
  if (!changed.ok) return changed;
  const { offers } = await seenQuestion(ports, changed.value);
  return ok({ question: viewOfQuestion(changed.value, offers) });
};

/** Whether a question's id is one of this school's, so that the address cannot say one school and the id another. */
const isOf = (school: School, id: string): boolean => questionPlace(id)?.schoolId === school.id;
const elsewhere = fail(problem('not-found', t.notYours));

/** Worries and questions in the tab: see them, ask, answer, try something, ask for help. Rows G02, G03, G26. */
export const questionRoutes = (ports: QuestionPorts): Route[] => [
  schoolRoute(ports, {
    name: 'questions.list',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/questions',
    contract: contract.questionsInput,
    answer: contract.questionsAnswer,
    action: 'question.see',
    audit: 'question.read',
    run: async (caller, school) => ok(await seeQuestions(ports, caller, school)),
  }),
  schoolRoute(ports, {
    name: 'questions.route-shown',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/route-shown',
    contract: contract.routeShownInput,
    answer: contract.routeShownAnswer,
    action: 'question.ask',
    audit: 'question.route-shown',
    run: async (caller, school) => {
      await noteRouteShown(ports, caller, schoolScope(school), 'question.route-shown');
      return ok({ noted: true } as const);
    },
  }),
  schoolRoute(ports, {
    name: 'questions.ask',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/questions',
    contract: contract.askInput,
    answer: contract.questionAnswer,
    action: 'question.ask',
    audit: 'question.asked',
    run: async (caller, school, { editId: activityId, newId, confirmed, yearGroup, strands, text }) => {
      const typed = { yearGroup, strands, text };
      const audit = 'question.asked';
      return shown(ports, await askQuestion(ports, caller, { school, newId, activityId, audit, typed, confirmed }));
    },
  }),
  schoolRoute(ports, {
    name: 'questions.answer',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/questions/:questionId/answers',
    contract: contract.answerInput,
    answer: contract.questionAnswer,
    action: 'question.answer',
    audit: 'question.answered',
    run: async (caller, school, { questionId, editId: activityId, answerId: id, text, minutes, confirmed }) => {
      if (!isOf(school, questionId)) return elsewhere;
      const change = { questionId, activityId, audit: 'question.answered', answer: { id, text, minutes }, confirmed };
      return shown(ports, asResult(await answerQuestion(ports, caller, change)));
    },
  }),
  schoolRoute(ports, {
    name: 'questions.try',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/questions/:questionId/tries',
    contract: contract.tryInput,
    answer: contract.questionAnswer,
    action: 'question.ask',
    audit: 'question.trying',
    run: async (caller, school, { questionId, editId: activityId, entryId }) => {
      if (!isOf(school, questionId)) return elsewhere;
      const change = { questionId, activityId, audit: 'question.trying', entryId };
      return shown(ports, asResult(await tryOffer(ports, caller, change)));
    },
  }),
  schoolRoute(ports, {
    name: 'questions.request',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/questions/:questionId/request',
    contract: contract.helpInput,
    answer: contract.helpAnswer,
    action: 'question.ask',
    audit: 'request.begun',
    run: async (caller, school, { questionId, editId: activityId, yearGroup, question, hopedFor, confirmed }) => {
      if (!isOf(school, questionId)) return elsewhere;
      const asked = { yearGroup, question, hopedFor };
      const begun = await askForHelp(ports, caller, { questionId, activityId, asked, confirmed });
      return begun.ok ? ok({ requestId: begun.view.id, planId: begun.planId ?? '' }) : fail(begun.problem);
    },
  }),
];
