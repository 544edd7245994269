import { useMemo } from 'react';
import type { GapsAnswer } from '../../../shared/scoping/gap-contract.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import { Answered } from '../../components/answered.tsx';
import { BackToGrid } from '../../components/back-link.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { GapItem } from './gap-item.tsx';
import { GapStanding, HandIn } from './gap-standing.tsx';
import { gapsInOrder } from './gaps.ts';
import type { GapsWork } from './gaps-work.ts';
import { MetGaps } from './met-gaps.tsx';
import { GapsContext } from './use-gaps.ts';
import css from './gaps.module.css';

/** The school's gaps: ranked privately, settled together, acted upon, met. Rows E10, E11. */
export default function GapsPage({ id }: PartProps) {
  const work = useAnswers().gaps(id);
  return (
    <>
      <BackToGrid id={id} />
      <Panel title={gapText.title}>
        <Answered watch={work.gaps} behind="sentence" loading={<Loading lines={8} />}>
          {(answer) => <Gaps id={id} answer={answer} work={work} />}
        </Answered>
      </Panel>
    </>
  );
}

interface Props {
  readonly id: string;
  readonly answer: GapsAnswer;
  readonly work: GapsWork;
}

function Gaps({ id, answer, work }: Props) {
  const gaps = useMemo(() => ({ id, answer, work }), [id, answer, work]);
  const inOrder = useMemo(() => gapsInOrder(answer), [answer]);
  return (
    <GapsContext value={gaps}>
      {answer.gaps.length === 0 ? (
        <p className={css.none}>
          <Icon name="done" />
          {gapText.noGaps}
        </p>
      ) : (
        <>
          <GapStanding />
          <ol className={css.gaps}>
            {inOrder.map((each) => (
              <GapItem key={each.gap.id} {...each} />
            ))}
          </ol>
          <HandIn />
        </>
      )}
      <MetGaps />
    </GapsContext>
  );
}
