import { useId } from 'react';
import { dontKnow, textIn, type Column } from '../../../shared/evaluation/evaluation.ts';
import type { Item } from '../../../shared/evaluation/questionnaire.ts';
import { FieldLine, placeOf } from './field-line.tsx';
import { evaluationPageText as t } from './text.ts';
import { useEvaluating, useTyped } from './use-evaluating.ts';
import fields from './fields.module.css';

interface Props {
  readonly item: Item;
  readonly column: Column;
  readonly label: string;
}

/** One answer of the scale, saved as it is chosen. */
export function AnswerSelect({ item, column, label }: Props) {
  const { editor, tool } = useEvaluating();
  const { questionnaire: q, evaluation } = tool;
  const at = { column, item: item.id, field: 'answer' } as const;
  const typed = useTyped(at);
  const line = useId();
  const value = typed?.text ?? textIn(evaluation.answers[column], item.id, 'answer');
  return (
    <>
      <select
        className={fields.select}
        aria-label={label}
        aria-describedby={line}
        data-place={placeOf(at)}
        data-value={value}
        value={value}
        onChange={({ currentTarget }) => editor.choose(at, currentTarget.value)}
      >
        <option value="">{t.noAnswer}</option>
        {q.scale.map((each) => (
          <option key={each.value} value={String(each.value)}>
            {each.label}
          </option>
        ))}
        <option value={dontKnow}>{q.dontKnow}</option>
      </select>
      <FieldLine at={at} id={line} isSaved={editor.savedAt(at) !== undefined} />
    </>
  );
}
