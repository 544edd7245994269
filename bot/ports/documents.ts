import type { PaperFormat } from '../../shared/documents/files.ts';
import type { Paper } from '../../shared/documents/paper.ts';
import type { Workbook } from '../../shared/documents/workbook.ts';
import type { FormRead } from '../../shared/scoping/form-read.ts';
import type { CivilDate, CivilTime, Instant } from '../../shared/kernel/time.ts';

/** A meeting to be put into a calendar; wall clock time in London. */
export interface MeetingEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly details: string;
  readonly place: string;
  readonly on: CivilDate;
  readonly at: CivilTime;
  readonly minutes: number;
  readonly stampedAt: Instant;
  /** It is no longer held: a calendar that knows it takes it out. */
  readonly isCancelled?: boolean;
}

/** A whole day in a calendar, such as the day something is due. */
export type DayEntry = Pick<MeetingEntry, 'uid' | 'sequence' | 'title' | 'on' | 'stampedAt'>;

/** A calendar that a person's own program asks for again and again. */
export interface CalendarFeed {
  readonly name: string;
  readonly meetings: readonly MeetingEntry[];
  readonly days: readonly DayEntry[];
}

/** A file to be taken away, with the name it is kept under. */
export interface TakeAway {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

export interface MeetingFile extends TakeAway {
  readonly mediaType: 'text/calendar';
  readonly content: string;
}

/** Files that people take away. */
export interface Documents {
  meeting(entry: MeetingEntry): MeetingFile;
  feed(calendar: CalendarFeed): MeetingFile;
  /** A paper as a Word file or a PDF. */
  paper(paper: Paper, format: PaperFormat): Promise<TakeAway>;
  /** A paper as a page of HTML that opens anywhere and asks for nothing else. */
  page(paper: Paper): TakeAway;
  /** A spreadsheet as an Excel file; nothing in it is a formula. */
  workbook(workbook: Workbook): Promise<TakeAway>;
  /** What stands in a Word file that somebody uploaded; it is looked at in memory and never kept. */
  readForm(content: Uint8Array): Promise<FormRead>;
}
