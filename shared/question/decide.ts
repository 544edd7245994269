import type { RequestId } from '../kernel/ids.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { Caller, SchoolScope } from '../organisation/roles.ts';
import type { GridEntry } from '../scoping/scoping.ts';
import {
  minutesSchema,
  mostAnswers,
  mostInAnswer,
  mostInQuestion,
  mostTrying,
  type Question,
  type QuestionAnswer,
} from './question.ts';
import { questionText as t } from './text.ts';

/** Who does something to a question, when, and by which press or edit. */
export interface QuestionAct {
  readonly by: Caller;
  readonly at: Instant;
  readonly on: CivilDate;
  readonly activityId: string;
}

export type NewQuestion = Pick<Question, 'yearGroup' | 'strands' | 'text'>;

const wrong = (sentence: string) => fail(problem('not-understood', sentence));

/** A question as it begins. */
export function askQuestion(
  place: SchoolScope & Pick<Question, 'id' | 'schoolName'>,
  { yearGroup, strands, text }: NewQuestion,
  { by, at, activityId }: QuestionAct,
): Result<Question> {
  const words = text.trim();
  if (!words) return fail(problem('reason-missing', t.noWords));
  if (words.length > mostInQuestion) return wrong(t.tooLong(mostInQuestion));
  return ok({
    ...place,
    yearGroup,
    strands: [...new Set(strands)],
    text: words,
    asked: { at, by: by.name, personId: by.personId, accountId: by.accountId },
    ...{ answers: [], trying: [], requestId: null, answered: [activityId], rev: 1 },
  });
}

const noted = (question: Question, { activityId }: QuestionAct, change: Partial<Question>): Question => ({
  ...question,
  ...change,
  answered: [...question.answered, activityId].slice(-20),
  rev: question.rev + 1,
});

/**
 * One more answer. A form sends its own id along, so that pressed twice it answers once; other words under that id are
 * refused, so that nobody believes they were sent.
 */
export function answerQuestion(
  question: Question,
  { id, text, minutes }: Pick<QuestionAnswer, 'id' | 'text' | 'minutes'>,
  act: QuestionAct,
): Result<Question> {
  const words = text.trim();
  const known = question.answers.find((each) => each.id === id);
  if (known) return known.text === words ? ok(question) : fail(problem('already-done', t.sentAlready));
  if (!words) return fail(problem('reason-missing', t.noAnswer));
  if (words.length > mostInAnswer) return wrong(t.tooLong(mostInAnswer));
  if (!minutesSchema.safeParse(minutes).success) return wrong(t.minutesError);
  if (question.answers.length >= mostAnswers) return fail(problem('too-many', t.tooManyAnswers));
  const answer = { id, text: words, minutes, at: act.at, by: act.by.name, personId: act.by.personId };
  return ok(noted(question, act, { answers: [...question.answers, answer] }));
}

/** ‘We will try this’: something that is in place at the school. Row G03. */
export function tryOffer(
  question: Question,
  entry: Pick<GridEntry, 'id' | 'text' | 'cells'>,
  act: QuestionAct,
): Result<Question> {
  if (question.trying.some(({ entryId }) => entryId === entry.id)) return ok(question);
  if (question.trying.length >= mostTrying) return fail(problem('too-many', t.tooManyTried));
  const { id: entryId, text, cells } = entry;
  const trying = [...question.trying, { entryId, text, cells, on: act.on, by: act.by.name }];
  return ok(noted(question, act, { trying }));
}

/** The question with the request for help that it became. */
export const becameRequest = (question: Question, requestId: RequestId, act: QuestionAct): Question =>
  noted(question, act, { requestId });
