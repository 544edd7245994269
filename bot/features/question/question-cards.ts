import { mostInAnswer, type Question } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { card, heading, openUrl, text, type Action, type Element } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { sentenceCard } from '../planning/cards.ts';
import { newChildInputs } from '../request-for-help/red-flags-card.ts';
import {
  answersOf,
  mostOffers,
  offerLine,
  offersOf,
  onQuestion,
  onSchool,
  top,
  tryingOf,
  type QuestionDrawing,
} from './drawing.ts';

const minutes = [0, 5, 10, 15, 20, 30, 45, 60, 90];
const usual = '10';

/** What the school can do with its question at once. Rows G02, G03. */
function asked(drawing: QuestionDrawing): { body: Element[]; actions: Action[] } {
  const { question, offers, mayAsk, therapist, serviceName } = drawing;
  const open = offers.offers.filter(({ entryId }) => !question.trying.some((each) => each.entryId === entryId));
  const choices = open.slice(0, mostOffers).map((each) => ({ title: offerLine(each), value: each.entryId }));
  const offer = { id: 'offer', label: t.offers.choose, errorMessage: t.offers.chooseError };
  // Once it is a request, what is tried is written down there.
  const canTry = mayAsk && !question.requestId && choices.length > 0;
  return {
    body: [
      ...(therapist || question.answers.length ? [] : [text(t.noTherapist(question.schoolName, serviceName))]),
      ...answersOf(question),
      ...tryingOf(question, t.offers.trying),
      ...offersOf(
        { offers: { ...offers, offers: open } },
        canTry ? choose(offer, choices, { style: 'expanded' }) : undefined,
      ),
    ],
    actions: [
      ...(canTry ? [onQuestion('try', t.offers.tryIt, drawing, true)] : []),
      ...(mayAsk && !question.requestId ? [onQuestion('request', t.help.ask, drawing)] : []),
      ...(mayAsk && question.requestId ? [onQuestion('request', t.help.see, drawing)] : []),
      ...(offers.gaps.length ? [openUrl(t.offers.toGrid, drawing.gridTab)] : []),
    ],
  };
}

/** What the therapist reads, and the form of her answer. */
function answering(drawing: QuestionDrawing): { body: Element[]; actions: Action[] } {
  const { question, typed = {}, warned } = drawing;
  const answer = { id: 'answer', label: t.answer.words, errorMessage: t.noAnswer, value: typed['answer'] };
  const took = {
    id: 'answerMinutes',
    label: t.answer.minutes,
    errorMessage: t.minutesError,
    value: typed['answerMinutes'] ?? usual,
  };
  return {
    body: [
      ...answersOf(question),
      ...offersOf(drawing),
      ...tryingOf(question, t.offers.tryingTheirs),
      words(answer, t.answer.hint, mostInAnswer, { isMultiline: true }),
      choose(
        took,
        minutes.map((each) => ({ title: t.answer.minute(each), value: String(each) })),
      ),
      ...keepInput(warned),
    ],
    actions: [onQuestion('answer', t.answer.send, drawing, true)],
  };
}

/** A question as one side has it. It is drawn anew for each of both whenever the other did something. */
export function questionCard(drawing: QuestionDrawing): Message {
  const { question, mayAnswer, mayAsk, notice, tab } = drawing;
  const summary =
    mayAnswer && !mayAsk
      ? t.asks(question.schoolName)
      : question.answers.length
        ? t.hasAnswer
        : `${t.worried}: ${question.schoolName}`;
  const { body, actions } = mayAnswer && !mayAsk ? answering(drawing) : asked(drawing);
  const ways = [onSchool('list', t.back, question.schoolId), openUrl(t.openTab, tab)];
  return { card: card(summary, [...top(drawing), ...body], [...actions, ...ways], [notice]), summary };
}

/** What an older card shrinks to, and what a new one is for the moment before it is filled. */
export const movedQuestion = ({ schoolName }: Question, summary?: string): Message => ({
  ...sentenceCard(t.moved(schoolName)),
  ...(summary ? { summary } : {}),
});

/** The first step of a request for help, with what the question said already. */
export function helpCard({ question, newId, notice, typed, warned }: QuestionDrawing): Message {
  const filled = typed ?? { yearGroup: question.yearGroup ?? '', question: question.text, hopedFor: '' };
  const body = [
    heading(t.help.title),
    text(t.help.intro),
    ...tryingOf(question, t.offers.trying),
    ...newChildInputs({ typed: filled, ...(warned ? { warned } : {}) }),
  ];
  const actions = [
    onQuestion('begin', t.help.ask, { question, newId }, true),
    onQuestion('show', t.question, { question, newId }),
  ];
  return { card: card(t.help.title, body, actions, [notice]), summary: t.help.title };
}
