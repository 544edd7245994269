import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ownColumn } from '../../../shared/evaluation/columns.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { otherSide, sideSchema } from '../../../shared/organisation/roles.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { evaluationPageText as t } from './text.ts';
import { useEvaluating } from './use-evaluating.ts';
import css from './evaluation.module.css';

/** Where both stand, how it is filled in, and what is one press: together, reading only, files. */
export function EvaluationHead() {
  const { tool, editor } = useEvaluating();
  const { questionnaire: q, evaluation, side, files } = tool;
  const [failed, setFailed] = useState('');
  const mark = async (what: 'read' | 'together' | 'apart'): Promise<void> => {
    const answer = await editor.press('mark', { what });
    setFailed(answer.ok ? '' : answer.sentence);
    if (!answer.ok) announce(answer.sentence);
  };
  const { together, finished, reads, progress } = evaluation;
  const all = q.items.length;
  const answered = side ? progress[ownColumn(evaluation, side)] : 0;
  const reading = side && reads[side] && !together;
  const how = !side ? t.looksOnHow : reading ? t.readsHow : together ? t.togetherHow : t.ownHow;
  const mayRead = side && answered === 0 && !reads[side] && !together && finished[otherSide(side)];
  const columns = together ? (['joint'] as const) : side ? [side, otherSide(side)] : sideSchema.options;
  return (
    <div className={css.head}>
      <p className={css.term}>{evaluationText.termLabel(evaluation)}</p>
      <p className={css.quiet}>{how}</p>
      <ul className={css.standing}>
        {columns.map((column) => {
          const done = column === 'joint' ? finished.sendco : finished[column];
          return (
            <li key={column}>
              {done
                ? t.finishedBy(done.by, done.side, evaluationText.on(done))
                : t.progress(evaluationText.columns[column], progress[column], all)}
            </li>
          );
        })}
      </ul>
      <div className={css.buttons}>
        {side && (together || !(finished.sendco && finished['link-therapist'])) && (
          <Button onClick={() => void mark(together ? 'apart' : 'together')}>{together ? t.apart : t.together}</Button>
        )}
        {mayRead && (
          <Button title={t.readWarns} onClick={() => void mark('read')}>
            {t.read}
          </Button>
        )}
        {files && (
          <span className={css.files}>
            {t.files} <a href={files.pdf}>{t.pdf}</a> <a href={files.word}>{t.word}</a>
          </span>
        )}
      </div>
      {mayRead && <p className={css.quiet}>{t.readWarns}</p>}
      {failed && (
        <p className={css.wrong} role="alert">
          <Icon name="warning" />
          {failed}
        </p>
      )}
    </div>
  );
}
