import { needs, type Need, type ProfileRow } from '../../../shared/needs-profile/profile.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { cellWords, shadeOf } from './profile.ts';
import css from './profile.module.css';

interface Props {
  readonly caption: string;
  readonly rows: readonly ProfileRow[];
  readonly all?: Readonly<Record<Need, number | null>> | undefined;
}

/** Year groups and their needs to read: the number and its share stand in each cell, and the shade follows the share. */
export function NeedsTable({ caption, rows, all }: Props) {
  const shown = needs.filter((need) => rows.some(({ counts }) => counts[need] !== null) || all?.[need] != null);
  return (
    <div className={css.scroll} role="region" aria-label={caption} tabIndex={0}>
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
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.group}>
              <th scope="row">{t.groupName(row.group)}</th>
              {shown.map((need) => (
                <td key={need} data-shade={shadeOf(row, need)}>
                  {cellWords(row, need)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {all && (
          <tfoot>
            <tr>
              <th scope="row">{t.page.all}</th>
              {shown.map((need) => (
                <td key={need}>{all[need] ?? t.page.none}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
