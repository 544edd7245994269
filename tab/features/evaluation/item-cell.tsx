import { columnSchema } from '../../../shared/evaluation/evaluation.ts';
import type { Item } from '../../../shared/evaluation/questionnaire.ts';
import { valueIn } from '../../../shared/evaluation/scores.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { AnswerSelect } from './answer-select.tsx';
import { ItemMore } from './item-more.tsx';
import { evaluationPageText as t } from './text.ts';
import { useEvaluating, writesIn } from './use-evaluating.ts';
import css from './evaluation.module.css';
import fields from './fields.module.css';

/** A statement with the own answer to choose, and the answers of others as far as they may be seen. */
export function ItemCell({ item }: { readonly item: Item }) {
  const { tool } = useEvaluating();
  const { evaluation, questionnaire } = tool;
  const own = writesIn(tool);
  const others = columnSchema.options
    .filter((column) => column !== own)
    .flatMap((column) => {
      const value = valueIn(evaluation, column, item.id);
      return value === null ? [] : [{ column, words: evaluationText.valueWords(questionnaire, value) }];
    });
  return (
    <div className={fields.item}>
      <p className={fields.statement}>{item.text}</p>
      {own && <AnswerSelect item={item} column={own} label={t.answerTo(item.text)} />}
      {others.map(({ column, words }) => (
        <p key={column} className={css.others}>
          {t.said(evaluationText.columns[column], words)}
        </p>
      ))}
      {!own && others.length === 0 && <p className={css.others}>{t.nobody}</p>}
      <ItemMore item={item} column={own} />
    </div>
  );
}
