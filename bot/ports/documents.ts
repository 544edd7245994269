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
}

export interface MeetingFile {
  readonly name: string;
  readonly mediaType: 'text/calendar';
  readonly content: string;
}

/** Files that people take away. */
export interface Documents {
  meeting(entry: MeetingEntry): MeetingFile;
}
