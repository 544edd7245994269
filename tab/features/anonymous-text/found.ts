import type { Finding, FoundIn } from '../../../shared/anonymous-text/finding.ts';

/** Texts are stored, and so looked at, without spaces at their ends. */
export const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** The words of a text that a finding is about. */
export const wordsAt = (text: string, { start, length }: Pick<Finding, 'start' | 'length'>): string =>
  tidy(text).slice(start, start + length);

/** What of a warning still stands after its text was changed; undefined for nothing. */
export function stillFound(
  found: readonly FoundIn[] | undefined,
  before: string,
  now: string,
): readonly FoundIn[] | undefined {
  const left = found?.filter((each) => wordsAt(before, each) === wordsAt(now, each));
  return left?.length ? left : undefined;
}
