import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { partOfField, wordsOf, type ChildAt, type ChildPart } from '../../../shared/request-for-help/child-parts.ts';
import type { RequestsAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { questionText } from '../../../shared/question/text.ts';
import { schoolAddress } from '../../route.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { goTo } from '../../use-route.ts';
import { SavePill } from '../sheet/save-pill.tsx';
import { ChildLine } from './child-line.tsx';
import { NewChild } from './new-child.tsx';
import { RequestsContext, useRequestsOf } from './use-requests.ts';
import css from './requests.module.css';

interface Props {
  readonly schoolId: string;
  /** The plan whose children these are, and which part of which child is open. */
  readonly at: ChildAt;
}

/** Children to talk about: each with its question and how complete its papers are. Rows F11, G05-G10. */
export function RequestsPanel({ schoolId, at }: Props) {
  const watch = useAnswers().requests(schoolId, at.planId);
  const state = useWatch(watch);
  return (
    <Panel title={t.title} aside={state.phase === 'ready' && state.value.plan?.label}>
      <Answered watch={watch} loading={<Loading lines={4} />}>
        {(list) => <Children schoolId={schoolId} at={at} list={list} />}
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

interface ChildrenProps extends Props {
  readonly list: RequestsAnswer;
}

function Children({ schoolId, at, list }: ChildrenProps) {
  const requests = useRequestsOf(schoolId, at.planId, list);
  const [adding, setAdding] = useState(false);
  const why = whyNoChild(list);
  if (why) return <p className={css.quiet}>{why}</p>;
  const addressOf = (child: string | undefined, part: ChildPart = 'request'): string =>
    schoolAddress(schoolId, 'children', ...wordsOf({ planId: at.planId, child, part }));
  // What is open stands in the address, so that it can be gone back to, kept and sent on.
  const open = (child: string | undefined, part?: ChildPart) => goTo(addressOf(child, part));
  const close = (id?: string) => {
    setAdding(false);
    if (id) open(id);
  };
  const merged = list.requests.filter(({ request }) => request.merged);
  const here = list.requests.filter((each) => !merged.includes(each));
  const line = ({ request, onAgenda }: (typeof here)[number]) => (
    <ChildLine
      key={request.id}
      schoolId={schoolId}
      request={request}
      onAgenda={onAgenda}
      part={at.child === request.id ? at.part : undefined}
      addressOf={(part) => addressOf(request.id, part)}
      onToggle={() => open(at.child === request.id ? undefined : request.id)}
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
        open={({ rowId, field }) =>
          list.requests.some(({ request }) => request.id === rowId) ? open(rowId, partOfField(field)) : setAdding(true)
        }
      />
    </RequestsContext>
  );
}
