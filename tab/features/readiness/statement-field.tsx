import { useId, useRef, useState } from 'react';
import { ratings, type Rating } from '../../../shared/readiness/readiness.ts';
import { readinessText as t } from '../../../shared/readiness/text.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { useSending } from '../reflection/use-sending.ts';
import type { NotSaved } from '../reflection/reflection.ts';
import css from './readiness.module.css';

interface Props {
  readonly says: string;
  readonly value: Rating | undefined;
  readonly onRate: (rating: Rating | null) => Promise<NotSaved | undefined>;
}

/** One statement and its five answers; saved as soon as one is chosen. */
export function StatementField({ says, value, onRate }: Props) {
  const name = useId();
  const { notSaved, run } = useSending();
  // What was chosen shows at once, and choices are sent one after the other: arrow keys pass through several.
  const [chosen, setChosen] = useState<Rating | null>();
  const sent = useRef<Promise<unknown>>(Promise.resolve());
  const choose = (rating: Rating | null) => {
    setChosen(rating);
    const sending = sent.current.then(() => run(() => onRate(rating), t.saved));
    sent.current = sending;
    void sending.then(() => sent.current === sending && setChosen(undefined));
  };
  const shown = chosen === undefined ? (value ?? null) : chosen;
  return (
    <fieldset className={css.statement}>
      <legend>{says}</legend>
      <div className={css.answers}>
        {[null, ...ratings].map((rating) => (
          <label key={String(rating)} className={css.answer}>
            <input type="radio" name={name} checked={shown === rating} onChange={() => choose(rating)} />
            {rating === null ? t.none : t.ratings[rating]}
          </label>
        ))}
      </div>
      <Wrong why={notSaved} />
    </fieldset>
  );
}
