import type { AreaMapAnswer } from '../../../shared/area/contract.ts';
import { areaText } from '../../../shared/area/text.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { FrameworkTable } from '../scoping/framework-table.tsx';
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
    <FrameworkTable
      framework={framework}
      className={mapCss.heat}
      measure={measure}
      caption={<caption className="unseen">{t.caption(t.measures[measure])}</caption>}
      heading={(strand) => (
        <>
          <abbr className={mapCss.short} title={framework.strands[strand].name}>
            {strand}
          </abbr>
          <span className={mapCss.long}>{framework.strands[strand].name}</span>
        </>
      )}
      cell={(cell) => {
        const line = answer.cells.find((each) => each.cell === cell);
        const count = line?.[measure] ?? null;
        return (
          <td data-shade={line ? shadeOf(line, measure, answer.mapped) : 0}>
            {count !== null && (
              <span className={typeof count === 'number' ? mapCss.number : mapCss.smallNumber}>
                {areaText.map.count(count)}
              </span>
            )}
          </td>
        );
      }}
    />
  );
}
