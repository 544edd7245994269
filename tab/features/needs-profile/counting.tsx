import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { needs, yearGroups, yearGroupSchema, type ProfileRow } from '../../../shared/needs-profile/profile.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { CountField } from './count-field.tsx';
import { groupsLeft, type SendProfile } from './profile.ts';
import css from './profile.module.css';

interface Props {
  readonly rows: readonly ProfileRow[];
  readonly send: SendProfile;
}

/** The table to count in: a year group a column of fields on a phone, a line on a wide screen. Row M01. */
export function Counting({ rows, send }: Props) {
  const left = groupsLeft(rows, yearGroups);
  const [group, setGroup] = useState('');
  const chosen = yearGroupSchema.safeParse(group).data ?? left[0];
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
            {rows.map(({ group: of, counts }) => (
              <tr key={of}>
                <th scope="row">{t.groupName(of)}</th>
                {needs.map((need) => (
                  <td key={need} data-label={t.needs[need]}>
                    <CountField group={of} need={need} count={counts[need]} send={send} />
                  </td>
                ))}
                <td>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={t.page.remove(of)}
                    onClick={() => void send('remove', { group: of })}
                  >
                    {t.page.removeShort}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
