import { useRef } from 'react';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { ComparisonAnswer } from '../../../shared/scoping/version-contract.ts';
import { useIsWide } from '../../components/use-is-wide.ts';
import { FrameworkTable } from './framework-table.tsx';
import { versionPageText as t } from './version-page-text.ts';
import { trendOf } from './versions.ts';
import css from './versions.module.css';

interface Props {
  readonly answer: ComparisonAnswer;
  readonly framework: FrameworkAnswer;
}

/** Room that five strands side by side need, in letters' own measure. */
const tableRems = 44;

/** How many provisions and gaps stood in each of the 15 cells, and stand there now. Row E12. */
export function CellsTable({ answer, framework }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(frame, tableRems);
  const caption = t.caption(labelOf(answer.from), labelOf(answer.to));
  return <div ref={frame}>{isWide ? wide(answer, framework, caption) : narrow(answer, framework, caption)}</div>;
}

const labelOf = ({ label, takenAt }: ComparisonAnswer['from']): string => (takenAt ? label : t.now.toLowerCase());
const countsIn = ({ cells }: ComparisonAnswer, cell: Cell) => cells.find((each) => each.cell === cell);

/** As the framework prints it: five strands across, specialist on top. */
const wide = (answer: ComparisonAnswer, framework: FrameworkAnswer, caption: string) => (
  <FrameworkTable
    framework={framework}
    className={css.cells}
    caption={<caption>{caption}</caption>}
    cell={(cell) => {
      const counts = countsIn(answer, cell);
      const trend = counts && trendOf(counts.was, counts.is);
      return (
        <td className={trend && css[trend]}>
          {counts && <Counts {...counts} />}
          {trend && <span className={css.trend}>{t[trend]}</span>}
        </td>
      );
    }}
  />
);

type CountsProps = Pick<ComparisonAnswer['cells'][number], 'was' | 'is'>;

/** What stood in a cell and stands there; once where that is the same. */
function Counts({ was, is }: CountsProps) {
  const [before, after] = [was, is].map(({ provisions, gaps }) => t.counts(provisions, gaps));
  return (
    <>
      <span className={css.was}>
        <span className="unseen">{before === after ? t.both : t.was}: </span>
        {before}
      </span>
      {before !== after && (
        <span className={css.is}>
          <span className="unseen">{t.is}: </span>
          {after}
        </span>
      )}
    </>
  );
}

/** Where there is little room: a line for each cell. WCAG 1.4.10. */
const narrow = (answer: ComparisonAnswer, framework: FrameworkAnswer, caption: string) => (
  <table className={css.lines}>
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{t.cell}</th>
        <th scope="col">{t.was}</th>
        <th scope="col">{t.is}</th>
      </tr>
    </thead>
    <tbody>
      {answer.cells.map(({ cell, was, is }) => {
        const trend = trendOf(was, is);
        return (
          <tr key={cell} className={trend && css[trend]}>
            <th scope="row">{cellName(framework, cell)}</th>
            <td>{t.counts(was.provisions, was.gaps)}</td>
            <td>
              {t.counts(is.provisions, is.gaps)}
              {trend && <span className={css.trend}>{t[trend]}</span>}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
