import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Documents } from '../../ports/documents.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import type { AuditTrail } from '../audit/store.ts';
import type { DecisionStore } from '../decision/store.ts';
import type { AccountStore, SchoolStore } from '../organisation/store.ts';
import type { DueStore } from '../planning/store.ts';
import type { RequestStore } from '../request-for-help/store.ts';
import type { SheetStore } from '../sheet/store.ts';
import type { FamilyPageStore, FamilyRequests } from './store.ts';

/** What the family's page needs of the world. */
export interface FamilyPagePorts {
  readonly familyPages: FamilyPageStore;
  readonly family: FamilyRequests;
  readonly schools: SchoolStore;
  readonly records: Records;
  readonly trail: Pick<AuditTrail, 'ofChild'>;
  readonly accounts: AccountStore;
  readonly decisions: DecisionStore;
  readonly sheets: SheetStore;
  readonly due: Pick<DueStore, 'add'>;
  readonly clock: Clock;
  readonly ids: IdMaker;
  readonly outbox: OutboxWaker;
}

/** What one change of a page needs. */
export type PageChangePorts = Pick<FamilyPagePorts, 'familyPages' | 'records' | 'clock' | 'ids' | 'outbox'>;

/** What telling the school of unread words needs. */
export type ReadNowPorts = PageChangePorts & Pick<FamilyPagePorts, 'schools'>;

/** What the school needs to make pages and papers. */
export interface FamilyMakingPorts extends FamilyPagePorts {
  readonly requests: Pick<RequestStore, 'load'>;
  readonly documents: Pick<Documents, 'paper'>;
  readonly links: Links;
}
