import { ownWording } from '../../../shared/balanced-system/content.ts';
import { levelOf, strandOf } from '../../../shared/balanced-system/framework.ts';
import { cut } from '../../../shared/kernel/cut.ts';
import type { Offer } from '../../../shared/question/offers.ts';
import { firstAnswerAfter, type Question } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { heading, list, quiet, section, text, type Action, type Element } from '../../cards/card.ts';
import { buttonsOf, type Drawing } from '../../cards/drawing.ts';
import type { SeenQuestion } from './see-questions.ts';

/** What a card of a question is drawn with besides the question. */
export interface QuestionDrawing extends SeenQuestion, Drawing {
  readonly mayAsk: boolean;
  readonly mayAnswer: boolean;
  /** The page of the school where its grid is. */
  readonly gridTab: string;
}

/** Most of what a card lists; everything is in the tab. */
export const mostOffers = 6;
const mostShown = 3;

const strandName = (strand: Offer['strand']): string => ownWording.strands[strand].name;

export const offerLine = ({ strand, level, text: words }: Offer): string =>
  t.offers.line(strandName(strand), level, cut(words, 90));

const button = buttonsOf('question');

/** A button of one question. */
export const onQuestion = (
  verb: string,
  title: string,
  { question: { id, rev }, newId }: Pick<QuestionDrawing, 'question' | 'newId'>,
  isPrimary = false,
): Action => button(verb, title, { id, rev, newId }, isPrimary);

/** A button of a school's questions. */
export const onSchool = (
  verb: string,
  title: string,
  schoolId: string,
  more: { newId?: string; isPrimary?: boolean } = {},
): Action => button(verb, title, { id: schoolId, rev: 0, newId: more.newId }, more.isPrimary);

/** How it stands: waiting since when, or answered after how long; and that it became a request. */
export function statusOf(question: Pick<Question, 'asked' | 'answers' | 'requestId'>): string {
  const after = firstAnswerAfter(question);
  const standing =
    after === undefined ? t.status.waits(question.asked.at) : t.status.answered(question.answers.length, after);
  return question.requestId ? `${standing}. ${t.status.request}` : standing;
}

export const aboutOf = ({ yearGroup, strands }: Pick<Question, 'yearGroup' | 'strands'>): string =>
  t.about(yearGroup, strands.map(strandName));

/** The question, who asked it and how it stands: the top of both sides' cards. */
export function top({ question, said }: Pick<QuestionDrawing, 'question' | 'said'>): Element[] {
  const about = aboutOf(question);
  return [
    heading(t.worried),
    text(question.schoolName, { spacing: 'None', isSubtle: true }),
    ...(said ? [text(said, { weight: 'Bolder' })] : []),
    section(t.question, [
      text(question.text),
      quiet([about, t.askedBy(question.asked.by, question.asked.at)].filter(Boolean).join('. ')),
      quiet(statusOf(question)),
    ]),
  ];
}

/** The newest answers, the oldest of them first. */
export function answersOf({ answers }: Question): Element[] {
  if (answers.length === 0) return [];
  const shown = answers.slice(-mostShown);
  const left = answers.length - shown.length;
  return [
    section(t.answers, [
      ...(left > 0 ? [quiet(t.earlier(left))] : []),
      ...shown.flatMap(({ text: words, by, at, minutes }) => [text(words), quiet(t.answerBy(by, at, minutes))]),
    ]),
  ];
}

/** What the school said it will try. */
export const tryingOf = ({ trying }: Question, title: string): Element[] =>
  trying.length
    ? [
        section(title, [
          list(trying.slice(-mostShown).map(({ text: words, on }) => t.offers.tryingLine(cut(words, 90), on))),
        ]),
      ]
    : [];

/**
 * What is here already, and where nothing is. Where the school can choose of it, `choice` stands for the list; a therapist, who
 * knows the grid, has a few lines of it, so that her answer stays in view.
 */
export function offersOf({ offers: { offers, gaps } }: Pick<SeenQuestion, 'offers'>, choice?: Element): Element[] {
  const shown = offers.slice(0, choice ? mostOffers : mostShown);
  const left = offers.length - shown.length;
  return [
    section(t.offers.title, [
      choice ?? (shown.length ? list(shown.map(offerLine)) : text(t.offers.none)),
      ...(left > 0 ? [quiet(t.offers.more(left))] : []),
      ...(gaps.length ? [list(gaps.map((cell) => t.offers.gap(strandName(strandOf(cell)), levelOf(cell))))] : []),
    ]),
  ];
}
