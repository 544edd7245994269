import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { vacancyAnswer, type VacancyAnswer, type WhoAnswer } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { hoursAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { MovesTable } from './moves-table.tsx';
import css from './assignment.module.css';

/** What if somebody goes: who loses their therapist, who could take over, what it comes to. Row L14. */
export function VacancyPanel({ answer }: { readonly answer: WhoAnswer }) {
  const { post } = useAnswers();
  const [gone, setGone] = useState('');
  const [shown, setShown] = useState<VacancyAnswer>();
  const { saving, run } = useSaving();
  const ask = () =>
    run(async () => {
      const said = await post(
        '/api/hours-who/vacancy',
        { year: answer.academicYear, seen: answer.rev, gone },
        vacancyAnswer,
      );
      setShown(said.ok ? said.value : undefined);
      return said.ok ? undefined : said.sentence;
    });
  return (
    <Panel title={t.vacancyTitle}>
      <p className={css.quiet}>{t.vacancyNote}</p>
      <div className={css.buttons}>
        <Field label={t.vacancyWho}>
          <Select value={gone} onChange={(_, { value }) => setGone(value)}>
            <option value="" />
            {answer.solved?.account.loads.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabledFocusable={!gone || saving.state === 'saving'} onClick={() => void (gone && ask())}>
          {saving.state === 'saving' ? t.solving : t.vacancyRun}
        </Button>
      </div>
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      {shown && (
        <div role="status">
          <p className={css.proof}>
            {t.vacancyLead(shown.gone, shown.moves.filter(({ from }) => from === shown.gone).length, shown.minutes)}
          </p>
          <p className={css.quiet}>
            {t.vacancyOver(shown.after.overMinutes)} <a href={hoursAddress('share')}>{t.vacancyCut}</a>{' '}
            {shown.after.unserved.length > 0 && t.vacancyUnserved(shown.after.unserved.length)}{' '}
            {t.againstNow(t.differenceWords(shown.difference))}
          </p>
          <MovesTable moves={shown.moves} title={t.vacancyTitle} />
        </div>
      )}
    </Panel>
  );
}
