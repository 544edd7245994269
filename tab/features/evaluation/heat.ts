import { unsettled } from '../../../shared/evaluation/compare.ts';
import type { Item, Questionnaire } from '../../../shared/evaluation/questionnaire.ts';
import type { Score } from '../../../shared/evaluation/scores.ts';
import type { Trend, TrendCell } from '../../../shared/evaluation/trend.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { evaluationPageText as t } from './text.ts';

/** One cell of the heat map in words; the colour says the same once more. */
export interface HeatCell {
  /** 0 to 3 of the scale's length, or 'none' where there is no figure. */
  readonly tone: '0' | '1' | '2' | '3' | 'none';
  readonly word: string;
  readonly figure: string;
  readonly change: string;
}

/** The value of the scale that a mean is nearest to; of two the lower, so that nothing looks better than it is. */
const nearest = ({ scale }: Questionnaire, mean: number): Questionnaire['scale'][number] | undefined =>
  scale.reduce<Questionnaire['scale'][number] | undefined>(
    (best, each) => (!best || Math.abs(each.value - mean) < Math.abs(best.value - mean) ? each : best),
    undefined,
  );

/** Why a cell has no figure: the two differ, nobody has answered, or too much is not known. */
function whyNone(q: Questionnaire, { versions }: Trend, { area, level, scores }: TrendCell): string {
  const newest = versions.at(-1);
  const isHere = ({ item }: { readonly item: Item }): boolean => item.area === area && item.level === level;
  if (newest && unsettled(q, newest).some(isHere)) return t.differs;
  const score = scores.at(-1);
  return score && score.known + score.dontKnow > 0 ? t.tooLittle : t.notAnswered;
}

/** How a cell reads: the nearest word of the scale, the mean where it is one of several, and since when it changed. */
export function heatCell(q: Questionnaire, trend: Trend, cell: TrendCell): HeatCell {
  const { now, change, scores } = cell;
  const last = scores.at(-1);
  const asked = last?.asked ?? 0;
  if (now === null)
    return {
      tone: 'none',
      word: whyNone(q, trend, cell),
      figure: asked > 1 ? t.unknownOf(asked - (last?.known ?? 0), asked) : '',
      change: '',
    };
  const values = q.scale.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const tone = Math.min(3, Math.floor(((now - least) / (most - least)) * 3.999));
  const since = trend.versions[scores.findIndex(({ mean }) => mean !== null)];
  return {
    tone: String(tone) as HeatCell['tone'],
    word: nearest(q, now)?.label ?? '',
    figure: t.figure(now),
    change: change === null || !since ? '' : t.change(change, evaluationText.termLabel(since)),
  };
}

/** A score of one term in the table of figures. */
export const figureOf = ({ mean, asked, known }: Score): string =>
  mean === null ? (asked > known ? `${t.noFigure}: ${t.unknownOf(asked - known, asked)}` : t.noFigure) : t.figure(mean);
