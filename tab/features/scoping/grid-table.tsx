import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { levelsTopDown } from '../../../shared/balanced-system/framework.ts';
import { tabText } from '../../text.ts';
import { CellEntries } from './cell.tsx';
import type { StrandView } from './grid.ts';
import { StrandState } from './strand-state.tsx';
import css from './scoping.module.css';

interface Props {
  readonly strands: readonly StrandView[];
  readonly school: string;
  readonly framework: FrameworkAnswer;
}

/** The grid as the framework prints it: five strands across, three levels down, specialist on top. */
export function GridTable({ strands, school, framework }: Props) {
  return (
    <table className={css.table}>
      <caption className="unseen">{tabText.gridCaption(school)}</caption>
      <thead>
        <tr>
          <td />
          {strands.map(({ strand, name }) => (
            <th key={strand} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levelsTopDown.map((level, row) => (
          <tr key={level}>
            <th scope="row">
              <span className={css.levelName}>{strands[0]?.cells[row]?.levelName}</span>
              <span className={css.levelNumber}>
                {tabText.level} {level}
              </span>
            </th>
            {strands.map(({ strand, cells }) => {
              const cell = cells[row];
              return (
                <td key={strand}>
                  {cell && (
                    <>
                      <p className={css.aim}>
                        <span className={css.code}>{cell.cell}</span> {cell.short}
                      </p>
                      <CellEntries cell={cell} framework={framework} />
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {strands.map(({ strand, name, filled, gaps }) => (
            <td key={strand}>
              <StrandState strand={strand} name={name} isEmpty={filled + gaps === 0} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
