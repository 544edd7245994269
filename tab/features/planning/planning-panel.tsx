import { useEffect, useRef } from 'react';
import type { CycleAnswer } from '../../../shared/planning/contract.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { tabText } from '../../text.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { CycleView } from './cycle-view.tsx';
import { cycleNews, titleOf } from './planning.ts';
import css from './planning.module.css';

/** Where the planning of the coming term stands. Follows by itself what people press in their chats. */
export function PlanningPanel({ id }: { readonly id: string }) {
  const watch = useAnswers().cycle(id);
  const state = useWatch(watch);
  const known = state.phase === 'ready' ? state : undefined;
  const title = known?.value.cycle ? titleOf(known.value.cycle) : tabText.planning;
  return (
    <Panel title={title} aside={known && tabText.asOf(known.asOf)}>
      <Answered watch={watch} behind="sentence" loading={<Loading lines={6} />}>
        {(answer) => <Planning school={id} answer={answer} />}
      </Answered>
    </Panel>
  );
}

function Planning({ school, answer }: { readonly school: string; readonly answer: CycleAnswer }) {
  const before = useRef(answer);
  useEffect(() => {
    const news = cycleNews(before.current, answer);
    if (news) announce(news);
    before.current = answer;
  }, [answer]);
  if (answer.cycle) return <CycleView school={school} cycle={answer.cycle} />;
  return (
    <div className={css.notOpen}>
      <Icon name="calendar" />
      <p>
        {answer.nextOpensOn ? (
          <>
            <strong>{tabText.notOpen}</strong> {tabText.opensOn(answer.nextOpensOn)}
          </>
        ) : (
          planningText.noWindow
        )}
      </p>
    </div>
  );
}
