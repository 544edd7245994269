import type { ReadinessContent } from '../../../shared/readiness/content.ts';
import type { ReadinessDay } from '../../../shared/readiness/readiness.ts';
import { readinessText as t } from '../../../shared/readiness/text.ts';
import { shortDate } from '../../../shared/kernel/time.ts';
import { ratedOn, shownDays } from './readiness.ts';
import css from './readiness.module.css';

interface Props {
  readonly content: ReadinessContent;
  readonly days: readonly ReadinessDay[];
}

/** The last days side by side. */
export function TrendTable({ content, days }: Props) {
  const shown = shownDays(days);
  if (shown.length === 0) return null;
  return (
    <div className={css.scroll} role="group" aria-label={t.trend} tabIndex={0}>
      <table className={css.table}>
        <caption>{t.trendCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.statement}</th>
            {shown.map(({ on }) => (
              <th key={on} scope="col">
                {shortDate(on)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.statements.map(({ id, says }) => (
            <tr key={id}>
              <th scope="row">{says}</th>
              {shown.map((day) => (
                <td key={day.on}>{ratedOn(day, id)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
