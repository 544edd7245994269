import { whyUnreadable } from '../../shared/kernel/unreadable.ts';
import { organisationText } from '../../shared/organisation/text.ts';

/**
 * The sentence for an input that holds what cannot be kept, wherever in it that stands; undefined for what can. Asked of
 * everything a route or a button takes, in the one place each goes through, and by whoever reads a whole file.
 */
export function unreadableSentence(input: unknown): string | undefined {
  const why = whyUnreadable(input);
  return why && organisationText.unreadable[why];
}

/** What of a form's input can be kept: all of its fields but those. */
export const readableOf = (input: unknown): unknown =>
  Object.fromEntries(Object.entries(input ?? {}).filter(([, typed]) => whyUnreadable(typed) === undefined));
