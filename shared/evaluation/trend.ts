import { orderOf, type Evaluation } from './evaluation.ts';
import type { Questionnaire } from './questionnaire.ts';
import { commonScore, type Score, type Shown } from './scores.ts';

/** One dated version as far as somebody may see it. */
export type Version = Shown & Pick<Evaluation, 'id' | 'academicYear' | 'term'>;

/** One cell of the heat map: an area at a level, version by version. */
export interface TrendCell {
  readonly area: string;
  readonly level: string;
  /** In the order of the versions. */
  readonly scores: readonly Score[];
  /** The mean of the newest version; null where there is none to give. */
  readonly now: number | null;
  /** Since the first version that has a mean, when that is an earlier one; null otherwise. */
  readonly change: number | null;
}

export interface Trend<V extends Version = Version> {
  /** Oldest first; the first of them is the baseline. */
  readonly versions: readonly V[];
  readonly cells: readonly TrendCell[];
}

/**
 * How each area stands at each level now and since when, over the dated versions in which something was answered. A cell
 * without a mean stays without one; nothing is carried over from an earlier version. Row D07.
 */
export function trendOf<V extends Version>(q: Questionnaire, all: readonly V[]): Trend<V> {
  const versions = all
    .filter((each) => commonScore(q, each, q.items).known > 0)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const cells = q.areas.flatMap(({ id: area }) =>
    q.levels.map(({ id: level }) => {
      const items = q.items.filter((each) => each.area === area && each.level === level);
      const scores = versions.map((each) => commonScore(q, each, items));
      const now = scores.at(-1)?.mean ?? null;
      const first = scores.findIndex(({ mean }) => mean !== null);
      const then = first >= 0 && first < scores.length - 1 ? (scores[first]?.mean ?? null) : null;
      return { area, level, scores, now, change: now === null || then === null ? null : now - then };
    }),
  );
  return { versions, cells };
}
