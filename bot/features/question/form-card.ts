import { ownWording } from '../../../shared/balanced-system/content.ts';
import { strands } from '../../../shared/balanced-system/framework.ts';
import { mostInQuestion } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { yearGroups } from '../../../shared/request-for-help/request.ts';
import { card, heading, text } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { onSchool } from './drawing.ts';

export interface QuestionForm {
  readonly schoolId: string;
  readonly schoolName: string;
  /** The id that the question will have; minted here, so that two presses make one. */
  readonly newId: string;
  /** To whom it goes; undefined while the post is vacant. */
  readonly therapist: string | undefined;
  readonly notice?: string | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  /** The words may tell who the child is: the form comes back with the tick to keep them. */
  readonly warned?: boolean;
}

/** The anonymous question: three inputs, of which one is needed. Row G02. */
export function questionFormCard(form: QuestionForm): Message {
  const { schoolId, schoolName, newId, therapist, notice, typed = {}, warned } = form;
  const worry = { id: 'worry', label: t.form.words, errorMessage: t.noWords, value: typed['worry'] };
  const year = { id: 'worryYear', label: t.form.yearGroup, errorMessage: t.form.yearError, value: typed['worryYear'] };
  const about = {
    id: 'worryStrands',
    label: t.form.strands,
    errorMessage: t.form.strandsError,
    value: typed['worryStrands'],
  };
  const body = [
    heading(t.form.title),
    text(schoolName, { spacing: 'None', isSubtle: true }),
    text(t.form.hint),
    words(worry, t.form.wordsHint, mostInQuestion, { isMultiline: true }),
    choose(
      year,
      yearGroups.map((each) => ({ title: each, value: each })),
      { placeholder: t.form.anyYear },
    ),
    choose(
      about,
      strands.map((each) => ({ title: ownWording.strands[each].name, value: each })),
      { style: 'expanded', isMultiSelect: true },
    ),
    ...keepInput(warned),
  ];
  const actions = [
    onSchool('ask', t.form.send(therapist), schoolId, { newId, isPrimary: true }),
    onSchool('list', t.back, schoolId),
  ];
  return { card: card(t.form.title, body, actions, [notice]), summary: t.form.title };
}
