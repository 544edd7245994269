/** A text of at most so many letters. What is too long ends with '…', after a whole word where there is one near. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1).toWellFormed();
  const words = /\s/u.test(text[most - 1] ?? '') ? head : head.replace(/\s+\S{0,30}$/u, '');
  return `${words.replace(/[\s,;:·]+$/u, '') || head}…`;
}
