import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { whoAnswer, type WhoAnswer } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageLinks } from '../../components/page-links.tsx';
import { Panel } from '../../components/panel.tsx';
import type { Answer } from '../../api.ts';
import { hoursAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { Loads } from './loads.tsx';
import { PriceTable } from './price-table.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { SchoolsTable } from './schools-table.tsx';
import { SettingsFold } from './settings-fold.tsx';
import { VacancyPanel } from './vacancy-panel.tsx';
import { placed } from './who.ts';
import css from './assignment.module.css';

/** How long the solver may look, in seconds: within the patience of a page. */
const seconds = 10;

/** Who serves whom: the answer and its price, workloads, schools, choices by hand, what if somebody goes. Rows L14, L16. */
export default function WhoPage({ item }: { readonly item: string | undefined }) {
  const watch = useAnswers().who(item);
  return (
    <Answered watch={watch} loading={<Loading lines={8} />}>
      {(answer) => (
        <div className={css.panels}>
          <PageLinks
            label={t.yearsLabel}
            links={answer.years.map((year) => ({
              href: hoursAddress('who', year),
              title: year,
              isOpen: year === answer.academicYear,
            }))}
          />
          {answer.mayChange ? (
            <Planning
              key={`${answer.academicYear} ${answer.rev}`}
              answer={answer}
              onAnswer={(said) => watch.take(said)}
            />
          ) : null}
          <Latest answer={answer} />
        </div>
      )}
    </Answered>
  );
}

interface PlanningProps {
  readonly answer: WhoAnswer;
  readonly onAnswer: (said: Answer<WhoAnswer>) => void;
}

function Planning({ answer, onAnswer }: PlanningProps) {
  const answers = useAnswers();
  const [wishes, setWishes] = useState(answer.wishes);
  const { saving, run } = useSaving();
  const { solved } = answer;
  const solve = () =>
    run(async () => {
      announce(t.solving);
      const body = { year: answer.academicYear, seen: answer.rev, wishes, seconds };
      const said = await answers.post('/api/hours-who/solve', body, whoAnswer);
      if (!said.ok) return said.sentence;
      onAnswer(said);
      return undefined;
    });
  if (answer.hoursVersion === null) return <p className={css.quiet}>{t.noHours}</p>;
  if (answer.therapists.length === 0) return <p className={css.quiet}>{t.noPeople}</p>;
  return (
    <>
      <Panel title={t.title}>
        <p className={css.quiet}>{t.lead(answer.schools.length, answer.therapists.length)}</p>
        {solved ? <Proof answer={answer} /> : <p className={css.quiet}>{t.notSolved}</p>}
        <div className={css.buttons}>
          <Button appearance="primary" disabledFocusable={saving.state === 'saving'} onClick={() => void solve()}>
            {saving.state === 'saving' ? t.solving : solved ? t.solveAgain : t.solve}
          </Button>
        </div>
        {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
        {solved && <PriceTable account={solved.account} />}
      </Panel>
      {solved && (
        <Loads
          loads={solved.account.loads}
          baseOf={(key) => wishes.bases[key] ?? ''}
          onBase={(key, area) => setWishes(placed(wishes, 'bases', key, area))}
        />
      )}
      <SchoolsTable answer={answer} wishes={wishes} onWish={setWishes} />
      {solved && <VacancyPanel answer={answer} />}
      <SettingsFold settings={wishes.settings} onChange={(settings) => setWishes({ ...wishes, settings })} />
      <PublishPanel answer={answer} onAnswer={onAnswer} />
    </>
  );
}

/** How good the answer is, in words. */
function Proof({ answer: { solved, isStale, difference } }: { readonly answer: WhoAnswer }) {
  if (!solved) return null;
  return (
    <div role="status">
      {isStale && <Notice>{t.stale}</Notice>}
      <p className={css.proof}>
        {solved.proof === 'good' ? t.proof.good(solved.gap ?? 0) : t.proof[solved.proof]}{' '}
        {solved.proof !== 'greedy' && t.greedy(solved.greedyPrice, solved.account.cost.total)}
      </p>
      <p className={css.quiet}>{t.leftOut(solved.leftOut)}</p>
      {difference && <p className={css.proof}>{t.against(t.differenceWords(difference))}</p>}
    </div>
  );
}

/** What was published, as far as it is the reader's. */
function Latest({ answer: { latest, mayChange } }: { readonly answer: WhoAnswer }) {
  if (mayChange && !latest) return null;
  if (!latest) return <p className={css.quiet}>{t.nothingPublished}</p>;
  return (
    <Panel title={t.latestTitle(latest.version)}>
      <Fold summary={t.showMoves(latest.served.length)} open={!mayChange}>
        <div className={css.wide}>
          <table className={css.table}>
            <caption className="unseen">{t.latestTitle(latest.version)}</caption>
            <thead>
              <tr>
                <th scope="col">{t.school}</th>
                <th scope="col">{t.therapist}</th>
                <th scope="col" className={css.number}>
                  {t.caseload.minutes}
                </th>
              </tr>
            </thead>
            <tbody>
              {latest.served.map((each) => (
                <tr key={each.key}>
                  <th scope="row">{each.school}</th>
                  <td>{each.therapist ?? t.nobody}</td>
                  <td className={css.number}>{t.hours(each.minutes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Fold>
    </Panel>
  );
}
