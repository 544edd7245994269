import { useMemo, useRef } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useIsWide } from '../../components/use-is-wide.ts';
import { tabText } from '../../text.ts';
import { useAnswers } from '../../use-answers.ts';
import { GridFoot } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import { GridStrands } from './grid-strands.tsx';
import { GridTable } from './grid-table.tsx';
import { strandsOf } from './grid.ts';
import { ChangingContext, useGridOf } from './use-changing.ts';
import css from './scoping.module.css';

/** Room that five strands side by side need, in letters' own measure. */
const tableRems = 52;

/** The school's scoping grid: what is in place and what is missing. Row E01. */
export function GridPanel({ id, school }: { readonly id: string; readonly school: string }) {
  const answers = useAnswers();
  return (
    <Panel title={tabText.grid}>
      <Answered watch={answers.framework()} behind="by-child" loading={<Loading lines={8} />}>
        {(framework) => (
          <Answered watch={answers.grid(id)} behind="sentence" loading={<Loading lines={8} />}>
            {(grid) => <Grid id={id} framework={framework} answer={grid} school={school} />}
          </Answered>
        )}
      </Answered>
    </Panel>
  );
}

interface Props {
  readonly id: string;
  readonly framework: FrameworkAnswer;
  readonly answer: GridAnswer;
  readonly school: string;
}

function Grid({ id, framework, answer, school }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(frame, tableRems);
  const changing = useGridOf(id, answer);
  const strands = useMemo(() => strandsOf(framework, changing.grid), [framework, changing.grid]);
  return (
    <ChangingContext value={changing}>
      <div ref={frame}>
        <GridHead />
        {isWide ? (
          <GridTable strands={strands} school={school} framework={framework} />
        ) : (
          <GridStrands strands={strands} framework={framework} />
        )}
        <GridFoot framework={framework} />
        <p className={css.licence}>{framework.notice}</p>
      </div>
    </ChangingContext>
  );
}
