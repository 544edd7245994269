import { useMemo } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { BackToGrid } from '../../components/back-link.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { SavePill } from '../sheet/save-pill.tsx';
import type { GridEditor } from './grid-editor.ts';
import { OneByOne } from './one-by-one.tsx';
import { stillTrueText as t } from './still-true-text.ts';
import { ChangingContext } from './use-changing.ts';
import css from './still-true.module.css';

/** The grid an entry at a time: is it still true? By keys, or with a thumb. Row E08. */
export default function StillTruePage({ id }: PartProps) {
  const answers = useAnswers();
  const editor = answers.grid(id);
  return (
    <>
      <BackToGrid id={id} />
      <Panel title={t.title}>
        <Answered watch={answers.framework(id)} behind="by-child" loading={<Loading lines={4} />}>
          {(framework) => (
            <Answered watch={editor.grid} behind="sentence" loading={<Loading lines={4} />}>
              {(grid) => <Way id={id} grid={grid} editor={editor} framework={framework} />}
            </Answered>
          )}
        </Answered>
        <SavePill editor={editor} />
      </Panel>
    </>
  );
}

interface Props {
  readonly id: string;
  readonly grid: GridAnswer;
  readonly editor: GridEditor;
  readonly framework: FrameworkAnswer;
}

function Way({ id, grid, editor, framework }: Props) {
  const changing = useMemo(() => ({ grid, editor }), [grid, editor]);
  if (!grid.cycle) return <p className={css.quiet}>{t.noCycle}</p>;
  if (!grid.may.confirm) return <p className={css.quiet}>{t.notYours}</p>;
  return (
    <ChangingContext value={changing}>
      <OneByOne id={id} label={grid.cycle.label} framework={framework} />
    </ChangingContext>
  );
}
