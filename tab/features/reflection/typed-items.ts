import { createTyped } from '../../typed.ts';
import type { TypedItem } from './reflection.ts';

/** The open form of an item: what is typed, and what stood there when it was opened. */
export interface ItemDraft {
  /** Minted with the form: sent twice, it adds one item. */
  readonly id: string;
  readonly typed: TypedItem;
  readonly base: TypedItem;
  /** The revision that was on the screen. */
  readonly seen: number;
}

/** A form as it opens. */
export const openDraft = (id: string, base: TypedItem, seen: number): ItemDraft => ({ id, typed: base, base, seen });

/** Open forms of items, kept while somebody looks at another page. */
export const newItemForms = () => createTyped<ItemDraft>(({ typed, base }) => typed.text !== base.text);
