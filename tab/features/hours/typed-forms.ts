import { createTyped } from '../../typed.ts';

/** What is typed in one form of the page of a school's hours. */
export interface HoursDraft {
  /** Minted with the form: sent twice, it counts once. */
  readonly id: string;
  /** The number or revision that its author had before them. */
  readonly seen: number;
  /** Only what was typed; all else is as it stands. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Open forms, kept while somebody looks at another page. */
export const newLedgerForms = () => createTyped<HoursDraft>(({ fields }) => Object.keys(fields).length > 0);

/** The name of each form: of a school and year, of one line, of a service's rules as a school sees them. */
export const formOf = {
  change: (school: string, year: string): string => `change|${school}|${year}`,
  correct: (line: string, what: string): string => `${what}|${line}`,
  word: (transfer: string): string => `word|${transfer}`,
  tariffs: (school: string): string => `tariffs|${school}`,
  mix: (school: string, year: string): string => `mix|${school}|${year}`,
};
