import type { AreaMapAnswer } from '../../../shared/area/contract.ts';
import { areaText } from '../../../shared/area/text.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { cellOf, levelsTopDown, strands } from '../../../shared/balanced-system/framework.ts';
import { shadeOf, type Measure } from './area.ts';
import { areaPageText } from './text.ts';
import mapCss from './map.module.css';

const t = areaPageText.map;

interface Props {
  readonly answer: AreaMapAnswer;
  readonly framework: FrameworkAnswer;
  readonly measure: Measure;
}

/** The fifteen cells as the framework prints them; the darker, the more schools, and the number stands in each. */
export function HeatMap({ answer, framework, measure }: Props) {
  return (
    <table className={mapCss.heat} data-measure={measure}>
      <caption className="unseen">{t.caption(t.measures[measure])}</caption>
      <thead>
        <tr>
          <td />
          {strands.map((strand) => (
            <th key={strand} scope="col">
              <abbr className={mapCss.short} title={framework.strands[strand].name}>
                {strand}
              </abbr>
              <span className={mapCss.long}>{framework.strands[strand].name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levelsTopDown.map((level) => (
          <tr key={level}>
            <th scope="row">{framework.levels[level].name}</th>
            {strands.map((strand) => {
              const line = answer.cells.find(({ cell }) => cell === cellOf(strand, level));
              const count = line?.[measure] ?? null;
              return (
                <td key={strand} data-shade={line ? shadeOf(line, measure, answer.mapped) : 0}>
                  {count !== null && (
                    <span className={typeof count === 'number' ? mapCss.number : mapCss.smallNumber}>
                      {areaText.map.count(count)}
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
