import { Button, Spinner } from '@fluentui/react-components';
import type { PlanAnswer, YearPlanAnswer } from '../../../shared/year-plan/contract.ts';
import { Fold } from '../../components/fold.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import type { Watch } from '../../watch.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { yearPageText as t } from './text.ts';
import { sendChange } from './year-plan.ts';
import css from './year-plan.module.css';

interface Props {
  readonly plan: PlanAnswer;
  readonly watch: Watch<YearPlanAnswer>;
  readonly title: string;
}

/** What the last search came to, what moves, and what has not been told to the schools. */
export function PlanPanel({ plan, watch, title }: Props) {
  const answers = useAnswers();
  const { isSending, notSaved, run } = useSending();
  const { result, isSolving, toPublish, moves, wishes, visits } = plan;
  const press = (op: Parameters<typeof sendChange>[3], says?: string) =>
    void run(() => sendChange(answers, watch, plan, op), says);
  const open = t.toPublish(toPublish.added, toPublish.moved, toPublish.gone);
  const isBusy = isSending || isSolving;
  return (
    <Panel title={title}>
      {visits.length === 0 && !isSolving && <p className={css.quiet}>{t.none}</p>}
      {isSolving && <Spinner size="tiny" labelPosition="after" label={t.solving} className={css.spinner} />}
      {plan.isLost && <Notice>{t.lost}</Notice>}
      {result && !isSolving && result.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {visits.length > 0 && <p>{open ? t.waiting(open) : t.allPublished}</p>}
      {wishes.length > 0 && (
        <section>
          <h3 className={css.small}>{t.wishes}</h3>
          <p className={css.quiet}>{t.wishHelp}</p>
          <ul className={css.list}>
            {wishes.map(({ visitId, schoolId, schoolName, sentence, by, reason, movesTo }) => (
              <li key={visitId}>
                <a href={schoolAddress(schoolId, 'visits')}>{schoolName}</a>: {t.wish(sentence, by, reason)}
                {movesTo && ` ${t.movesTo(movesTo)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {moves.length > 0 && (
        <Fold summary={`${t.moves} (${moves.length})`} open>
          <ul className={css.list}>
            {moves.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Fold>
      )}
      <Wrong why={notSaved} />
      <div className={css.buttons}>
        <Button
          appearance={visits.length > 0 ? 'secondary' : 'primary'}
          disabledFocusable={isBusy}
          onClick={() => press({ do: 'solve', isFresh: false })}
        >
          {visits.length > 0 ? t.replan : t.solve}
        </Button>
        {open && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => press({ do: 'publish' }, t.published)}>
            {t.publish}
          </Button>
        )}
        {visits.length > 0 && plan.publishedAt === null && (
          <Button disabledFocusable={isBusy} onClick={() => press({ do: 'solve', isFresh: true })}>
            {t.fresh}
          </Button>
        )}
      </div>
    </Panel>
  );
}
