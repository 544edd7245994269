import type { TypedText } from '../anonymous-text/typed-text.ts';
import type { EvaluationOp } from './decide.ts';
import type { Evaluation } from './evaluation.ts';
import { evaluationText } from './text.ts';

/** The words that operations bring into an evaluation; none of those that stand in it already. Row C-27. */
export function newWordsIn(ops: readonly EvaluationOp[], { answers, findOuts }: Evaluation): TypedText[] {
  const known = new Set([
    ...Object.values(answers)
      .flatMap((column) => Object.values(column))
      .flatMap((said) => [said.note?.text, said.link?.text]),
    ...findOuts.map(({ text }) => text),
  ]);
  const { field } = evaluationText;
  const typed = ops.flatMap((op): TypedText[] => {
    if (op.do === 'change-find-out')
      return [{ field: 'text', label: field.findOut, text: op.text ?? '', looksForNames: true }];
    if (op.do !== 'say' || (op.field !== 'note' && op.field !== 'link')) return [];
    return [{ field: op.field, label: field[op.field], text: op.text, looksForNames: true }];
  });
  return typed
    .map((each) => ({ ...each, text: each.text.trim() }))
    .filter(({ text }) => text !== '' && !known.has(text));
}
