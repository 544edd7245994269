import type { z } from 'zod';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { questionPlace, scopeOf } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { childCard } from '../request-for-help/child-card.ts';
import { drawingOf } from '../request-for-help/drawing.ts';
import { askedOf, type newChildInput } from '../request-for-help/inputs.ts';
import { stepMessage } from '../request-for-help/grid-offers.ts';
import { answerQuestion } from './answer-question.ts';
import { askForHelp } from './ask-for-help.ts';
import { questionFor, type QuestionOutcome } from './change-question.ts';
import { minutesIn, type AnsweringInput } from './inputs.ts';
import type { QuestionPorts } from './ports.ts';
import { helpCard } from './question-cards.ts';
import { tryOffer } from './try-offer.ts';
import { away, draw, routeFor, showQuestion } from './show.ts';

type Ports = QuestionPorts;

/** The question after a press, or the form again with what was typed. */
const after = async (
  ports: Ports,
  caller: Caller,
  outcome: QuestionOutcome,
  said: string,
  typed?: Readonly<Record<string, string>>,
): Promise<PressAnswer> => {
  if (outcome.ok) return draw(ports, caller, outcome.question, { said });
  if (!outcome.question) return away();
  const shown = { notice: outcome.problem.sentence, typed, warned: isWarning(outcome.problem) };
  return draw(ports, caller, outcome.question, shown);
};

export const sendAnswer =
  (ports: Ports) =>
  async (caller: Caller, press: Press, typed: AnsweringInput): Promise<PressAnswer> => {
    const route = await routeFor(ports, caller, questionPlace(press.id), typed);
    if (route) return route;
    const minutes = minutesIn(typed.answerMinutes);
    if (minutes === undefined) return showQuestion(ports, caller, press.id, { notice: t.minutesError, typed });
    const outcome = await answerQuestion(ports, caller, {
      questionId: press.id,
      activityId: press.activityId,
      audit: press.audit,
      answer: { id: press.newId ?? press.activityId, text: typed.answer, minutes },
      confirmed: isKept(typed),
    });
    return after(ports, caller, outcome, minutes ? t.answer.sent : t.answer.sentFree, typed);
  };

export const tryFrom =
  (ports: Ports) =>
  async (caller: Caller, press: Press, { offer }: { readonly offer: string }): Promise<PressAnswer> => {
    const { id: questionId, activityId, audit } = press;
    if (!offer) return showQuestion(ports, caller, questionId, { notice: t.offers.chooseError });
    const outcome = await tryOffer(ports, caller, { questionId, activityId, audit, entryId: offer });
    const words = outcome.ok ? outcome.question.trying.find(({ entryId }) => entryId === offer)?.text : undefined;
    return after(ports, caller, outcome, t.offers.tried(words ?? ''));
  };

/** The form of a request with what the question said; where there is one already, that child. */
export const helpFrom =
  (ports: Ports) =>
  async (caller: Caller, press: Press): Promise<PressAnswer> => {
    const question = (await questionFor(ports, caller, press.id))?.value;
    if (!question) return away();
    if (!may(permissions, caller, 'question.ask', scopeOf(question)))
      return draw(ports, caller, question, { notice: t.notAllowed });
    const [plan] = await ports.sheets.list(question.schoolId, 'plan', 1);
    if (!plan) return draw(ports, caller, question, { notice: t.help.noPlan });
    if (!question.requestId) return draw(ports, caller, question, {}, helpCard);
    const view = await ports.requests.load(caller, question.schoolId, question.requestId);
    return view ? { message: childCard(drawingOf(ports, caller, plan.id, view)) } : away();
  };

/** The request is begun, and its form goes on where the question left off. */
export const beginFrom =
  (ports: Ports) =>
  async (caller: Caller, press: Press, typed: z.infer<typeof newChildInput>): Promise<PressAnswer> => {
    const { id: questionId, activityId } = press;
    const question = (await questionFor(ports, caller, questionId))?.value;
    if (!question) return away();
    const route = await routeFor(ports, caller, questionPlace(questionId), typed);
    if (route) return route;
    const asked = askedOf(typed);
    const again = (notice: string, warned = false) =>
      draw(ports, caller, question, { notice, typed, warned }, helpCard);
    if (!asked.ok) return again(asked.problem.sentence);
    const begun = await askForHelp(ports, caller, {
      questionId,
      activityId,
      asked: asked.value,
      confirmed: isKept(typed),
    });
    if (!begun.ok) return again(begun.problem.sentence, isWarning(begun.problem));
    const drawing = drawingOf(ports, caller, begun.planId ?? '', begun.view);
    const said = requestText.onAgenda(childLabel(begun.view));
    return { message: await stepMessage(ports, 'tried', { ...drawing, said }) };
  };
