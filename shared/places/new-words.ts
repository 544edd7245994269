import type { TypedText } from '../anonymous-text/typed-text.ts';
import type { Places } from './places.ts';
import { placesText } from './text.ts';
import type { PlacesOp } from './work.ts';

/** The words that a change brings and that do not stand there already. A member of staff is named on purpose. Row C-27. */
export function newWordsIn(op: PlacesOp, { places, adaptations }: Places): TypedText[] {
  if (op.do !== 'write' && op.do !== 'adapt') return [];
  const known = new Set([
    ...places.flatMap(({ name, helps, hinders }) => [name, helps, hinders]),
    ...adaptations.flatMap(({ what, forClass, owner }) => [what, forClass, owner]),
  ]);
  const { fields } = placesText;
  const { words } = op;
  const typed =
    'name' in words
      ? (['name', 'helps', 'hinders'] as const).map((field) => ({ field, text: words[field] }))
      : (['what', 'forClass', 'owner'] as const).map((field) => ({ field, text: words[field] }));
  return typed
    .map(({ field, text }) => ({ field, label: fields[field], text: text.trim(), looksForNames: field !== 'owner' }))
    .filter(({ text }) => text !== '' && !known.has(text));
}
