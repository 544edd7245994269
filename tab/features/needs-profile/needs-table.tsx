import { needs, type Need, type ProfileRow, type ToldTable } from '../../../shared/needs-profile/profile.ts';
import type { RequestsToRead } from '../../../shared/needs-profile/requests.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { cellWords, requestShade, shadeOf, withRequests } from './profile.ts';
import css from './profile.module.css';

interface Props {
  readonly caption: string;
  readonly rows: readonly ProfileRow[];
  readonly all?: Readonly<Record<Need, number | null>> | undefined;
  /** What is held back, where the table is one that was shared. */
  readonly held?: ToldTable['held'] | undefined;
  readonly requests?: RequestsToRead | undefined;
}

const none = <span className={css.none}>{t.page.none}</span>;
const back = <span className={css.none}>{t.page.held}</span>;

/** Year groups and their needs to read: the number and its share stand in each cell, and the shade follows the share. */
export function NeedsTable({ caption, rows, all, held = {}, requests }: Props) {
  const shown = needs.filter(
    (need) => held[need] || rows.some(({ counts }) => counts[need] !== null) || all?.[need] != null,
  );
  return (
    <div className={css.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table className={css.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.page.group}</th>
            {shown.map((need) => (
              <th key={need} scope="col">
                {t.needs[need]}
              </th>
            ))}
            {requests && <th scope="col">{t.page.requests(requests.academicYear)}</th>}
          </tr>
        </thead>
        <tbody>
          {withRequests(rows, requests).map((row) => (
            <tr key={row.group}>
              <th scope="row">{t.groupName(row.group)}</th>
              {shown.map((need) => (
                <td key={need} data-shade={shadeOf(row, need)}>
                  {cellWords(row, need) ?? (held[need]?.includes(row.group) ? back : none)}
                </td>
              ))}
              {requests && (
                <td data-shade={requestShade(requests, row.group)}>
                  {requests.counts[row.group] ?? t.page.fewRequests}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {all && (
          <tfoot>
            <tr>
              <th scope="row">{t.page.all}</th>
              {shown.map((need) => (
                <td key={need}>{all[need] ?? (held[need] ? back : none)}</td>
              ))}
              {requests && <td />}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
