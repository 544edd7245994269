import type { LedgerAnswer } from '../../../shared/hours/contract.ts';
import { burnOf, type BurnPoint, type Course } from '../../../shared/hours/course.ts';
import { figuresOf } from '../../../shared/hours/figures.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { Panel } from '../../components/panel.tsx';
import { burnPaths } from './burn.ts';
import { hoursPageText as t } from './text.ts';
import css from './ledger.module.css';
import tables from './tables.module.css';

interface Props {
  readonly ledger: LedgerAnswer;
  readonly course: Course;
}

/** What will have gone by the end of each term, against a straight line: a chart and the same as a table. Row L09. */
export function ForecastPanel({ ledger: { cells }, course }: Props) {
  const points = burnOf(cells, course);
  return (
    <Panel title={t.forecast}>
      <p className={css.quiet}>{t.forecastHow}</p>
      <div className={tables.forecast}>
        <Burn points={points} given={figuresOf(cells).given} />
        <Table points={points} />
      </div>
    </Panel>
  );
}

function Burn({ points, given }: { readonly points: readonly BurnPoint[]; readonly given: number }) {
  const { line, taken, forecast, width, height, ends } = burnPaths(points, given);
  return (
    <svg className={tables.burn} viewBox={`0 0 ${width} ${height + 22}`} aria-hidden="true">
      <path className={tables.axis} d={`M0 0V${height}H${width}`} />
      <path className={tables.line} d={line} />
      <path className={tables.ahead} d={forecast} />
      <path className={tables.gone} d={taken} />
      {ends.map(({ x, term }) => (
        <text key={term} x={x} y={height + 16} textAnchor="end">
          {term}
        </text>
      ))}
    </svg>
  );
}

function Table({ points }: { readonly points: readonly BurnPoint[] }) {
  const say = hoursText.duration;
  const { term, line, taken, forecast, off } = t.forecastHead;
  return (
    <div className={tables.wide} tabIndex={0} role="group" aria-label={t.forecast}>
      <table className={tables.table}>
        <thead>
          <tr>
            {[term, line, taken, forecast, off].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.term}>
              <th scope="row">{hoursText.term[point.term]}</th>
              <td>{say(point.line)}</td>
              <td>{point.hasBegun ? say(point.taken) : '–'}</td>
              <td>{say(point.forecast)}</td>
              <td>{hoursText.off[point.pace](say(Math.abs(point.forecast - point.line)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
