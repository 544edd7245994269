import type { Queued, QueueAnswer } from '../../../shared/decision/contract.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { londonDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { SchoolFiguresPanel } from '../request-figures/figures-panel.tsx';
import { DuplicatesPanel } from './duplicates-panel.tsx';
import { decisionActs, type DecisionActs } from './decisions.ts';
import { QueueItem } from './queue-item.tsx';
import css from './decision.module.css';

/** The requests of a school, the same for both sides. Row G19. */
export default function QueuePage({ id }: PartProps) {
  const answers = useAnswers();
  const watch = answers.decisions(id);
  return (
    <div className={css.panels}>
      <DuplicatesPanel id={id} />
      <Answered watch={watch} loading={<Loading lines={6} heading />}>
        {(list, { asOf }) => (
          <Queue id={id} list={list} today={londonDate(asOf)} acts={decisionActs(answers, watch, id)} />
        )}
      </Answered>
      <SchoolFiguresPanel id={id} />
    </div>
  );
}

const isForMe = ({ mayAgree, owner }: Queued, { may }: QueueAnswer): boolean =>
  (mayAgree && may.propose) || (may.acknowledge && !owner);

/** What stands alone, or alone waits for the reader, stands open; several are a line each, to open one by one. */
function openOf(list: QueueAnswer): Queued | undefined {
  const mine = list.requests.filter((each) => isForMe(each, list));
  const alone = mine.length === 0 ? list.requests : mine;
  return alone.length === 1 ? alone[0] : undefined;
}

interface Props {
  readonly id: string;
  readonly list: QueueAnswer;
  readonly today: CivilDate;
  readonly acts: DecisionActs;
}

const Queue = ({ id, list, today, acts }: Props) => (
  <Panel title={t.queue}>
    <p className={css.quiet}>{list.requests.length ? t.intro : t.none}</p>
    <ul className={css.list}>
      {list.requests.map((request) => (
        <QueueItem
          key={request.id}
          schoolId={id}
          request={request}
          list={list}
          acts={acts}
          today={today}
          isOpen={request === openOf(list)}
        />
      ))}
    </ul>
  </Panel>
);
