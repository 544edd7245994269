import type { Instant } from '../../../shared/kernel/time.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import type { SheetForm } from '../../../shared/sheet/form.ts';
import { clockOf } from '../../../shared/sheet/layout.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { sheetCardText } from '../../../shared/sheet/text.ts';
import { card, execute, heading, quiet, strong, text, type Action, type Element } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import type { Typed } from './typed.ts';

/** A sheet as one person looks at it in a card. Pure: the same view gives the same card. */
export interface View {
  readonly sheet: Sheet;
  readonly form: SheetForm;
  /** The side the person stands for; undefined for somebody who only looks on. */
  readonly side: Side | undefined;
  readonly now: Instant;
  /** Minted with the card, so that two presses of a form make one thing. */
  readonly newId: string;
  /** The address of the sheet's school in the tab. */
  readonly tab: string;
  /** Files of a plan that the person may take away, as title and address. */
  readonly files?: readonly (readonly [title: string, url: string])[];
  /**
   * The revision that the card's inputs were typed on. A refused form keeps the one it had, so that what others wrote
   * meanwhile is still unseen by it.
   */
  readonly rev: number;
  /** Said right above the buttons. */
  readonly said?: Said | undefined;
  /** A text may tell who a child is: the form comes back with the tick to keep it. */
  readonly warned?: boolean;
  /** What was typed and not saved, by the id of its input. */
  readonly kept?: Typed | undefined;
}

export interface Said {
  readonly tone: 'saved' | 'note';
  readonly sentence: string;
}

export const note = (sentence: string): Said => ({ tone: 'note', sentence });
export const saved = (sentence: string): Said => ({ tone: 'saved', sentence });

/** Whether the person can change the sheet at all. */
export const fillsIn = ({ side, sheet }: View): boolean => side !== undefined && sheet.lockedAt === null;

/** A button about the sheet, with the revision the card was drawn on. */
export const press = (
  view: View,
  title: string,
  verb: string,
  id: string = view.sheet.id,
  more: Record<string, unknown> = {},
): Action => execute(title, { verb, v: 1, id, rev: view.rev, newId: view.newId }, more);

/** People's own lines stay lines of their own. */
export const written = (words: string, more: Record<string, unknown> = {}): Element =>
  text(words.replace(/\n+/g, '\n\n'), { spacing: 'None', ...more });

/** A work card: school and sheet on top, what is said right above the buttons. */
export function workCard(view: View, body: readonly Element[], actions: readonly Action[]): Message {
  const { sheet, now } = view;
  const summary = sheetCardText.summary(sheet);
  const noted = view.said?.tone === 'note' ? view.said.sentence : undefined;
  const said = view.said?.tone === 'saved' ? view.said.sentence : undefined;
  const all = [
    heading(sheet.schoolName),
    text(sheetCardText.title(sheet), { spacing: 'None' }),
    ...body,
    quiet(sheetCardText.changed(sheet.changed.by, clockOf(sheet.changed.at, now))),
    ...(said ? [strong(said)] : []),
    ...keepInput(view.warned),
  ];
  return { card: card(said ? `${summary}. ${said}` : summary, all, actions, [noted]), summary };
}

const encoder = new TextEncoder();
const bytes = (elements: readonly Element[]): number => encoder.encode(JSON.stringify(elements)).length;

/** Most bytes of the elements of a body, so that headings, sentences and buttons find room beside them. */
export const roomInBody = 17 * 1024;

export const sizeOf = (element: Element): number => bytes([element]);

/** The longest of the drawings that fits a card; each limit is tried in turn, the last is taken as it is. */
export function fitting(limits: readonly number[], draw: (most: number) => readonly Element[]): readonly Element[] {
  for (const most of limits) {
    const elements = draw(most);
    if (bytes(elements) <= roomInBody) return elements;
  }
  return draw(0);
}
