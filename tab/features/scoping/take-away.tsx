import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { FileList } from '../sheet/files.tsx';
import { gridText } from './text.ts';
import editing from './editing.module.css';
import css from './scoping.module.css';

interface Props {
  readonly id: string;
  /** A version that was kept; without one, the grid as it stands. */
  readonly version?: string;
}

/** A grid as files: Word, Excel, PDF to print. Row E20. */
export function GridFiles({ id, version }: Props) {
  return (
    <Answered watch={useAnswers().gridFiles(id, version)} behind="by-child" loading={<Loading lines={1} />}>
      {({ files }) => <FileList files={files} />}
    </Answered>
  );
}

/** Below the grid: the grid of today as files, the blank form, and the way to its pages for others. Rows C10, E20. */
export function TakeAway({ id }: { readonly id: string }) {
  const grid = useWatch(useAnswers().grid(id).grid);
  const mayShare = grid.phase === 'ready' && grid.value.may.update;
  return (
    <Fold className={editing.more} summary={mayShare ? gridText.takeAway.orShare : gridText.takeAway.title}>
      <p className={css.summary}>{gridText.takeAway.hint}</p>
      <GridFiles id={id} />
      {mayShare && (
        <p className={css.away}>
          <a href={schoolAddress(id, 'share')}>{gridText.takeAway.share}</a>
        </p>
      )}
    </Fold>
  );
}
