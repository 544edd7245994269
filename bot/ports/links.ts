import type { ReportKind } from '../../shared/contract-report/contract.ts';
import type { GridFileKind, PaperFormat, PlanFileKind } from '../../shared/documents/files.ts';
import type { IspKind } from '../../shared/isp/isp.ts';
import type { MoveFileKind } from '../../shared/support/move-contract.ts';
import type { SubjectPackKind } from '../../shared/rights/contract.ts';
import type { SchoolId } from '../../shared/kernel/ids.ts';
import type { FilePlace } from './files.ts';
import type { Cycle } from '../../shared/planning/cycle.ts';

/** Addresses a card or page can point at. */
export interface Links {
  /** The tab, opened at a school ('' for the list), for one account. Inside Teams the account is the reader's own. */
  tab(schoolId: string, accountId: string): string;
  /** A signed, expiring address of the booked meeting's .ics for one account. */
  calendarFile(cycle: Cycle, accountId: string): string;
  /** A signed address of a file made from a plan, for one account; it runs out after some weeks. */
  planFile(sheetId: string, accountId: string, kind: PlanFileKind): string;
  /**
   * A signed address of a school's grid as a file, for one account; `about` is the id of the grid or of a version of it.
   * It runs out with the day.
   */
  gridFile(about: string, accountId: string, kind: GridFileKind): string;
  /** A signed address of a filled-in evaluation in the paper layout; `about` is its id. It runs out with the day. */
  evaluation(about: string, accountId: string, format: PaperFormat): string;
  /** The address of a page of the grid that opens without an account (docs/decisions/share-the-grid.md). */
  sharedGrid(schoolId: SchoolId, shareId: string): string;
  /** The address of a family's page, without an account (docs/decisions/family-page.md). */
  familyPage(schoolId: SchoolId, pageId: string): string;
  /** A signed address of the family's questionnaire on paper; it runs out with the day. */
  familyPaper(about: string, accountId: string, format: PaperFormat): string;
  /** A signed address of a child's communication passport on paper; `about` is the id of the joint record. It runs out with the day. */
  passport(about: string, accountId: string, format: PaperFormat): string;
  /** The address of a person's own calendar feed; it holds until `key` is no longer the account's. */
  calendarFeed(accountId: string, key: string): string;
  /** A signed address of the register of data-sharing agreements as a table; it runs out on the same day. */
  register(accountId: string): string;
  /** A signed address of a file that goes with a request, for one account; it runs out after some minutes. */
  attached(place: FilePlace, accountId: string): string;
  /** A signed address of the letter on what two people decided about a record; `about` names it. */
  letter(about: string, accountId: string, format: PaperFormat): string;
  /** A signed address of all that one side keeps about a child; `about` names record and moment it runs out at. */
  subjectPack(about: string, accountId: string, kind: SubjectPackKind): string;
  /** A signed address of the pack of a child's move; `about` names request, move and whether it names the child. */
  movePack(about: string, accountId: string, kind: MoveFileKind): string;
  /** A signed address of a child's plan; `about` names request and moment it runs out at. */
  isp(about: string, accountId: string, kind: IspKind): string;
  /** A signed address of a released case study as a Word file; it runs out with the day. */
  caseStory(about: string, accountId: string): string;
  /** A signed address of the contract report of an academic year, for one account; it runs out with the day. */
  contractReport(academicYear: string, accountId: string, kind: ReportKind): string;
  /** A signed address of a certificate of disposal. */
  certificate(about: string, accountId: string): string;
}
