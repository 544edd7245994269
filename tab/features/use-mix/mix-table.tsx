import { hoursText } from '../../../shared/hours/text.ts';
import type { MixRow } from '../../../shared/use-mix/against.ts';
import { mixText } from '../../../shared/use-mix/text.ts';
import tables from '../hours/tables.module.css';
import { mixPanelText as t } from './text.ts';
import css from './use-mix.module.css';

/** Each group with what is agreed, used and planned; a bar beside the figures that say the same. Row L18. */
export const MixTable = ({ rows }: { readonly rows: readonly MixRow[] }) => (
  <div className={tables.wide} tabIndex={0} role="group" aria-label={t.table}>
    <table className={`${tables.table} ${css.table}`}>
      <thead>
        <tr>
          {Object.values(t.head).map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ group, agreed, agreedMinutes, used, planned, actual }) => (
          <tr key={group}>
            <th scope="row">
              {mixText.groups[group]}
              <span className={css.holds}>{mixText.holds[group]}</span>
              <span className={css.bar} aria-hidden="true">
                <span className={css.actual} style={{ width: `${actual ?? 0}%` }} />
                {agreed !== null && <span className={css.mark} style={{ left: `${agreed}%` }} />}
              </span>
            </th>
            <td>
              {agreed === null ? '–' : t.percent(agreed)}
              {agreedMinutes !== null && <span className={css.holds}>{hoursText.duration(agreedMinutes)}</span>}
            </td>
            <td>{actual === null ? '–' : t.percent(actual)}</td>
            <td>{hoursText.duration(used)}</td>
            <td>{hoursText.duration(planned)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
