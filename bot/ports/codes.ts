/** Makes the codes that people join with, and what of a code is kept. */
export interface Codes {
  /** A new code, ten letters and digits that cannot be guessed. */
  make(): string;
  /** What stands for a code in the database: it cannot be turned back without the server's secret. */
  hash(code: string): string;
}
