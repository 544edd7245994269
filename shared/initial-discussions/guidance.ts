/** A web address that may be opened from a card or the tab; undefined for anything else somebody typed. Row C04. */
export function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return ['https:', 'http:'].includes(url.protocol) && url.hostname.includes('.') ? url.href : undefined;
}
