import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import { Fold } from '../../components/fold.tsx';
import { EntryHistory } from './entry-history.tsx';
import { GapActions } from './gap-actions.tsx';
import { GapBoth } from './gap-both.tsx';
import { GapRank } from './gap-rank.tsx';
import { GapSettle } from './gap-settle.tsx';
import { MeetGap } from './meet-gap.tsx';
import { gapsPageText as t } from './gaps-text.ts';
import type { ShownGap } from './gaps.ts';
import { useGaps } from './use-gaps.ts';
import css from './gaps.module.css';

/** One gap with everything that is said and done about it. */
export function GapItem({ gap, both }: ShownGap) {
  const { id, answer } = useGaps();
  const ranks = answer.ranking && !answer.ranking.isUncovered;
  // What was settled before can be changed at any time; what never was, once both have handed in.
  const maySettle = answer.side !== null && (!ranks || gap.settled !== null);
  return (
    <li className={css.gap} aria-labelledby={`gap-${gap.id}`}>
      <p className={css.words} id={`gap-${gap.id}`}>
        {gap.text}
      </p>
      <p className={css.quiet}>{gap.cells.map((cell) => cellName(ownWording, cell)).join('; ')}</p>
      {ranks && <GapRank gap={gap} />}
      {both && <GapBoth both={both} />}
      {(gap.settled ?? maySettle) && <GapSettle gap={gap} isOpen={maySettle} />}
      {!answer.side && !gap.settled && <p className={css.quiet}>{t.notSettled}</p>}
      {(answer.side || gap.actions.length > 0) && (
        <Fold
          className={css.fold}
          summary={t.about(gap.actions.length)}
          open={gap.actions.some(({ state }) => state !== 'done')}
        >
          <GapActions gap={gap} />
          {answer.side && <MeetGap gap={gap} />}
        </Fold>
      )}
      <EntryHistory schoolId={id} entryId={gap.id} name={gap.text} title={t.history} />
    </li>
  );
}
