import { sideSchema } from '../../../shared/organisation/roles.ts';
import type { Compared } from '../../../shared/scoping/gap-compare.ts';
import type { GapView } from '../../../shared/scoping/gap-contract.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import css from './gaps.module.css';

/** What both said of a gap, side by side, and who puts it higher. Row E10. */
export function GapBoth({ both: { said, higher, isRankedByBoth } }: { readonly both: Compared<GapView> }) {
  const { ranking, owners, ranks, notRanked } = gapText;
  return (
    <div className={css.both}>
      <dl>
        {sideSchema.options.map((side) => {
          const { rank, note } = said[side];
          return (
            <div key={side} className={css.said}>
              <dt>{owners[side]}</dt>
              <dd>
                <strong>{rank ? ranks[rank] : notRanked}</strong>
                {note && <span className={css.note}>{note}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={higher ? css.differs : css.quiet}>
        {higher ? ranking.higher[higher] : isRankedByBoth ? ranking.same : ranking.partly}
      </p>
    </div>
  );
}
