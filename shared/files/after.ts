import { over } from '../kernel/over.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { Paper, PaperName } from '../request-for-help/request.ts';
import type { AttachedFile, FilePatch } from './file.ts';

/** What happens to the files of a request: one comes in, one is described otherwise, one goes. */
export interface FileChange {
  readonly fileIn?: AttachedFile | undefined;
  readonly file?: FilePatch | undefined;
  readonly fileOut?: string | undefined;
}

/** The files after a change. A description of a file that is not there changes nothing. */
export function filesAfter(files: readonly AttachedFile[], { fileIn, file, fileOut }: FileChange): AttachedFile[] {
  const left = files.filter(({ id }) => id !== fileOut && id !== fileIn?.id);
  const described = left.map((each) => (each.id === file?.id ? over(each, file) : each));
  return fileIn ? [...described, fileIn] : described;
}

const newest = (days: readonly CivilDate[]): CivilDate | undefined => [...days].sort().at(-1);

/**
 * The papers once a file came in or got another day: the paper it is for is there, and of the newest day that its files
 * say; without any such day it keeps its own. Row G08.
 */
export function papersAfter(
  papers: Readonly<Record<PaperName, Paper>>,
  files: readonly AttachedFile[],
  { fileIn, file }: FileChange,
): Record<PaperName, Paper> {
  const touched = files.find(({ id }) => id === fileIn?.id || (id === file?.id && file.datedOn !== undefined));
  if (!touched || touched.paper === 'other') return { ...papers };
  const paper = papers[touched.paper];
  const days = files.flatMap((each) => (each.paper === touched.paper && each.datedOn ? [each.datedOn] : []));
  return { ...papers, [touched.paper]: { ...paper, state: 'have', on: newest(days) ?? paper.on } };
}
