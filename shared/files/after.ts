import { over } from '../kernel/over.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { Paper, PaperName } from '../request-for-help/request.ts';
import type { AttachedFile, FilePatch, ScanState } from './file.ts';

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

/** What a request knows of its papers and files. */
interface Papers {
  readonly papers: Readonly<Record<PaperName, Paper>>;
  readonly files: readonly AttachedFile[];
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

/**
 * Files and papers once the check for malware has spoken about one file. A paper whose only file nobody may open is
 * missing again; where another file of it is left, that one says of which day it is. Row G08.
 */
export function scanned(
  { papers, files }: Papers,
  fileId: string,
  scan: ScanState,
): { readonly papers: Record<PaperName, Paper>; readonly files: AttachedFile[] } {
  const now = files.map((each) => (each.id === fileId ? { ...each, scan } : each));
  const paper = now.find(({ id }) => id === fileId)?.paper;
  if (scan !== 'refused' || paper === undefined || paper === 'other') return { papers: { ...papers }, files: now };
  const left = now.filter((each) => each.paper === paper && each.scan !== 'refused');
  const on = newest(left.flatMap(({ datedOn }) => datedOn ?? [])) ?? null;
  return {
    papers: { ...papers, [paper]: { ...papers[paper], state: left.length ? 'have' : 'missing', on } },
    files: now,
  };
}

/** Whether a paper is missing because the check for malware found something in its file. */
export const isRefused = (
  { papers, files }: Pick<Papers, 'papers'> & { readonly files: readonly Pick<AttachedFile, 'paper' | 'scan'>[] },
  name: PaperName,
): boolean => papers[name].state === 'missing' && files.some(({ paper, scan }) => paper === name && scan === 'refused');
