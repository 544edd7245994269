import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReportAnswer } from '../../../shared/contract-report/contract.ts';
import { sumLine } from '../../../shared/contract-report/paper.ts';
import {
  inWords,
  leftOutLines,
  methodLines,
  reportCsv,
  tablesOf,
  type ReportTable,
} from '../../../shared/contract-report/tables.ts';
import { reportText as t } from '../../../shared/contract-report/text.ts';
import { longDate } from '../../../shared/kernel/time.ts';
import { openLink } from '../../teams.ts';
import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import tables from '../hours/tables.module.css';
import { csvLink } from '../resource-allocation/share.ts';
import share from '../resource-allocation/share.module.css';
import css from './report.module.css';

/** What the hours of a year came to, to hand to a commissioner: '#/hours/report'. Rows L13, L17. */
export default function ReportPage() {
  const [year, setYear] = useState<string>();
  return (
    <div className={share.panels}>
      <Answered watch={useAnswers().contractReport(year)} loading={<Loading lines={10} heading />}>
        {(answer) => (
          <>
            <Head answer={answer} onYear={setYear} />
            {answer.report.bySchool.length > 0 &&
              tablesOf(answer.report, inWords).map((each) => <Table key={each.key} table={each} />)}
            <Lines title={t.method} lines={methodLines(answer.report)} />
            <Lines title={t.leftOut} lines={leftOutLines(answer.report)} />
          </>
        )}
      </Answered>
    </div>
  );
}

function Head({ answer, onYear }: { readonly answer: ReportAnswer; readonly onYear: (year: string) => void }) {
  const id = useId();
  const { report, years, files } = answer;
  return (
    <Panel title={t.title} aside={report.service}>
      <p className={share.quiet}>{t.intro}</p>
      <div className={share.top}>
        <label htmlFor={id}>{t.year}</label>
        <select
          id={id}
          className={share.year}
          value={report.academicYear}
          onChange={({ target }) => onYear(target.value)}
        >
          {years.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </div>
      <p className={css.period}>{t.period(report.academicYear, longDate(report.asOf))}</p>
      {report.bySchool.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          <p className={css.sum}>{sumLine(report)}</p>
          <div className={css.files} role="group" aria-label={t.save}>
            {(['word', 'pdf', 'excel'] as const).map((kind) => (
              <Button
                key={kind}
                appearance={kind === 'word' ? 'primary' : 'secondary'}
                icon={<Icon name="file" />}
                onClick={() => openLink(files[kind])}
              >
                {t.files[kind]}
              </Button>
            ))}
            <Button
              as="a"
              icon={<Icon name="file" />}
              download={`contract-report-${report.academicYear}.csv`}
              href={csvLink(reportCsv(report))}
            >
              {t.files.csv}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}

function Table({ table: { key, title, head, rows } }: { readonly table: ReportTable }) {
  const last = key === 'band' ? rows.length : rows.length - 1;
  const line = ([name = '', ...figures]: readonly string[]) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {figures.map((figure, n) => (
        <td key={n}>{figure}</td>
      ))}
    </tr>
  );
  return (
    <Panel title={title}>
      <div className={tables.wide} tabIndex={0} role="group" aria-label={title}>
        <table className={`${tables.table} ${key === 'band' ? css.bands : css.named}`}>
          <thead>
            <tr>
              {head.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.slice(0, last).map(line)}</tbody>
          {last < rows.length && <tfoot>{rows.slice(last).map(line)}</tfoot>}
        </table>
      </div>
    </Panel>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <Panel title={title}>
      <ul className={css.lines}>
        {lines.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Panel>
  );
}
