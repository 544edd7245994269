import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { SheetView } from '../../../shared/sheet/contract.ts';
import { rowOf, textOf, type Conflict } from '../../../shared/sheet/sheet.ts';

import { stillFound, tidy } from '../anonymous-text/found.ts';

/** A field's place: a row and the name of its field. */
export interface Place {
  readonly rowId: string;
  readonly field: string;
}
export const keyOf = ({ rowId, field }: Place): string => `${rowId}#${field}`;
export const placeOf = (key: string): Place => {
  const at = key.lastIndexOf('#');
  return { rowId: key.slice(0, at), field: key.slice(at + 1) };
};

/** What is sent to the server: minted once, and sent again under the same id until the server has answered. */
export interface Sending {
  readonly id: string;
  readonly text: string;
  readonly seen: number;
  /** The person has read the warning and keeps the text. */
  readonly confirmed?: true;
}

/**
 * What a person typed into one field, for as long as the server does not have it for sure.
 * `base` is the text the person knows to stand there, and `seen` the newest revision in which it did.
 */
export interface Typing {
  readonly text: string;
  readonly base: string;
  readonly seen: number;
  readonly sending: Sending | undefined;
  readonly state: 'typing' | 'saving' | 'unsent' | 'refused' | 'held';
  /** Why it is not saved yet; set with 'unsent' and 'refused'. */
  readonly says: string | undefined;
  /** The second text of this person that waits to be settled; nothing more is sent until then. */
  readonly held: Pick<Conflict, 'id' | 'text'> | undefined;
  /** What in the text may tell who a child is; nothing of it is saved until it is changed or kept. */
  readonly warned?: readonly FoundIn[] | undefined;
  /** The person keeps the text as it is. */
  readonly isKept?: boolean;
}

/** Words that the server does not have for sure, and the place they were typed in. */
export interface Unsaved {
  readonly place: Place;
  readonly typing: Pick<Typing, 'text' | 'state'>;
}

/** Whatever keeps words until the server has them. */
export interface KeepsWords {
  readonly subscribe: (listener: () => void) => () => void;
  readonly unsaved: () => readonly Unsaved[];
}

export { tidy };

export const standing = (sheet: SheetView, { rowId, field }: Place): string => textOf(rowOf(sheet, rowId), field);

/** Whether everything typed is what stands. */
export const isClean = (typing: Typing): boolean =>
  !typing.sending && !typing.held && tidy(typing.text) === tidy(typing.base);

/** What stands in a field, and the revision of the page it stands in. */
export interface Known {
  readonly text: string;
  readonly rev: number;
}

/** A key was pressed in a field. `seen` stays that of the first key until the standing text is known to be the same. */
export const typed = (before: Typing | undefined, text: string, known: Known): Typing =>
  before
    ? {
        ...before,
        text,
        warned: stillFound(before.warned, before.text, text),
        isKept: false,
        ...(!before.held && !before.sending && { state: 'typing', says: undefined }),
      }
    : {
        text,
        base: known.text,
        seen: known.rev,
        sending: undefined,
        state: 'typing',
        says: undefined,
        held: undefined,
      };

/** The same text goes out under the same id until it is answered, whatever is typed meanwhile. */
export const sent = (typing: Typing, newId: () => string): Typing & { readonly sending: Sending } => ({
  ...typing,
  sending: typing.sending ?? {
    ...{ id: newId(), text: typing.text, seen: typing.seen },
    ...(typing.isKept && { confirmed: true }),
  },
  state: 'saving',
  says: undefined,
});

export const unsent = (typing: Typing, says: string): Typing => ({ ...typing, state: 'unsent', says });

/** The server said no: the text stays in the field with the reason, and a new try is a new edit. */
export const refused = (typing: Typing, says: string): Typing => ({
  ...typing,
  sending: undefined,
  state: 'refused',
  says,
});

/** The text may tell who a child is: it waits to be changed or kept. What was typed meanwhile is looked at anew. */
export const warned = (typing: Typing, says: string, found: readonly FoundIn[]): Typing =>
  typing.sending?.text === typing.text
    ? { ...refused(typing, says), warned: found }
    : { ...typing, sending: undefined, state: 'typing', says: undefined };

/** The text stays as it is, and goes out saying so. */
export const kept = (typing: Typing): Typing => ({
  ...typing,
  ...{ sending: undefined, state: 'typing', says: undefined, warned: undefined, isKept: true },
});

/** The server took what was sent: it stands now, or it is kept beside a text this person had not seen. */
export function answered(typing: Typing, sheet: SheetView, place: Place): Typing {
  const text = tidy(typing.sending?.text ?? '');
  const clear = { sending: undefined, says: undefined, warned: undefined, isKept: false } as const;
  const done = { ...typing, ...clear, state: 'typing' } as const;
  const mine = sheet.conflicts.find(
    (one) => one.rowId === place.rowId && one.field === place.field && one.by === sheet.you && one.text === text,
  );
  if (mine && standing(sheet, place) !== text) return { ...done, state: 'held', held: { id: mine.id, text } };
  return { ...done, base: text };
}

/**
 * What is left of a typing when a newer page has come. While the text the person knows still stands, they have seen
 * this revision too. A box that holds nothing unsaved follows the page, which undefined stands for.
 */
export function followed(typing: Typing, { text, rev }: Known): Typing | undefined {
  if (text === tidy(typing.base)) return { ...typing, seen: rev };
  return isClean(typing) ? undefined : typing;
}

/** The same for a sheet, in which a second text may wait to be settled. */
export function merged(typing: Typing, sheet: SheetView, place: Place): Typing | undefined {
  const now = standing(sheet, place);
  if (typing.held) {
    if (sheet.conflicts.some(({ id }) => id === typing.held?.id)) return typing;
    if (tidy(typing.text) === typing.held.text) return undefined;
    const { text } = typing.held;
    return merged(
      { ...typing, held: undefined, state: 'typing', base: now === text ? now : typing.base },
      sheet,
      place,
    );
  }
  return followed(typing, { text: now, rev: sheet.rev });
}
