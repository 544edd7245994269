import type { CivilDate } from '../../kernel/time.ts';

/** The largest file that is taken, and the most entries of one: a year of a school has fewer than a hundred. */
export const mostFileMegabytes = 1;
export const mostEntries = 400;

/** What a source says an entry is. 'begins' and 'ends': one day of a block; the same of holidays. */
export type DatedKind =
  'block' | 'begins' | 'ends' | 'holiday' | 'holiday-begins' | 'holiday-ends' | 'inset' | 'bank-holiday' | 'event';

/** One entry of a calendar as it was published, whatever kind of file it stood in. Both dates are included. */
export interface Dated {
  /** Counted from one: the line of a table or text, the entry of an .ics or JSON file. */
  readonly line: number;
  readonly title: string;
  readonly firstOn: CivilDate;
  readonly lastOn: CivilDate;
  /** Where the source says by itself what it is; otherwise its title tells. */
  readonly kind?: DatedKind;
}

/** Something about an import that is said in a sentence. An error has to be put right first; a warning is confirmed. */
export interface ImportFinding {
  readonly level: 'error' | 'warning';
  readonly sentence: string;
}

/** What stood in a file, before it is known which school year it is for. */
export interface ReadDates {
  readonly dated: readonly Dated[];
  readonly findings: readonly ImportFinding[];
  /** Lines that could not be taken as they are, in their own words, to be put right. */
  readonly wrongLines: readonly WrongLine[];
}

export interface WrongLine {
  readonly line: number;
  readonly text: string;
}

export const wrong = (sentence: string): ImportFinding => ({ level: 'error', sentence });
export const unusual = (sentence: string): ImportFinding => ({ level: 'warning', sentence });
