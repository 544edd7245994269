import type { PlanFileKind } from '../../shared/documents/files.ts';
import type { Cycle } from '../../shared/planning/cycle.ts';

/** Addresses a card or page can point at. */
export interface Links {
  /** The tab, opened at a school ('' for the list), for one account. Inside Teams the account is the reader's own. */
  tab(schoolId: string, accountId: string): string;
  /** A signed, expiring address of the booked meeting's .ics for one account. */
  calendarFile(cycle: Cycle, accountId: string): string;
  /** A signed address of a file made from a plan, for one account; it runs out after some weeks. */
  planFile(sheetId: string, accountId: string, kind: PlanFileKind): string;
}
