import { questionText } from '../../../shared/question/text.ts';
import { execute, submit, type Action } from '../../cards/card.ts';

/** ‘I’m worried about a child’ on the card of a school: the question takes its place. Row G26. */
export const worriedAt = (schoolId: string): Action =>
  execute(questionText.worried, { verb: 'question.worried', v: 1, id: schoolId, rev: 0 });

/** The same where no school is named yet; it is answered below. */
export const worriedSomewhere = (): Action =>
  submit(questionText.worried, { verb: 'say.worried', v: 1, id: 'me', rev: 1 });
