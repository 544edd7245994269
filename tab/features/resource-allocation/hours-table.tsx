import { Button } from '@fluentui/react-components';
import { Fragment, useState, type ReactNode } from 'react';
import { bandNames } from '../../../shared/allocation/bands.ts';
import type { SharingRules } from '../../../shared/resource-allocation/rules.ts';
import { streams } from '../../../shared/resource-allocation/streams.ts';
import { changeSaid, hoursSaid, resourceText } from '../../../shared/resource-allocation/text.ts';
import { SearchField } from '../../components/search-field.tsx';
import { found, type Row } from './share.ts';
import { shareText } from './text.ts';
import css from './share.module.css';

const t = shareText.schools;
/** Lines that are drawn at once. */
const mostRows = 60;
/** From so many on it is worth looking for one. */
const manyRows = 12;

interface Props {
  readonly rows: readonly Row[];
  readonly rules: Pick<SharingRules, 'offers'>;
  /** The published version that changes are against; before the first they are against ledgers. */
  readonly version: number | undefined;
  /** What opens below a school to change it; undefined for those who only look. */
  readonly edit: ((urn: string) => ReactNode) | undefined;
}

/** Every school with its hours by stream, its offer, and what that changes. */
export function HoursTable({ rows, rules, version, edit }: Props) {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<string>();
  const shown = found(rows, words);
  const used = streams.filter((stream) => rows.some(({ minutes }) => minutes[stream] > 0));
  const showsChange = rows.some(({ change }) => change !== null);
  const showsYear = rows.some(({ lastYear }) => lastYear !== null);
  const columns = 5 + used.length + (showsChange ? 1 : 0) + (showsYear ? 1 : 0);
  const sum = (of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return (
    <>
      {rows.length > manyRows && (
        <SearchField label={t.find} hint={t.findHint} value={words} className={css.search} onSearch={setWords} />
      )}
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.title}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t.school}</th>
              <th scope="col" className={css.band}>
                {t.band}
              </th>
              <th scope="col">{t.roll}</th>
              {used.map((stream) => (
                <th key={stream} scope="col">
                  {resourceText.streams[stream]}
                </th>
              ))}
              <th scope="col">{t.all}</th>
              {showsChange && <th scope="col">{version === undefined ? t.changeNow : t.change(version)}</th>}
              {showsYear && <th scope="col">{t.lastYear}</th>}
              <th scope="col" className={css.offer}>
                {t.offer}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, mostRows).map((row) => (
              <Fragment key={row.school.urn}>
                <tr>
                  <th scope="row">
                    {edit ? (
                      <Button
                        appearance="transparent"
                        className={css.name}
                        aria-expanded={open === row.school.urn}
                        aria-label={t.edit(row.school.name)}
                        onClick={() => setOpen(open === row.school.urn ? undefined : row.school.urn)}
                      >
                        {row.school.name}
                      </Button>
                    ) : (
                      row.school.name
                    )}
                    <span className={css.urn}>{[row.school.urn, ...row.notes].join(', ')}</span>
                  </th>
                  <td className={css.band}>{bandNames[row.school.band]}</td>
                  <td>{row.school.roll ?? '–'}</td>
                  {used.map((stream) => (
                    <td key={stream}>{hoursSaid(row.minutes[stream])}</td>
                  ))}
                  <td className={css.sum}>{hoursSaid(row.total)}</td>
                  {showsChange && <td>{row.change === null ? '–' : changeSaid(row.change)}</td>}
                  {showsYear && <td>{row.lastYear === null ? '–' : hoursSaid(row.lastYear)}</td>}
                  <td className={css.offer}>{rules.offers[row.school.band].join(', ')}</td>
                </tr>
                {open === row.school.urn && edit && (
                  <tr>
                    <td colSpan={columns} className={css.editing}>
                      {edit(row.school.urn)}
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.sum}</th>
              <td />
              <td />
              {used.map((stream) => (
                <td key={stream}>{hoursSaid(sum(({ minutes }) => minutes[stream]))}</td>
              ))}
              <td className={css.sum}>{hoursSaid(sum(({ total }) => total))}</td>
              {showsChange && <td />}
              {showsYear && <td />}
              <td className={css.offer} />
            </tr>
          </tfoot>
        </table>
      </div>
      {shown.length > mostRows && <p className={css.quiet}>{t.more(shown.length - mostRows)}</p>}
    </>
  );
}
