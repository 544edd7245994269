import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { needs, yearGroups, type ProfileRow } from '../../../shared/needs-profile/profile.ts';
import { impossible } from '../../../shared/needs-profile/decide.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { Notice } from '../../components/notice.tsx';
import { CountField } from './count-field.tsx';
import { groupsLeft, type SendProfile } from './profile.ts';
import css from './profile.module.css';

interface Props {
  readonly place: string;
  readonly rows: readonly ProfileRow[];
  readonly send: SendProfile;
}

/** The table to count in: a year group a column of fields on a phone, a line on a wide screen. Row M01. */
export function Counting({ place, rows, send }: Props) {
  const left = groupsLeft(rows, yearGroups);
  const [group, setGroup] = useState('');
  const [gone, setGone] = useState<ProfileRow>();
  const chosen = left.find((each) => each === group) ?? left[0];
  const cannotBe = rows.flatMap((row) => impossible(row) ?? []);
  const remove = async (row: ProfileRow) => {
    if (!(await send('remove', { group: row.group }))) setGone(row);
  };
  const back = async (row: ProfileRow) => {
    if (!(await send('table', { rows: [row] }))) setGone(undefined);
  };
  return (
    <>
      <div className={css.scroll} hidden={rows.length === 0}>
        <table className={css.fields}>
          <caption className="unseen">{t.page.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.page.group}</th>
              {needs.map((need) => (
                <th key={need} scope="col">
                  {t.needs[need]}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{t.page.removeHead}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.group}>
                <th scope="row">{t.groupName(row.group)}</th>
                {needs.map((need) => (
                  <td key={need} data-label={t.needs[need]}>
                    <CountField place={place} group={row.group} need={need} count={row.counts[need]} send={send} />
                  </td>
                ))}
                <td>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={t.page.remove(row.group)}
                    onClick={() => void remove(row)}
                  >
                    {t.page.removeShort}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cannotBe.map((says) => (
        <Notice key={says}>{says}</Notice>
      ))}
      {gone && (
        <p className={css.words} role="status">
          {t.page.removed(gone.group)}{' '}
          <Button size="small" onClick={() => void back(gone)}>
            {t.page.putBack}
          </Button>
        </p>
      )}
      {chosen && (
        <div className={css.add}>
          <Select aria-label={t.page.group} value={chosen} onChange={(_, { value }) => setGroup(value)}>
            {left.map((each) => (
              <option key={each} value={each}>
                {t.groupName(each)}
              </option>
            ))}
          </Select>
          <Button onClick={() => void send('count', { group: chosen, need: 'roll', count: null })}>
            {t.page.addGroup}
          </Button>
        </div>
      )}
    </>
  );
}
