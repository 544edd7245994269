import type { SimilarAnswer } from '../../../shared/area/contract.ts';
import type { Share } from '../../../shared/area/disclose.ts';
import { areaText } from '../../../shared/area/text.ts';
import { ownOf } from './area.ts';
import { areaPageText } from './text.ts';
import css from './area.module.css';

const t = areaPageText.comparison;

export interface ComparedRow {
  readonly line: SimilarAnswer['cells'][number];
  readonly level: string;
  readonly isBehind: boolean;
}

/** One strand: its three levels, specialist on top, with the own school and the others. */
export function ComparisonTable({ name, rows }: { readonly name: string; readonly rows: readonly ComparedRow[] }) {
  return (
    <section className={css.strand}>
      <h3 className={css.strandName}>{name}</h3>
      <table className={css.compared}>
        <caption className="unseen">{t.caption(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.level}</th>
            <th scope="col">{t.columns.own}</th>
            <th scope="col">{t.columns.provision}</th>
            <th scope="col">{t.columns.gap}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, level, isBehind }) => (
            <tr key={line.cell}>
              <th scope="row">
                {level} <span className={css.code}>{line.cell}</span>
              </th>
              <td className={isBehind ? css.behind : undefined}>{t.own[ownOf(line)]}</td>
              <td>
                <ShareBar share={line.provision} kind="provision" />
              </td>
              <td>
                <ShareBar share={line.gap} kind="gap" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The share in words, with a bar beside it where there is a number. */
function ShareBar({ share, kind }: { readonly share: Share; readonly kind: 'provision' | 'gap' }) {
  return (
    <span className={css.share}>
      {areaText.comparison.share(share)}
      {typeof share === 'number' && (
        <span className={css.track} aria-hidden="true">
          <span className={kind === 'gap' ? css.gapBar : css.bar} style={{ inlineSize: `${share}%` }} />
        </span>
      )}
    </span>
  );
}
