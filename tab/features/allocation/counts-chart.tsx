import { bandSchema, type Band } from '../../../shared/allocation/bands.ts';
import { BandChip } from './band-chip.tsx';
import css from './band.module.css';

/** How many schools each band has, with a bar beside the number. */
export function CountsChart({ counts }: { readonly counts: Readonly<Record<Band, number>> }) {
  const most = Math.max(1, ...Object.values(counts));
  return (
    <ul className={css.counts}>
      {bandSchema.options.map((band) => (
        <li key={band}>
          <BandChip band={band} />
          <span className={css.number}>{counts[band]}</span>
          <span className={css.countBar} aria-hidden="true">
            <span style={{ inlineSize: `${(counts[band] / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
