import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { scopingText } from '../../../shared/scoping/text.ts';
import { Notice } from '../../components/notice.tsx';
import { othersChange } from './changing.ts';
import { isStale, standingOf, summaryOf } from './grid.ts';
import { SavingLine } from './saving-line.tsx';
import { gridText } from './text.ts';
import { useChanging } from './use-changing.ts';
import { useSaving } from './use-saving.ts';
import css from './scoping.module.css';

/** Above the grid: how much there is, how fresh it is, where the two of them are with it, and who changed it last. */
export function GridHead() {
  const { grid, editor } = useChanging();
  const { saving, run } = useSaving();
  const [firstRev] = useState(grid.rev);
  const others = othersChange(firstRev, grid, editor.mine);
  const mayReview = grid.may.review && grid.cycle && !grid.reviewed;
  return (
    <>
      <p className={css.summary}>
        {summaryOf(grid)} {standingOf(grid).join(' ')}
      </p>
      {others && <Notice>{others}</Notice>}
      {isStale(grid) && <Notice>{scopingText.stale}</Notice>}
      {mayReview && (
        <p className={css.summary}>
          <Button onClick={() => void run(() => editor.press('review', { seen: grid.rev }))}>{gridText.review}</Button>
        </p>
      )}
      {saving.state === 'failed' && <SavingLine saving={saving} />}
    </>
  );
}
