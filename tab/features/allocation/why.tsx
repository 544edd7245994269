import type { SchoolBand } from '../../../shared/allocation/contract.ts';
import { thousandths, shown } from '../../../shared/allocation/text.ts';
import { Fold } from '../../components/fold.tsx';
import { BandChip } from './band-chip.tsx';
import { barsOf } from './bands.ts';
import { bandsText } from './text.ts';
import css from './allocation.module.css';
import bands from './band.module.css';

const t = bandsText.why;
const signed = (points: number): string => (points > 0 ? `+${thousandths(points)}` : thousandths(points));

/** Why a school has its band: in words, as a chart and as a table whose parts add up. Row K06. */
export function Why({ band }: { readonly band: SchoolBand }) {
  const { computed, final, why, parts, rest, points, missing, perPupil, volume, choices, sources } = band;
  return (
    <div className={css.column}>
      <dl className={bands.facts}>
        <Fact name={t.final}>
          <BandChip band={final} />
        </Fact>
        {computed !== final && (
          <Fact name={t.computed}>
            <BandChip band={computed} />
          </Fact>
        )}
        <Fact name={t.perPupil}>{perPupil === null ? bandsText.parameters.none : shown(perPupil, 2)}</Fact>
        <Fact name={t.volume}>{volume === null ? bandsText.parameters.none : shown(volume, 2)}</Fact>
      </dl>
      <ul className={bands.sentences}>
        {why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Chart band={band} />
      <Fold summary={t.table}>
        <div className={css.scroll} tabIndex={0} role="group" aria-label={t.table}>
          <table className={css.table}>
            <thead>
              <tr>
                {[t.parameter, t.value, t.source, t.average, t.z, t.points].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parts.map((part) => (
                <tr key={part.parameter}>
                  <th scope="row">{part.label}</th>
                  <td>{part.value}</td>
                  <td>{part.sources.join(', ')}</td>
                  <td>{part.average}</td>
                  <td>{part.z}</td>
                  <td>{signed(part.points)}</td>
                </tr>
              ))}
              {missing.map(({ label, why: because }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td colSpan={5}>{because}</td>
                </tr>
              ))}
              {rest !== 0 && (
                <tr>
                  <th scope="row" colSpan={5}>
                    {t.rest}
                  </th>
                  <td>{signed(rest)}</td>
                </tr>
              )}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={5}>
                  {t.sum}
                </th>
                <td>{thousandths(points)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      </Fold>
      <Fold summary={bandsText.list.choices}>
        <ul className={bands.sentences}>
          {[...choices, ...sources.map((source) => `${t.source} ${source}`)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Bars to the right raise the score, bars to the left lower it; the number stands beside each. */
function Chart({ band }: { readonly band: SchoolBand }) {
  return (
    <ul className={bands.chart} aria-label={t.chart(band.name)}>
      {barsOf(band, t.rest).map(({ label, points, percent }) => (
        <li key={label}>
          <span>{label}</span>
          <span className={bands.track} aria-hidden="true">
            <span className={bands.half}>
              {points < 0 && <span className={bands.lowers} style={{ inlineSize: `${percent}%` }} />}
            </span>
            <span className={bands.half}>
              {points > 0 && <span className={bands.raises} style={{ inlineSize: `${percent}%` }} />}
            </span>
          </span>
          <span className={bands.number}>{signed(points)}</span>
        </li>
      ))}
    </ul>
  );
}
