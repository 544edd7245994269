import { evaluationText } from '../../../shared/evaluation/text.ts';
import { trendOf, type Trend } from '../../../shared/evaluation/trend.ts';
import { Fold } from '../../components/fold.tsx';
import { figureOf, heatCell } from './heat.ts';
import { evaluationPageText as t } from './text.ts';
import { useEvaluating } from './use-evaluating.ts';
import css from './evaluation.module.css';
import tables from './tables.module.css';

/** How each area stands at each level now and since the first time, as a heat map and as figures. Row D07. */
export function TrendView() {
  const { questionnaire: q, evaluation, earlier } = useEvaluating().tool;
  const trend = trendOf(q, [evaluation, ...earlier]);
  const last = trend.versions.at(-1);
  if (!last) return <p className={css.quiet}>{t.trendNone}</p>;
  return (
    <>
      <p className={css.quiet}>{t.trendHow(q.dontKnow)}</p>
      {trend.versions.length === 1 && <p className={css.quiet}>{t.trendFirst}</p>}
      <div className={tables.scroll} tabIndex={0} role="group" aria-label={t.views.trend}>
        <table className={tables.heat}>
          <caption>{t.trendCaption(q.title, evaluationText.termLabel(last))}</caption>
          <thead>
            <tr>
              <th scope="col">{t.area}</th>
              {q.levels.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {q.areas.map((area) => (
              <tr key={area.id}>
                <th scope="row">{area.name}</th>
                {trend.cells
                  .filter((cell) => cell.area === area.id)
                  .map((cell) => {
                    const { tone, word, figure, change } = heatCell(q, trend, cell);
                    return (
                      <td
                        key={cell.level}
                        data-tone={tone}
                        data-label={q.levels.find(({ id }) => id === cell.level)?.name}
                      >
                        <span className={tables.word}>{word}</span>
                        <span className={tables.figure}>{figure}</span>
                        {change && <span className={tables.change}>{change}</span>}
                      </td>
                    );
                  })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Fold summary={t.twin}>
        <Figures trend={trend} />
      </Fold>
    </>
  );
}

/** The same as figures, one column a term, that can be read out and copied. */
function Figures({ trend }: { readonly trend: Trend }) {
  const { questionnaire: q } = useEvaluating().tool;
  const nameOf = (all: readonly { readonly id: string; readonly name: string }[], id: string): string =>
    all.find((each) => each.id === id)?.name ?? '';
  return (
    <div className={tables.scroll} tabIndex={0} role="group" aria-label={t.twin}>
      <table className={tables.comparison}>
        <caption>{t.twinCaption(q.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.area}</th>
            <th scope="col">{t.level}</th>
            {trend.versions.map((version) => (
              <th key={version.id} scope="col">
                {evaluationText.termLabel(version)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trend.cells.map(({ area, level, scores }) => (
            <tr key={`${area} ${level}`}>
              <th scope="row">{nameOf(q.areas, area)}</th>
              <td data-label={t.level}>{nameOf(q.levels, level)}</td>
              {scores.map((score, n) => (
                <td
                  key={trend.versions[n]?.id}
                  data-label={trend.versions[n] && evaluationText.termLabel(trend.versions[n])}
                >
                  {figureOf(score)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
