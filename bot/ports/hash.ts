/** SHA-256 of a text that comes in pieces, in lower-case hexadecimal. */
export type Hash = (pieces: Iterable<string>) => string;
