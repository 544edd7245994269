import { useId } from 'react';
import { textIn } from '../../../shared/evaluation/evaluation.ts';
import { GrowBox } from '../sheet/grow-box.tsx';
import type { At } from './evaluation-editor.ts';
import { FieldLine, placeOf } from './field-line.tsx';
import { useEvaluating, useTyped } from './use-evaluating.ts';
import fields from './fields.module.css';

interface Props {
  readonly at: At;
  readonly label: string;
  readonly hint: string;
  readonly most: number;
}

/** Words with their label, saved a moment after the last key. */
export function TextBox({ at, label, hint, most }: Props) {
  const { editor, tool } = useEvaluating();
  const typed = useTyped(at);
  const id = useId();
  const line = useId();
  const value = typed?.text ?? textIn(tool.evaluation.answers[at.column], at.item, at.field);
  return (
    <div className={fields.textBox}>
      <label htmlFor={id}>{label}</label>
      <GrowBox
        id={id}
        aria-describedby={line}
        data-place={placeOf(at)}
        maxLength={most}
        placeholder={hint}
        value={value}
        onType={(text) => editor.type(at, text)}
        onBlur={() => editor.leave(at)}
      />
      <FieldLine at={at} id={line} isSaved={editor.savedAt(at) !== undefined} />
    </div>
  );
}
