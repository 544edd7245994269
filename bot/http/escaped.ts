/** A text as it may stand in HTML, within an element or in quotes. */
export const escaped = (said: string): string => said.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
