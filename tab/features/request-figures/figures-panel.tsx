import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SchoolFiguresAnswer, ServiceFiguresAnswer } from '../../../shared/request-figures/contract.ts';
import { figuresCsv, stepLines, tablesOf, type FigureTable } from '../../../shared/request-figures/lines.ts';
import { requestFiguresText as t } from '../../../shared/request-figures/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { mayDo } from './may-do.ts';
import css from './figures.module.css';

/** Counts of a school’s requests, for those who work with them. Row G25. */
export function SchoolFiguresPanel({ id }: { readonly id: string }) {
  const me = useWatch(useAnswers().me());
  if (me.phase !== 'ready' || !mayDo(me.value.roles, 'figures.school')) return null;
  return (
    <Folded title={t.title}>
      <OfSchool id={id} />
    </Folded>
  );
}

/** Counts of all schools of a lead together. Row G25. */
export function ServiceFiguresPanel() {
  const me = useWatch(useAnswers().me());
  if (me.phase !== 'ready' || !mayDo(me.value.roles, 'figures.service')) return null;
  return (
    <Folded title={t.serviceTitle}>
      <OfService />
    </Folded>
  );
}

/** What costs requests waits until somebody opens it. */
function Folded({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={title}>
      <Fold summary={t.show} onToggle={setOpen}>
        {isOpen && children}
      </Fold>
    </Panel>
  );
}

function OfSchool({ id }: { readonly id: string }) {
  const [year, setYear] = useState('');
  return (
    <Answered watch={useAnswers().schoolFigures(id, year)} loading={<Loading lines={6} />}>
      {(answer) => <Shown answer={answer} onYear={setYear} />}
    </Answered>
  );
}

function OfService() {
  const [year, setYear] = useState('');
  return (
    <Answered watch={useAnswers().serviceFigures(year)} loading={<Loading lines={6} />}>
      {(answer) => <Shown answer={answer} onYear={setYear} />}
    </Answered>
  );
}

interface Props {
  readonly answer: SchoolFiguresAnswer | ServiceFiguresAnswer;
  readonly onYear: (year: string) => void;
}

function Shown({ answer, onYear }: Props) {
  const { years, year, figures, counted } = answer;
  const id = useId();
  if (!figures || !year) return <p className={css.quiet}>{t.none}</p>;
  const schools = 'schools' in answer ? answer.schools : [];
  const table = schools.map(({ name, asked }) => ({ name, count: asked }));
  return (
    <div className={css.figures}>
      <div className={css.top}>
        <label htmlFor={id}>{t.year}</label>
        <select id={id} className={css.year} value={year} onChange={({ target }) => onYear(target.value)}>
          {years.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <Button onClick={() => window.print()}>{t.print}</Button>
        <a
          download={`requests-${year}.csv`}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(figuresCsv(answer))}`}
        >
          {t.csv}
        </a>
      </div>
      <p className={css.quiet}>{t.intro(year)}</p>
      <p className={css.total}>
        {t.asked}: <strong>{t.told(figures.asked)}</strong>. {t.answeredWithout}:{' '}
        <strong>{t.told(figures.answeredWithout)}</strong>.
      </p>
      <p className={css.quiet}>{t.answeredWithoutHow}</p>
      {figures.asked === null ? (
        <p>{t.noneThisYear}</p>
      ) : (
        <>
          <p className={css.quiet}>{t.heldBack}</p>
          {tablesOf(figures).map((each) => (
            <Counts key={each.title} table={each} />
          ))}
          {table.length > 0 && <Counts table={{ title: t.bySchool, how: t.heldBack, lines: table }} />}
          <h3>{t.steps}</h3>
          <p className={css.quiet}>{t.stepsHow(counted)}</p>
          {stepLines(figures).map(({ name, facts }) => (
            <section key={name}>
              <h4>{name}</h4>
              <dl className={css.facts}>
                {facts.map(([what, says]) => (
                  <div key={what}>
                    <dt>{what}</dt>
                    <dd>{says}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </>
      )}
    </div>
  );
}

/** A table with a bar beside each number; the number always stands in words. */
function Counts({ table: { title, how, lines } }: { readonly table: FigureTable }) {
  const shown = lines.filter(({ count }) => count !== null);
  const fewer = lines.filter(({ count }) => count === null);
  const most = Math.max(1, ...shown.map(({ count }) => count ?? 0));
  return (
    <section>
      <h3>{title}</h3>
      <p className={css.quiet}>{how}</p>
      {shown.length > 0 && (
        <table className={css.table}>
          <caption className="unseen">{title}</caption>
          <thead className="unseen">
            <tr>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.count}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <span className={css.number}>{t.told(count)}</span>
                  <span className={css.bar} aria-hidden style={{ inlineSize: `${(100 * (count ?? 0)) / most}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {fewer.length > 0 && <p>{t.fewerOf(fewer.map(({ name }) => name))}</p>}
    </section>
  );
}
