import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { scopingText } from '../../../shared/scoping/text.ts';
import { Notice } from '../../components/notice.tsx';
import { othersChange } from './changing.ts';
import { isStale, standingOf, summaryOf } from './grid.ts';
import { SavingLine } from './saving-line.tsx';
import { StillTrueLink } from './still-true-link.tsx';
import { gridText } from './text.ts';
import { useChanging } from './use-changing.ts';
import { useSaving } from './use-saving.ts';
import { WhoIsHere } from './who-is-here.tsx';
import css from './scoping.module.css';

/** Above the grid: how much there is, how fresh it is, where the two of them are with it, and what is to be done with it. */
export function GridHead({ id }: { readonly id: string }) {
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
      <WhoIsHere id={id} />
      {others && <Notice>{others}</Notice>}
      {isStale(grid) && <Notice>{scopingText.stale}</Notice>}
      <div className={css.act}>
        <StillTrueLink id={id} />
        {mayReview && (
          <Button onClick={() => void run(() => editor.press('review', { seen: grid.rev }))}>{gridText.review}</Button>
        )}
      </div>
      {saving.state === 'failed' && <SavingLine saving={saving} />}
    </>
  );
}
