import { useState } from 'react';
import type { AllocationAnswer, RunAnswer } from '../../../shared/allocation/contract.ts';
import { londonDate, longDate } from '../../../shared/kernel/time.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { hoursAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { RunPage } from './run-page.tsx';
import { bandsText as t } from './text.ts';
import { TryChoices } from './try-choices.tsx';
import css from './allocation.module.css';

/** Bands of a service: its runs, what other choices would come to, and one run when the address names it. */
export default function BandsPage({ item }: { readonly item: string | undefined }) {
  const answers = useAnswers();
  if (item) return <RunPage key={item} runId={item} />;
  return (
    <Answered watch={answers.bandRuns()} loading={<Loading lines={6} />}>
      {(answer) => <Bands answer={answer} />}
    </Answered>
  );
}

function Bands({ answer }: { readonly answer: AllocationAnswer }) {
  const answers = useAnswers();
  const [kept, setKept] = useState<string>();
  const onKept = ({ run }: RunAnswer) => {
    setKept(run.runId);
    void answers.bandRuns().renew();
  };
  return (
    <div className={css.panels}>
      <Panel title={t.runs}>
        <p className={css.words}>{t.intro}</p>
        {answer.runs.length === 0 && <p className={css.quiet}>{answer.figures ? t.noRuns : t.noFigures}</p>}
        {!answer.figures && (
          <a className={css.link} href={hoursAddress('figures')}>
            {t.figures}
          </a>
        )}
        <ul className={`${css.plain} ${css.runs}`}>
          {answer.runs.map(({ runId, name, academicYear, state, schools, authority, marks }) => {
            const last = marks.at(-1);
            return (
              <li key={runId} aria-current={runId === kept ? 'true' : undefined}>
                <a className={css.link} href={hoursAddress('bands', runId)} aria-label={t.open(name)}>
                  {name}
                </a>
                <strong>{t.states[state]}</strong>
                <span className={css.quiet}>
                  {academicYear}, {t.area(authority)}, {t.schools(schools)}
                  {last && `. ${last.by}, ${longDate(londonDate(last.at))}`}
                </span>
              </li>
            );
          })}
        </ul>
      </Panel>
      {answer.figures && answer.may.run && <TryChoices answer={answer} figures={answer.figures} onKept={onKept} />}
    </div>
  );
}
