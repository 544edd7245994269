import { cellOf, strands as allStrands, type Cell, type Strand } from '../balanced-system/framework.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { GridEntry } from '../scoping/scoping.ts';

/** The levels that need no referral. Row G03. */
export const openLevels = [1, 2] as const;

export interface Offer {
  readonly entryId: string;
  readonly text: string;
  readonly strand: Strand;
  readonly level: (typeof openLevels)[number];
}

export interface Offers {
  /** What is in place, strand by strand, universal first; what stands in several cells comes once. */
  readonly offers: readonly Offer[];
  /** Cells of the strands of the worry where nothing is in place. */
  readonly gaps: readonly Cell[];
}

/** Whether something of the grid can be had on a day: it is in place, has begun and has not ended. */
export const isInPlace = ({ kind, details: { startsOn, endsOn } }: GridEntry, today: CivilDate): boolean =>
  kind === 'provision' && (!startsOn || startsOn <= today) && (!endsOn || today <= endsOn);

/**
 * What a school's own grid has at universal and targeted level in the strands of a worry, and where it has nothing. A
 * worry that nobody gave a strand is offered what there is in all of them, and no gap is concluded from it. Row G03.
 */
export function offersFor(entries: readonly GridEntry[], chosen: readonly Strand[], today: CivilDate): Offers {
  const here = entries.filter((entry) => isInPlace(entry, today));
  const offers = new Map<string, Offer>();
  const gaps: Cell[] = [];
  for (const strand of allStrands.filter((each) => chosen.length === 0 || chosen.includes(each)))
    for (const level of openLevels) {
      const cell = cellOf(strand, level);
      const found = here.filter(({ cells }) => cells.includes(cell));
      for (const { id, text } of found) if (!offers.has(id)) offers.set(id, { entryId: id, text, strand, level });
      if (found.length === 0 && chosen.length > 0) gaps.push(cell);
    }
  return { offers: [...offers.values()], gaps };
}
