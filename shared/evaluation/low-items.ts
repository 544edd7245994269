import type { KeyOf, Wanted } from '../scoping/action-plan.ts';
import type { EvaluationKey } from './evaluation.ts';
import type { Item, Questionnaire } from './questionnaire.ts';
import { commonValue, type Shown } from './scores.ts';

/** An item that says where it belongs in the grid. */
export type GapItem = Item & { readonly gap: NonNullable<Item['gap']> };

const isGapItem = (item: Item): item is GapItem => item.gap !== undefined;

/** The items whose common answer is low, so that each can go on the grid as a gap; the lowest first. Row WF06. */
export function lowItems(q: Questionnaire, shown: Shown): GapItem[] {
  const { gapUpTo } = q;
  if (gapUpTo === undefined) return [];
  const low = q.items.filter(isGapItem).flatMap((item) => {
    const value = commonValue(q, shown, item.id);
    return typeof value === 'number' && value <= gapUpTo ? [{ item, value }] : [];
  });
  return low.sort((a, b) => a.value - b.value).map(({ item }) => item);
}

export const canBeGaps = ({ items }: Pick<Questionnaire, 'items'>): boolean => items.some(isGapItem);

/** The signs of an id that neither a questionnaire's name nor an item's holds. */
const between = '~';

/** Reads from a grid entry's id which item of a questionnaire it came from; undefined for any other entry. */
export const itemOfGap =
  (questionnaire: string): KeyOf =>
  (entryId) => {
    const [from, item, academicYear = ''] = entryId.split(between);
    return from === questionnaire && item && /^\d{4}-\d{2}$/.test(academicYear) ? item : undefined;
  };

/** The gaps that items would become. Their ids follow from item and term, so that two presses make one. */
export const wantedGaps = (
  q: Questionnaire,
  { academicYear, term }: Pick<EvaluationKey, 'academicYear' | 'term'>,
  items: readonly string[],
): Wanted[] =>
  q.items
    .filter(isGapItem)
    .filter(({ id }) => items.includes(id))
    .map(({ id, gap }) => ({ key: id, id: [q.id, id, academicYear, term].join(between), ...gap }));
