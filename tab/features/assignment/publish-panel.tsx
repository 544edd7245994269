import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { whoAnswer, type WhoAnswer } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { londonDate, longDate } from '../../../shared/kernel/time.ts';
import { announce } from '../../components/announce.ts';
import { Fold } from '../../components/fold.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import type { Answer } from '../../api.ts';
import { serviceAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { MovesTable } from './moves-table.tsx';
import css from './assignment.module.css';

interface Props {
  readonly answer: WhoAnswer;
  /** Something is chosen that this answer does not count. */
  readonly isChanged: boolean;
  /** Shows what came, and says why where nothing did. */
  readonly onAnswer: (said: Answer<WhoAnswer>) => string | undefined;
}

/** What a hand-over would be, and the press that makes the answer a version of the year. */
export function PublishPanel({ answer, isChanged, onAnswer }: Props) {
  const answers = useAnswers();
  const [reason, setReason] = useState('');
  const [editId, setEditId] = useState(() => answers.newId());
  const { saving, run } = useSaving();
  const publish = () =>
    run(async () => {
      if (isChanged) return t.problems.unsaved;
      const body = { year: answer.academicYear, seen: answer.rev, reason, editId };
      const said = await answers.post('/api/hours-who/publish', body, whoAnswer);
      const why = onAnswer(said);
      if (!said.ok) return why;
      const [newest] = said.value.published;
      if (newest) announce(t.published(newest.version, newest.by));
      setReason('');
      setEditId(answers.newId());
      return undefined;
    });
  return (
    <Panel title={t.publishTitle}>
      {answer.moves.length === 0 && <p className={css.quiet}>{t.noMoves}</p>}
      {answer.moves.length > 0 && (
        <>
          <h3>{t.movesTitle}</h3>
          <p className={css.quiet}>
            {t.movesNote} <a href={serviceAddress}>{t.toPeople}</a>
          </p>
          <Fold summary={t.showMoves(answer.moves.length)} open={answer.moves.length <= 10}>
            <MovesTable moves={answer.moves} title={t.movesTitle} />
          </Fold>
        </>
      )}
      {answer.mayChange && answer.solved && (
        <div className={css.buttons}>
          {answer.published.length > 0 && (
            <Field label={t.reason}>
              <Input value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
            </Field>
          )}
          <Button disabledFocusable={saving.state === 'saving'} onClick={() => void publish()}>
            {t.publish}
          </Button>
        </div>
      )}
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      {answer.published.length > 0 && (
        <>
          <h3>{t.versions}</h3>
          <ul>
            {answer.published.map((each) => (
              <li key={each.editId}>
                {t.published(each.version, each.by)} {longDate(londonDate(each.at))}
                {each.reason && `: ${each.reason}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
