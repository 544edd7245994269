import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { planAnswer, type PlanAnswer } from '../../../shared/evaluation/plan-contract.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { GapTable } from './gap-table.tsx';
import { planPageText as t } from './plan-text.ts';
import { answersTo, stillLow } from './plan.ts';
import { useEvaluating } from './use-evaluating.ts';
import css from './evaluation.module.css';
import tables from './tables.module.css';

/** Puts items on the grid as gaps; answers why not. */
type Put = (items: readonly string[]) => Promise<void>;

/** What came out low, with a button that makes it a gap, and what became of the gaps from this questionnaire. Row WF06. */
export function PlanView({ school }: { readonly school: string }) {
  const answers = useAnswers();
  const { tool } = useEvaluating();
  const [failed, setFailed] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const watch = answers.actionPlan(school, tool.questionnaire.id);
  const put: Put = async (items) => {
    const path = `/api/schools/${encodeURIComponent(school)}/evaluations/plan`;
    const body = { editId: answers.newId(), evaluationId: tool.evaluation.id, items };
    const answer = await answers.post(path, body, planAnswer);
    if (answer.ok) watch.take(answer);
    setFailed(answer.ok ? '' : answer.sentence);
    announce(answer.ok ? t.added : answer.sentence);
    // The button that was pressed is gone with its line: the keyboard goes on to the next one.
    if (answer.ok) requestAnimationFrame(() => (frame.current?.querySelector('button') ?? frame.current)?.focus());
  };
  return (
    <div ref={frame} tabIndex={-1}>
      {failed && (
        <p className={css.wrong} role="alert">
          <Icon name="warning" />
          {failed}
        </p>
      )}
      <Answered watch={watch} behind="sentence" loading={<Loading lines={5} />}>
        {(plan) => (
          <>
            <Low plan={plan} put={put} />
            <GapTable school={school} lines={plan.lines} saysOf={(line) => answersTo(tool, line)} />
          </>
        )}
      </Answered>
    </div>
  );
}

/** As many at first as fit a screen; a detailed evaluation can have sixty. */
const mostAtFirst = 8;

function Low({ plan, put }: { readonly plan: PlanAnswer; readonly put: Put }) {
  const { tool } = useEvaluating();
  const [showsAll, setShowsAll] = useState(false);
  const low = stillLow(tool, plan.lines);
  const shown = showsAll ? low : low.slice(0, mostAtFirst);
  if (!plan.may.add) return null;
  if (low.length === 0) return <p className={css.quiet}>{plan.lines.length ? t.lowNone : t.lowWait}</p>;
  return (
    <section>
      <h3 className={css.subtitle}>{t.lowTitle}</h3>
      <ul className={tables.unknown}>
        {shown.map(({ id, gap }) => (
          <li key={id}>
            <span>{gap.text}</span>
            <Button size="small" aria-label={t.addFor(gap.text)} onClick={() => void put([id])}>
              {t.add}
            </Button>
          </li>
        ))}
      </ul>
      {low.length > shown.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {t.more(low.length - shown.length)}
        </Button>
      )}
    </section>
  );
}
