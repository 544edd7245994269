import { Fragment, type ReactNode } from 'react';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { tabText } from '../../text.ts';
import { leafOf, partsOf, slotWords, type SlotLine } from './planning.ts';
import css from './planning.module.css';

/** A day as a leaf of a calendar, beside words that say it. */
export function Leaf({ on }: { readonly on: CivilDate }) {
  const leaf = leafOf(on);
  return (
    <span className={css.leaf} aria-hidden="true">
      <span className={css.leafMonth}>{leaf.month}</span>
      <span className={css.leafNumber}>{leaf.number}</span>
      <span className={css.leafDay}>{leaf.day}</span>
    </span>
  );
}

interface Props {
  readonly slot: SlotLine;
  /** What to say in place of the plain line. */
  readonly says?: string;
  /** It is a sentence, which breaks where its words do, and no row of parts. */
  readonly sentence?: boolean;
  readonly large?: boolean;
  /** What else belongs to this time, under its words. */
  readonly children?: ReactNode;
}

/** A time with a calendar leaf beside it; the leaf only repeats the words. */
export function Slot({ slot, says = slotWords(slot), sentence = false, large = false, children }: Props) {
  return (
    <div className={large ? css.slotLarge : css.slot}>
      <Leaf on={slot.on} />
      <div className={css.slotText}>
        <p className={css.slotLine}>
          {(sentence ? [says] : partsOf(says)).map((part) => (
            <Fragment key={part}>
              <span className={css.slotPart}>{part}</span>{' '}
            </Fragment>
          ))}
        </p>
        {slot.reason && <p className={css.reason}>{tabText.why(planningText.modeNames[slot.mode], slot.reason)}</p>}
        {children}
      </div>
    </div>
  );
}
