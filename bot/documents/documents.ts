import type { Documents } from '../ports/documents.ts';
import { formFile } from './form-file.ts';
import { htmlFile } from './html-file.ts';
import { feedFile, meetingFile } from './meeting-file.ts';
import { paperFile } from './paper-file.ts';
import { workbookFile } from './workbook-file.ts';

/** Every file that people take away or bring, by the libraries that write and read them. */
export const documents: Documents = {
  meeting: meetingFile,
  feed: feedFile,
  paper: paperFile,
  page: htmlFile,
  workbook: workbookFile,
  readForm: formFile,
};
