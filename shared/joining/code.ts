/** Letters and digits that nobody takes for one another when they are read out over the phone. */
export const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** Two groups of five: about fifty bits, with few tries a person. */
export const codeLength = 10;

const group = `[${codeLetters}]{5}`;
const written = new RegExp(`\\b(${group})\\s?-\\s?(${group})\\b`, 'i');
const afterTheWord = new RegExp(`\\b(?:join|code)\\b[\\s:]*(${group})[\\s-]*(${group})\\b`, 'i');

/** 'ABCDE-FGH23', as it is written for people. */
export const writtenCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** The code in what somebody said: 'ABCDE-FGH23' anywhere, or ten letters after 'join'. Undefined when there is none. */
export function codeIn(said: string): string | undefined {
  const found = written.exec(said) ?? afterTheWord.exec(said);
  return found ? `${found[1]}${found[2]}`.toUpperCase() : undefined;
}
