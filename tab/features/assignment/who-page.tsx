import { Button } from '@fluentui/react-components';
import type { Wishes } from '../../../shared/assignment/assignment.ts';
import { whoAnswer, type WhoAnswer } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageLinks } from '../../components/page-links.tsx';
import { Panel } from '../../components/panel.tsx';
import { WideTable, type Column } from '../../components/wide-table.tsx';
import type { Answer } from '../../api.ts';
import { hoursAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import type { Watch } from '../../watch.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { Loads } from './loads.tsx';
import { PriceTable } from './price-table.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { SchoolsTable } from './schools-table.tsx';
import { SettingsFold } from './settings-fold.tsx';
import { typedWith, wishesWith } from './typed-wishes.ts';
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
          {answer.mayChange && <Planning key={answer.academicYear} answer={answer} watch={watch} />}
          <Latest answer={answer} />
        </div>
      )}
    </Answered>
  );
}

interface PlanningProps {
  readonly answer: WhoAnswer;
  readonly watch: Watch<WhoAnswer>;
}

function Planning({ answer, watch }: PlanningProps) {
  const answers = useAnswers();
  const [typed, keep] = useTyped(answers.typedWishes, answer.academicYear);
  const { saving, run } = useSaving();
  const { solved } = answer;
  const wishes = wishesWith(typed, answer.wishes);
  const wrong = typed?.wrong ?? {};
  const wish = (next: Wishes, nextWrong = wrong) => keep(typedWith(answer.wishes, next, nextWrong));
  const take = (said: Answer<WhoAnswer>): string | undefined => {
    if (said.ok) watch.take(said);
    else void watch.renew();
    return said.ok ? undefined : said.sentence;
  };
  const solve = () =>
    run(async () => {
      if (Object.keys(wrong).length > 0) return t.mend;
      announce(t.solving);
      const body = { year: answer.academicYear, seen: answer.rev, wishes, seconds };
      const said = await answers.post('/api/hours-who/solve', body, whoAnswer);
      const isAsSent = answers.typedWishes.of(answer.academicYear) === typed;
      if (said.ok && isAsSent) keep(undefined);
      return take(said);
    });
  if (answer.hoursVersion === null) return <p className={css.quiet}>{t.noHours}</p>;
  if (answer.therapists.length === 0) return <p className={css.quiet}>{t.noPeople}</p>;
  const isBusy = saving.state === 'saving';
  return (
    <>
      <Panel title={t.title}>
        <p className={css.quiet}>{t.lead(answer.schools.length, answer.therapists.length)}</p>
        {solved ? <Proof answer={answer} /> : <p className={css.quiet}>{t.notSolved}</p>}
        {typed && <p className={css.proof}>{t.unsaved}</p>}
        <div className={css.buttons}>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void solve()}>
            {isBusy ? t.solving : solved ? t.solveAgain : t.solve}
          </Button>
          {typed && (
            <Button disabledFocusable={isBusy} onClick={() => keep(undefined)}>
              {t.putAway}
            </Button>
          )}
        </div>
        {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
        {solved && <PriceTable account={solved.account} />}
      </Panel>
      {solved && (
        <Loads
          loads={solved.account.loads}
          baseOf={(key) => wishes.bases[key] ?? ''}
          onBase={(key, area) => wish(placed(wishes, 'bases', key, area))}
        />
      )}
      <SchoolsTable answer={answer} wishes={wishes} onWish={wish} />
      {solved && <VacancyPanel key={answer.rev} answer={answer} />}
      <SettingsFold
        settings={wishes.settings}
        wrong={wrong}
        onChange={(settings, nextWrong) => wish({ ...wishes, settings }, nextWrong)}
      />
      <PublishPanel answer={answer} isChanged={typed !== undefined} onAnswer={take} />
    </>
  );
}

/** How good the answer is, in words. */
function Proof({ answer: { solved, isStale, difference, wishes } }: { readonly answer: WhoAnswer }) {
  if (!solved) return null;
  return (
    <div role="status">
      {isStale && <Notice>{t.stale}</Notice>}
      <p className={css.proof}>
        {solved.proof === 'good' ? t.proof.good(solved.gap ?? 0) : t.proof[solved.proof]}{' '}
        {solved.proof !== 'greedy' && t.greedy(solved.greedyPrice, solved.account.cost.total)}
      </p>
      <p className={css.quiet}>{t.waysWords(solved.ways, solved.perKilometre)}</p>
      {solved.choices && <p className={css.proof}>{t.choices(Object.keys(wishes.pins).length, solved.choices)}</p>}
      {difference && <p className={css.proof}>{t.against(t.differenceWords(difference))}</p>}
    </div>
  );
}

const latestColumns: readonly Column<NonNullable<WhoAnswer['latest']>['served'][number]>[] = [
  { title: t.school, cell: ({ school }) => school },
  { title: t.therapist, cell: ({ therapist }) => therapist ?? t.nobody },
  { title: t.caseload.minutes, isNumber: true, cell: ({ minutes }) => t.hours(minutes) },
];

/** What was published, as far as it is the reader's. */
function Latest({ answer: { latest, mayChange } }: { readonly answer: WhoAnswer }) {
  if (mayChange && !latest) return null;
  if (!latest) return <p className={css.quiet}>{t.nothingPublished}</p>;
  return (
    <Panel title={t.latestTitle(latest.version)}>
      <Fold summary={t.showMoves(latest.served.length)} open={!mayChange}>
        <WideTable
          label={t.latestTitle(latest.version)}
          rows={latest.served}
          keyOf={({ key }) => key}
          columns={latestColumns}
          stacks
        />
      </Fold>
    </Panel>
  );
}
