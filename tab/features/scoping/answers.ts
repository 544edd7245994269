import { gridFilesAnswer, statementAnswer } from '../../../shared/documents/contract.ts';
import { sharesAnswer } from '../../../shared/grid-share/contract.ts';
import { hereAnswer } from '../../../shared/scoping/contract.ts';
import { entryLinksAnswer } from '../../../shared/scoping/entry-links.ts';
import { entryHistoryAnswer } from '../../../shared/scoping/gap-contract.ts';
import { comparisonAnswer, versionAnswer, versionsAnswer } from '../../../shared/scoping/version-contract.ts';
import { often, onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';

/** All that is asked about a school's grid beside the grid itself, whose editor keeps what is typed. */
export const gridAnswers = (of: Of, school: (id: string, part: string) => string) => ({
  /** The versions of a school's grid, one of them, and two side by side; 'now' names the grid as it stands. */
  versions: (id: string) => of(school(id, '/grid/versions'), versionsAnswer, onReturn),
  version: (id: string, versionId: string) =>
    of(school(id, `/grid/versions/${encodeURIComponent(versionId)}`), versionAnswer, onReturn),
  comparison: (id: string, from: string, to: string) =>
    of(school(id, `/grid/compare?${new URLSearchParams({ from, to })}`), comparisonAnswer, onReturn),
  /** The school's grid as files: as it stands, or as it was kept in a version. */
  gridFiles: (id: string, version?: string) =>
    of(
      school(id, version ? `/grid/files?${new URLSearchParams({ version })}` : '/grid/files'),
      gridFilesAnswer,
      onReturn,
    ),
  /** Pages of the grid that open without an account; asked again when somebody comes back, for how often each was opened. */
  shares: (id: string) => of(school(id, '/grid/shares'), sharesAnswer, onReturn),
  /** The words for the school's website, or what they still need. */
  statement: (id: string) => of(school(id, '/statement'), statementAnswer, onReturn),
  /** Who else has the grid open. */
  here: (id: string) => of(school(id, '/grid/here'), hereAnswer, often),
  /** What happened to one entry of the grid, and what else the records hold about it. */
  entryHistory: (id: string, entryId: string) =>
    of(school(id, `/grid/entries/${encodeURIComponent(entryId)}/history`), entryHistoryAnswer, onReturn),
  entryLinks: (id: string, entryId: string) =>
    of(school(id, `/grid/entries/${encodeURIComponent(entryId)}/links`), entryLinksAnswer, onReturn),
});
