import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { answeredIn } from '../../../shared/evaluation/columns.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { evaluationPageText as t } from './text.ts';
import { useEvaluating, writesIn } from './use-evaluating.ts';
import css from './evaluation.module.css';
import fields from './fields.module.css';

/** Below the last statement: how many are answered, and the press that tells the other side. */
export function Finish() {
  const { tool, editor } = useEvaluating();
  const { questionnaire: q, evaluation, side } = tool;
  const [failed, setFailed] = useState('');
  const column = writesIn(tool);
  if (!side || !column) return null;
  const answered = answeredIn(q, evaluation.answers[column]);
  const finish = async (): Promise<void> => {
    const answer = await editor.press('mark', { what: 'finish' });
    setFailed(answer.ok ? '' : answer.sentence);
    announce(answer.ok ? t.told(side) : answer.sentence);
  };
  return (
    <div className={fields.finish}>
      <span>{evaluation.finished[side] ? t.told(side) : t.answeredSoFar(answered, q.items.length)}</span>
      {answered > 0 && !evaluation.finished[side] && (
        <Button appearance="primary" onClick={() => void finish()}>
          {t.finish}
        </Button>
      )}
      {failed && (
        <p className={css.wrong} role="alert">
          <Icon name="warning" />
          {failed}
        </p>
      )}
    </div>
  );
}
