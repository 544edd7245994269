import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestsAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { questionText } from '../../../shared/question/text.ts';
import { schoolAddress } from '../../route.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { SavePill } from '../sheet/save-pill.tsx';
import { ChildLine } from './child-line.tsx';
import { NewChild } from './new-child.tsx';
import { RequestsContext, useRequestsOf } from './use-requests.ts';
import css from './requests.module.css';

interface Props {
  readonly schoolId: string;
  /** The plan whose children these are; left out for the school's newest. */
  readonly planId?: string;
  /** The child that is open to begin with. */
  readonly child?: string;
}

/** Children to talk about: each with its question and how complete its papers are. Rows F11, G05-G10. */
export function RequestsPanel({ schoolId, planId, child }: Props) {
  const watch = useAnswers().requests(schoolId, planId);
  const state = useWatch(watch);
  return (
    <Panel title={t.title} aside={state.phase === 'ready' && state.value.plan?.label}>
      <Answered watch={watch} loading={<Loading lines={4} />}>
        {(list) => <Children key={child} schoolId={schoolId} planId={planId} child={child} list={list} />}
      </Answered>
    </Panel>
  );
}

/** Why somebody is shown no child here; undefined for those who are. */
function whyNoChild({ plan, count, maySee }: RequestsAnswer): string | undefined {
  if (count === null) return maySee ? undefined : t.noneDrawnInFor;
  if (!plan) return t.noPlan;
  return maySee ? undefined : `${t.count(count)}. ${t.countOnly}`;
}

interface ChildrenProps {
  readonly schoolId: string;
  readonly planId: string | undefined;
  readonly child: string | undefined;
  readonly list: RequestsAnswer;
}

function Children({ schoolId, planId, child, list }: ChildrenProps) {
  const requests = useRequestsOf(schoolId, planId, list);
  const [open, setOpen] = useState(child);
  const [adding, setAdding] = useState(false);
  const why = whyNoChild(list);
  if (why) return <p className={css.quiet}>{why}</p>;
  const close = (id?: string) => {
    setAdding(false);
    if (id) setOpen(id);
  };
  const merged = list.requests.filter(({ request }) => request.merged);
  const here = list.requests.filter((each) => !merged.includes(each));
  const line = ({ request, onAgenda }: (typeof here)[number]) => (
    <ChildLine
      key={request.id}
      schoolId={schoolId}
      request={request}
      onAgenda={onAgenda}
      isOpen={open === request.id}
      onToggle={() => setOpen(open === request.id ? undefined : request.id)}
    />
  );
  return (
    <RequestsContext value={requests}>
      {list.count === null && <p className={css.quiet}>{t.drawnInFor}</p>}
      {here.length === 0 && !adding && <p className={css.quiet}>{t.none}</p>}
      <ul className={css.list}>{here.map(line)}</ul>
      {merged.length > 0 && (
        <>
          <h3 className={css.quiet}>{t.mergedList}</h3>
          <ul className={css.list}>{merged.map(line)}</ul>
        </>
      )}
      {list.plan?.locked && <p className={css.quiet}>{t.planLocked}</p>}
      {list.mayAdd && !adding && (
        <div className={css.buttons}>
          <Button appearance="primary" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
          <Button as="a" href={schoolAddress(schoolId, 'questions')}>
            {questionText.worried}
          </Button>
        </div>
      )}
      {adding && <NewChild schoolId={schoolId} onClose={close} />}
      <SavePill
        editor={requests.writing}
        open={({ rowId }) =>
          list.requests.some(({ request }) => request.id === rowId) ? setOpen(rowId) : setAdding(true)
        }
      />
    </RequestsContext>
  );
}
