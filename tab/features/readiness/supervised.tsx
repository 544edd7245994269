import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SupervisedAnswer } from '../../../shared/readiness/contract.ts';
import { readinessText as t } from '../../../shared/readiness/text.ts';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { ratedOn } from './readiness.ts';
import { TrendTable } from './trend-table.tsx';
import css from './readiness.module.css';

interface Props {
  readonly school: string;
  readonly personId: string;
  readonly name: string;
}

/** A therapist's rating, shown to their lead by a press, since each look is noted. */
export function Supervised({ school, personId, name }: Props) {
  const { supervised } = useAnswers();
  const [shown, setShown] = useState<SupervisedAnswer>();
  const { isSending, notSaved, run } = useSending();
  const show = () =>
    run(async () => {
      const said = await supervised(school, personId);
      if (!said.ok) return { sentence: said.sentence };
      setShown(said.value);
      return undefined;
    });
  return (
    <Panel title={t.ofTherapist(name)}>
      <p className={css.quiet}>{t.forSupervision}</p>
      {shown ? (
        <Button size="small" onClick={() => setShown(undefined)}>
          {t.hide}
        </Button>
      ) : (
        <Button size="small" disabledFocusable={isSending} onClick={() => void show()}>
          {t.show(name)}
        </Button>
      )}
      <Wrong why={notSaved} />
      {shown && <Shown {...shown} />}
    </Panel>
  );
}

function Shown({ content, days }: SupervisedAnswer) {
  const now = days.at(-1);
  if (!now) return <p className={css.quiet}>{t.nothingYet}</p>;
  return (
    <>
      <dl className={css.list}>
        {content.statements.map(({ id, says }) => {
          const rating = now.answers[id];
          return (
            <div key={id}>
              <dt>{says}</dt>
              <dd>{rating ? `${ratedOn(now, id)}: ${t.ratings[rating]}` : t.none}</dd>
            </div>
          );
        })}
      </dl>
      <TrendTable content={content} days={days} />
    </>
  );
}
