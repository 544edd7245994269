import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import { isReviewed, strandsThrough } from '../../../shared/scoping/sweep.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { section, text, type Element } from '../../cards/card.ts';
import type { SeenGrid } from './see-grid.ts';

/** Where the two of them are with the grid for the coming meeting; nothing while none is planned. */
function standing({ grid, cycle }: SeenGrid): string[] {
  if (!cycle) return [];
  const review = isReviewed(grid, cycle.label) ? grid.reviewed : null;
  const before = grid.reviewed ? null : grid.reviewedBefore;
  return [
    scopingText.sweep(strandsThrough(grid, cycle.label).length, cycle.label),
    review ? scopingText.reviewed(review) : before ? scopingText.reviewGone(before) : scopingText.notReviewed,
  ];
}

/** One school's grid in a few lines; the whole of it is in the tab. */
export function gridSection(schoolName: string, seen: SeenGrid): Element {
  const { coverage, stale } = seen;
  const lines =
    coverage.provisions + coverage.gaps === 0
      ? [scopingText.blank]
      : [
          scopingText.coverage(coverage),
          scopingText.empty(coverage, (cell) => cellName(ownWording, cell)),
          scopingText.confirmed(coverage),
          ...(stale ? [scopingText.stale] : []),
        ];
  return section(
    schoolName,
    [...lines, ...standing(seen)].filter(Boolean).map((line) => text(line, { spacing: 'Small' })),
  );
}
