import type { AreaMapAnswer } from '../../../shared/area/contract.ts';
import { areaText } from '../../../shared/area/text.ts';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { Measure } from './area.ts';
import { areaPageText } from './text.ts';
import css from './area.module.css';

const t = areaPageText.map;

interface Props {
  readonly answer: AreaMapAnswer;
  readonly framework: FrameworkAnswer;
}

/** Everything the map shows, in lines. */
export function MapTable({ answer, framework }: Props) {
  const columns: readonly Measure[] = answer.isExact ? ['provision', 'gap', 'nothing'] : ['provision', 'gap'];
  return (
    <table className={css.numbers}>
      <caption className="unseen">{t.tableCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.cell}</th>
          {columns.map((each) => (
            <th key={each} scope="col">
              {t.columns[each]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.cells.map((line) => (
          <tr key={line.cell}>
            <th scope="row">{cellName(framework, line.cell)}</th>
            {columns.map((each) => (
              <td key={each}>{areaText.map.count(line[each] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
