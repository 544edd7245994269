import { useMemo, useRef } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useIsWide } from '../../components/use-is-wide.ts';
import { tabText } from '../../text.ts';
import { useAnswers } from '../../use-answers.ts';
import { SavePill } from '../sheet/save-pill.tsx';
import { FrameworkWords } from './framework-words.tsx';
import type { GridEditor } from './grid-editor.ts';
import { GridFoot } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import { GridStrands } from './grid-strands.tsx';
import { GridTable } from './grid-table.tsx';
import { PastePanel } from './paste-panel.tsx';
import { strandsOf } from './grid.ts';
import { LeftWords } from './left-words.tsx';
import { ChangingContext } from './use-changing.ts';
import css from './scoping.module.css';

/** Room that five strands side by side need, in letters' own measure. */
const tableRems = 52;

/** The school's scoping grid: what is in place and what is missing. Row E01. */
export function GridPanel({ id, school }: { readonly id: string; readonly school: string }) {
  const answers = useAnswers();
  const editor = answers.grid(id);
  return (
    <Panel title={tabText.grid}>
      <LeftWords editor={editor} />
      <Answered watch={answers.framework()} behind="by-child" loading={<Loading lines={8} />}>
        {(framework) => (
          <Answered watch={editor.grid} behind="sentence" loading={<Loading lines={8} />}>
            {(grid) => <Grid editor={editor} framework={framework} grid={grid} school={school} />}
          </Answered>
        )}
      </Answered>
      <SavePill editor={editor} />
    </Panel>
  );
}

interface Props {
  readonly editor: GridEditor;
  readonly framework: FrameworkAnswer;
  readonly grid: GridAnswer;
  readonly school: string;
}

function Grid({ editor, framework, grid, school }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(frame, tableRems);
  const changing = useMemo(() => ({ grid, editor }), [grid, editor]);
  const strands = useMemo(() => strandsOf(framework, grid), [framework, grid]);
  return (
    <ChangingContext value={changing}>
      <div ref={frame}>
        <GridHead />
        <PastePanel framework={framework} />
        {isWide ? (
          <GridTable strands={strands} school={school} framework={framework} />
        ) : (
          <GridStrands strands={strands} framework={framework} />
        )}
        <GridFoot framework={framework} />
        <FrameworkWords framework={framework} />
        <p className={css.licence}>{framework.notice}</p>
      </div>
    </ChangingContext>
  );
}
