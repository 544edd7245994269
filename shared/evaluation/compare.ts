import { bothAnswered } from './columns.ts';
import { dontKnow, type Column } from './evaluation.ts';
import type { Item, Questionnaire } from './questionnaire.ts';
import { valueIn, type Shown } from './scores.ts';
import type { Value } from './values.ts';

/** What both said about an item, and what they settled on. */
export interface Compared {
  readonly item: Item;
  readonly sendco: Value;
  readonly therapist: Value;
  readonly joint: Value;
  /** How far the two are apart: steps of the scale; between knowing and not knowing, a step and a half; 0 when alike. */
  readonly apart: number;
}

const apart = (one: Value, other: Value): number => {
  if (one === other) return 0;
  return typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) : 1.5;
};

/** The items of the areas that both have answered and the viewer sees, the furthest apart first. Row D04. */
export function compared(q: Questionnaire, shown: Shown): Compared[] {
  const isHidden = (area: string): boolean =>
    (['sendco', 'link-therapist'] satisfies Column[]).some((column) => shown.hidden[column].includes(area));
  const open = q.areas.filter(({ id }) => !isHidden(id) && bothAnswered(q, shown, id)).map(({ id }) => id);
  return q.items
    .filter(({ area }) => open.includes(area))
    .map((item) => {
      const sendco = valueIn(shown, 'sendco', item.id);
      const therapist = valueIn(shown, 'link-therapist', item.id);
      return { item, sendco, therapist, joint: valueIn(shown, 'joint', item.id), apart: apart(sendco, therapist) };
    })
    .sort((a, b) => b.apart - a.apart);
}

/** Those where the two differ and have not settled on one answer. */
export const unsettled = (q: Questionnaire, shown: Shown): Compared[] =>
  compared(q, shown).filter((each) => each.apart > 0 && each.joint === null);

/** Items that somebody cannot answer, and that nobody is finding out yet. Row D02. */
export function toFindOut(
  q: Questionnaire,
  shown: Shown,
  findOuts: readonly { readonly item: string; readonly done: unknown }[],
): Item[] {
  const columns: readonly Column[] = ['sendco', 'link-therapist', 'joint'];
  return q.items.filter(({ id }) => {
    const joint = valueIn(shown, 'joint', id);
    const isUnknown =
      joint === null ? columns.some((column) => valueIn(shown, column, id) === dontKnow) : joint === dontKnow;
    return isUnknown && !findOuts.some((each) => each.item === id && !each.done);
  });
}
