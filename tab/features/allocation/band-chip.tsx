import { bandNames, type Band } from '../../../shared/allocation/bands.ts';
import { stepsOf } from './bands.ts';
import css from './band.module.css';

const steps = [1, 2, 3, 4, 5, 6, 7];

/** A band by its name and seven steps, so that it never hangs on a colour. */
export function BandChip({ band }: { readonly band: Band }) {
  return (
    <span className={css.chip}>
      <span className={css.steps} aria-hidden="true">
        {steps.map((step) => (
          <span key={step} className={step <= stepsOf(band) ? css.full : css.empty} />
        ))}
      </span>
      {bandNames[band]}
    </span>
  );
}
