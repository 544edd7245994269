import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { londonDate } from '../../../shared/kernel/time.ts';
import { figuresAnswer, type FiguresAnswer } from '../../../shared/school-figures/contract.ts';
import type { FiguresSet } from '../../../shared/school-figures/set.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { BringIn } from './bring-in.tsx';
import { Findings, Preview } from './preview.tsx';
import { SchoolsTable } from './schools-table.tsx';
import { figuresPageText as t } from './text.ts';
import css from './figures.module.css';

/** The figures that bands are made of: what counts, what is brought in, every school. Rows K01, K05, K09, K13, X04. */
export default function FiguresPage() {
  return (
    <Answered watch={useAnswers().figuresOfSchools()} loading={<Loading lines={8} heading />}>
      {(figures) => <Figures figures={figures} />}
    </Answered>
  );
}

function Figures({ figures }: { readonly figures: FiguresAnswer }) {
  const answers = useAnswers();
  const watch = answers.figuresOfSchools();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const preview = useRef<HTMLDivElement>(null);
  const [isRead, setRead] = useState(false);
  // What was read stands above the file that was chosen: it comes into view and has the focus.
  useEffect(() => {
    if (!isRead || !preview.current) return;
    preview.current.focus({ preventScroll: true });
    preview.current.scrollIntoView({ block: 'start' });
    setRead(false);
  }, [isRead]);
  const { current, draft, mayBringIn } = figures;
  const step = async (what: 'apply' | 'drop' | 'undo', says: string): Promise<void> => {
    setBusy(true);
    const answer = await answers.post(`/api/school-figures/${what}`, { seen: figures.rev }, figuresAnswer);
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.sentence);
    if (answer.ok) watch.take(answer);
    else void watch.renew();
    announce(answer.ok ? says : answer.sentence);
  };
  return (
    <div className={css.page}>
      {problem && <Notice>{problem}</Notice>}
      {draft && (
        <div ref={preview} tabIndex={-1} className={css.preview}>
          <Preview draft={draft} mayTake={mayBringIn} isBusy={isBusy} step={step} />
        </div>
      )}
      <Panel title={t.title}>
        <p className={css.words}>{t.intro}</p>
        {current ? (
          <Present set={current}>
            {mayBringIn && figures.undo && (
              <p className={css.line}>
                <Button
                  icon={<Icon name="back" />}
                  disabledFocusable={isBusy}
                  onClick={() => void step('undo', t.undo.done)}
                >
                  {t.undo.do}
                </Button>
                <span className={css.quiet}>
                  {t.undo.hint(t.schools(figures.undo.schools), londonDate(figures.undo.at))}
                </span>
              </p>
            )}
          </Present>
        ) : (
          <p className={css.words}>{t.none}</p>
        )}
      </Panel>
      {mayBringIn && <BringIn figures={figures} onRead={() => setRead(true)} />}
      {current && <SchoolsTable key={current.setId} set={current} />}
    </div>
  );
}

/** The set that counts: whose, when, where from, and what is odd of it. */
function Present({ set, children }: { readonly set: FiguresSet; readonly children: React.ReactNode }) {
  return (
    <div className={css.stack}>
      <p className={css.words}>
        <strong>{t.schools(set.schools)}</strong>, {t.areas(set.authorities.map(({ name }) => name))}.{' '}
        {t.broughtIn(set.by, londonDate(set.at))}
      </p>
      <h3 className={css.small}>{t.sources}</h3>
      <ul className={css.list}>
        {set.sources.map(({ id, title, year, licence }) => (
          <li key={id}>{t.source(title, year, licence)}</li>
        ))}
      </ul>
      <Findings groups={set.findings} sources={set.sources} />
      {children}
    </div>
  );
}
