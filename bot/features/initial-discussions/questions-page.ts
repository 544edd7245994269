import { openQuestions } from '../../../shared/initial-discussions/progress.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import { rowsOf, textOf, type Row, type Sheet } from '../../../shared/sheet/sheet.ts';
import { list, section, text, type Element } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import { clip } from './clip.ts';
import type { PageInput } from './inputs.ts';

const { form, work } = initialText;

const line = (row: Row): string => {
  const [question, answer] = [clip(textOf(row, 'question'), 200), clip(textOf(row, 'answer'), 200)];
  return answer ? work.answered(question, answer) : question;
};

/** Questions either side has, for the first planning meeting, with room for an answer before it. Row C04. */
export function questionsPage(sheet: Sheet, writes: boolean, typed: PageInput, most: number): Element[] {
  const asked = rowsOf(sheet, 'question').filter((row) => textOf(row, 'question'));
  const open = openQuestions(sheet).slice(-most);
  const shown = asked.length ? list(asked.slice(-most).map(line)) : text(work.noQuestions);
  if (!writes) return [shown];
  const { question, answerTo, answer } = form;
  return [
    shown,
    words(
      { id: 'question', label: question.label, errorMessage: question.error, value: typed.question },
      question.hint,
      400,
      {
        isMultiline: true,
      },
    ),
    ...(open.length
      ? [
          section(work.answerOne, [
            choose(
              { id: 'answerTo', label: answerTo.label, errorMessage: answerTo.error, value: typed.answerTo },
              open.map((row) => ({ value: row.id, title: clip(textOf(row, 'question'), 100) })),
              { placeholder: answerTo.hint },
            ),
            words(
              { id: 'answer', label: answer.label, errorMessage: answer.error, value: typed.answer },
              answer.hint,
              600,
              {
                isMultiline: true,
              },
            ),
          ]),
        ]
      : []),
  ];
}
