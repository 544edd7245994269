import { useMemo, useRef, type RefObject } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { SchoolPage } from '../../../shared/organisation/contract.ts';
import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useIsWide } from '../../components/use-is-wide.ts';
import { tabText } from '../../text.ts';
import { gridWord } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { useArrival } from '../../use-arrival.ts';
import { SavePill } from '../sheet/save-pill.tsx';
import { FrameworkWords } from './framework-words.tsx';
import type { GridEditor } from './grid-editor.ts';
import { GridFoot } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import { GridStrands } from './grid-strands.tsx';
import { GridTable } from './grid-table.tsx';
import { GridWays } from './grid-ways.tsx';
import { PastePanel } from './paste-panel.tsx';
import { strandsOf } from './grid.ts';
import { LeftWords } from './left-words.tsx';
import { ChangingContext } from './use-changing.ts';
import { WorkedExample } from './worked-example.tsx';
import css from './scoping.module.css';

/** Room that five strands side by side need, in letters' own measure. */
const tableRems = 52;

interface PanelProps {
  readonly id: string;
  readonly school: string;
  /** The parts of the school's pages that are the person's. */
  readonly pages: readonly SchoolPage[];
}

/** The school's scoping grid: what is in place and what is missing. Row E01. */
export function GridPanel({ id, school, pages }: PanelProps) {
  const answers = useAnswers();
  const editor = answers.grid(id);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} className={css.place}>
      <Panel title={tabText.grid}>
        <LeftWords editor={editor} />
        <Answered watch={answers.framework(id)} behind="by-child" loading={<Loading lines={8} />}>
          {(framework) => (
            <Answered watch={editor.grid} behind="sentence" loading={<Loading lines={8} />}>
              {(grid) => <Grid {...{ id, pages, editor, framework, grid, school, place }} />}
            </Answered>
          )}
        </Answered>
        <SavePill editor={editor} />
      </Panel>
    </div>
  );
}

interface Props extends PanelProps {
  readonly editor: GridEditor;
  readonly framework: FrameworkAnswer;
  readonly grid: GridAnswer;
  readonly place: RefObject<HTMLElement | null>;
}

/** How it stands and what to do next, the ways on, the grid itself, and below it what is wanted now and then. */
function Grid({ id, pages, editor, framework, grid, school, place }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useArrival(place, (route) => route.page === 'school' && route.part === gridWord);
  const isWide = useIsWide(frame, tableRems);
  const changing = useMemo(() => ({ grid, editor }), [grid, editor]);
  const strands = useMemo(() => strandsOf(framework, grid), [framework, grid]);
  return (
    <ChangingContext value={changing}>
      <div ref={frame}>
        <GridHead id={id} />
        <GridWays id={id} pages={pages} />
        <PastePanel framework={framework} />
        {isWide ? (
          <GridTable strands={strands} school={school} framework={framework} />
        ) : (
          <GridStrands strands={strands} framework={framework} />
        )}
        <GridFoot id={id} framework={framework} />
        <WorkedExample framework={framework} />
        <FrameworkWords framework={framework} school={id} />
        <p className={css.licence}>{framework.notice}</p>
      </div>
    </ChangingContext>
  );
}
