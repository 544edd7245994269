import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import { isReviewed, strandsThrough, termOfCycle } from '../../../shared/scoping/sweep.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { actionSet, section, text, type Element } from '../../cards/card.ts';
import { putInOrder } from './gap-button.ts';
import type { SeenGrid } from './see-grid.ts';
import { whatChangedButton } from './version-verbs.ts';

/** Where the two of them are with the grid for the coming meeting; nothing while none is planned. */
function standing({ grid, cycle }: SeenGrid): string[] {
  if (!cycle) return [];
  const about = termOfCycle(cycle.id)?.label;
  const review = isReviewed(grid, about) ? grid.reviewed : null;
  const before = grid.reviewed ? null : grid.reviewedBefore;
  return [
    scopingText.sweep(strandsThrough(grid, about).length, cycle.label),
    review ? scopingText.reviewed(review) : before ? scopingText.reviewGone(before) : scopingText.notReviewed,
  ];
}

/**
 * One school's grid in a few lines; the whole of it is in the tab. `asked` is the school whose changes can be asked for,
 * where the card has room for a button; `orders`, that the reader puts its gaps in order and there is room for that too.
 */
export function gridSection(schoolName: string, seen: SeenGrid, asked?: string, orders = false): Element {
  const { coverage, stale } = seen;
  const lines =
    coverage.provisions + coverage.gaps === 0
      ? [scopingText.blank]
      : [
          scopingText.coverage(coverage),
          scopingText.empty(coverage, (cell) => cellName(ownWording, cell)),
          scopingText.confirmed(coverage),
          versionText.staleCount(seen.staleCells.length),
          ...(stale ? [scopingText.stale] : []),
        ];
  const buttons = [
    ...(asked && seen.grid.rev > 0 ? [whatChangedButton(asked)] : []),
    ...(orders && seen.cycle && coverage.gaps ? [putInOrder(seen.cycle.id, seen.grid.rev)] : []),
  ];
  return section(schoolName, [
    ...[...lines, ...standing(seen)].filter(Boolean).map((line) => text(line, { spacing: 'Small' })),
    ...(buttons.length ? [actionSet(...buttons)] : []),
  ]);
}
