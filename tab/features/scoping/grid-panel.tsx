import { useMemo, useRef } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useIsWide } from '../../components/use-is-wide.ts';
import { tabText } from '../../text.ts';
import { useAnswers } from '../../use-answers.ts';
import { GridStrands } from './grid-strands.tsx';
import { GridTable } from './grid-table.tsx';
import { isStale, strandsOf, summaryOf } from './grid.ts';
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
          <Answered watch={answers.grid(id)} loading={<Loading lines={8} />}>
            {(grid) => <Grid framework={framework} grid={grid} school={school} />}
          </Answered>
        )}
      </Answered>
    </Panel>
  );
}

interface Props {
  readonly framework: FrameworkAnswer;
  readonly grid: GridAnswer;
  readonly school: string;
}

function Grid({ framework, grid, school }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(frame, tableRems);
  const strands = useMemo(() => strandsOf(framework, grid), [framework, grid]);
  return (
    <div ref={frame}>
      <p className={css.summary}>{summaryOf(grid)}</p>
      {isStale(grid) && <Notice>{scopingText.stale}</Notice>}
      {isWide ? <GridTable strands={strands} school={school} /> : <GridStrands strands={strands} />}
      <p className={css.licence}>{framework.notice}</p>
    </div>
  );
}
