/** Signs that no keyboard types and no page shows: null bytes and other controls, halves of a sign, and what is no sign. */
const noSign = /[^\P{Cc}\t\n\v\f\r]|\p{Cs}|[\ufffe\uffff]/u;

/**
 * What a page could run, were it ever shown as one: script, frames, handlers and addresses that are code. No two parts of
 * it can match the same signs, so that a long text costs no more than its length.
 */
const code =
  /<\s*(?:\/\s*)?(?:script|iframe|object|embed|svg|style|link|meta|base)\b|<[a-z][^<>]*\son\w+\s*=|javascript\s*:/iu;

export type Unreadable = 'signs' | 'code';

/**
 * Why something that was typed cannot be kept, wherever in it that stands; undefined for what can. Whatever people write
 * in any script, emoji, marks that combine and those that join or turn the direction are kept as they are.
 */
export function whyUnreadable(typed: unknown): Unreadable | undefined {
  if (typeof typed === 'string') return noSign.test(typed) ? 'signs' : code.test(typed) ? 'code' : undefined;
  if (typed === null || typeof typed !== 'object') return undefined;
  for (const part of Object.values(typed)) {
    const why = whyUnreadable(part);
    if (why) return why;
  }
  return undefined;
}
