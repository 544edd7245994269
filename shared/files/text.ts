import { longDate, londonDate, type CivilDate, type Instant } from '../kernel/time.ts';
import type { FileKind, FilePaper } from './file.ts';

const kinds: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  png: 'PNG picture',
  jpeg: 'JPEG picture',
  text: 'plain text',
};

const taken = 'PDF, Word (.docx), Excel (.xlsx), PNG, JPEG and plain text (.txt)';

/** Sentences about the files that go with a request for help, en-GB. A child is never named in one. */
export const filesText = {
  kinds,
  other: 'Anything else that helps',
  otherHint: 'For example a picture of work, or an older report.',
  add: 'Add a file',
  addTo: (paper: string): string => `Add a file: ${paper}`,
  dropHere: 'or drop it here',
  takenHint: `${taken}, up to 10 MB each, 20 files in all. On a phone you can take a photo.`,
  listOf: (paper: string): string => `Files: ${paper}`,
  untitled: 'File',
  sizeOf: (bytes: number): string =>
    bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  addedOn: (at: Instant, by: string): string => `added on ${longDate(londonDate(at))} by ${by}`,
  datedOn: (on: CivilDate): string => `of ${longDate(on)}`,
  wroteIt: (author: string): string => `by ${author}`,
  old: 'older than twelve months',
  title: 'What it is',
  date: 'Date on it',
  author: 'Who wrote it',
  authorHint: 'Name and role',
  futureDate: 'The date of a file cannot be later than today.',
  download: 'Download',
  downloadOf: (what: string): string => `Download ${what}`,
  remove: 'Remove',
  removeOf: (what: string): string => `Remove ${what}`,
  reallyRemove: 'Remove it for good?',
  keep: 'Keep it',
  change: 'Title, date and author',
  removed: 'Removed.',
  added: 'Added.',
  sending: (percent: number): string => `Sending… ${percent}%`,
  checking: 'Sent. It is being looked at…',
  again: 'Try again',
  giveUp: 'Leave it out',
  scan: {
    waiting: 'Being checked for viruses',
    clean: 'Checked for viruses',
    refused: 'Blocked: the virus check found something in it',
  },

  stillChecked: 'This file is still being checked for viruses. Try again in a minute.',
  neverChecked: 'This file could not be checked for viruses, so it stays closed. Ask the school to add it again.',
  refused: 'The virus check found something in this file, so nobody can open it. Ask the school for another copy.',
  noFile: 'This file cannot be opened: the link has run out, or it is not yours. Open the page again.',
  gone: 'This file is not there any more.',
  closed: 'Files open with the parents’ consent and the agreement in force. At the moment they do not.',
  opensWithConsent: 'They open with the parents’ consent.',
  thereAre: (count: number): string => (count === 1 ? '1 file is there.' : `${count} files are there.`),
  hidden: (count: number): string => (count === 1 ? '1 file' : `${count} files`),

  empty: 'There is nothing in this file, so it was not added.',
  tooLarge: 'This file is larger than 10 MB, so it was not added. Send a smaller one, or a photo of it.',
  tooMany: 'There are 20 files already. Remove one first.',
  cutOff: 'The file did not arrive whole, so it was not added. Please try again.',
  notTaken: `This kind of file is not taken. What is: ${taken}.`,
  macros: 'This file has macros in it, so it was not added. Save it as .docx or .xlsx, or as a PDF.',
  locked:
    'This file is from an old version of Word or Excel, or has a password, so it was not added. Save it as a PDF without one.',
  contradicts: (said: string, kind: FileKind): string =>
    `Its name ends in .${said}, but inside it is ${kind === 'xlsx' ? 'an' : 'a'} ${kinds[kind]} file, so it was not added. Save it anew, or give it its right ending.`,
  noStore: 'Files cannot be reached just now, so nothing was changed. Please try again in a few minutes.',

  inTab: 'Files are added in the tab, from a computer or a phone.',
  openInTab: 'Add files in the tab',
} as const;

/** What a paper with files is called; the names of the checklist come from the request’s own words. */
export const paperTitle = (paper: FilePaper, papers: Readonly<Record<Exclude<FilePaper, 'other'>, string>>): string =>
  paper === 'other' ? filesText.other : papers[paper];
