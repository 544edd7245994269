import { z } from 'zod';
import type { Edit } from '../../../shared/sheet/decide.ts';
import { textOf, textAt, rowOf, type Sheet } from '../../../shared/sheet/sheet.ts';

/** What was typed into a sheet's card: each input's text by its id. */
export type Typed = Readonly<Record<string, string>>;

const carried = ['verb', 'v', 'id', 'rev', 'newId', 'action'];

/** Every input of a card, whichever rows it shows. A client may leave out inputs that are empty. */
export const typedInput: z.ZodType<Typed> = z
  .record(z.string().max(250), z.unknown())
  .transform((data) =>
    Object.fromEntries(
      Object.entries(data).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && !carried.includes(entry[0]),
      ),
    ),
  )
  .pipe(z.record(z.string(), z.string().max(5_000)).refine((typed) => Object.keys(typed).length <= 100));

/** The id of the input for a field of a row, and of the choice between the two texts of a conflict. */
export const inputOf = (rowId: string, field: string): string => `${rowId}__${field}`;
export const settleOf = (conflictId: string): string => `settle__${conflictId}`;

/** How an input says that a choice made before is to be empty again. */
export const emptied = '-';

export interface Place {
  readonly rowId: string;
  readonly field: string;
}

/** A text as it came, '' for a choice that was emptied, undefined for an input that was left out. */
export function typedAt(typed: Typed, { rowId, field }: Place): string | undefined {
  const text = typed[inputOf(rowId, field)];
  return text === emptied ? '' : text;
}

/**
 * What was typed into the inputs of a card as edits made on revision `seen`. An input that the client left out was
 * emptied; but only when nothing has changed since the card was drawn, so that it is certain that the input was there,
 * and when other inputs came.
 */
export function editsOf(sheet: Sheet, places: readonly Place[], typed: Typed, seen: number): Edit[] {
  const some = places.length === 1 || places.some((place) => typedAt(typed, place) !== undefined);
  const certain = some && sheet.contentRev <= seen;
  return places.flatMap((place) => {
    const text = typedAt(typed, place);
    if (text !== undefined) return [{ ...place, text, seen }];
    const inConflict = sheet.conflicts.some(({ rowId, field }) => rowId === place.rowId && field === place.field);
    return certain && !inConflict && textOf(rowOf(sheet, place.rowId), place.field)
      ? [{ ...place, text: '', seen }]
      : [];
  });
}

/** Which text was chosen of each conflict that the card showed. */
export const choicesOf = (typed: Typed): { readonly conflictId: string; readonly take: 'standing' | 'second' }[] =>
  Object.entries(typed).flatMap(([id, take]) =>
    id.startsWith('settle__') && (take === 'standing' || take === 'second')
      ? [{ conflictId: id.slice('settle__'.length), take }]
      : [],
  );

/**
 * What a refused form keeps on the card: the texts that are not what the person saw there, by the id of their input, and
 * the choices made.
 */
export const keptOf = (sheet: Sheet, edits: readonly Edit[], typed: Typed): Typed => ({
  ...Object.fromEntries(Object.entries(typed).filter(([id]) => !id.includes('__') || id.startsWith('settle__'))),
  ...Object.fromEntries(
    edits
      .filter(({ rowId, field, text, seen }) => textAt(rowOf(sheet, rowId)?.fields[field], seen) !== text)
      .map(({ rowId, field, text }) => [inputOf(rowId, field), text]),
  ),
});
