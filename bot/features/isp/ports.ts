import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Documents } from '../../ports/documents.ts';
import type { Links } from '../../ports/links.ts';
import type { ContentStore } from '../content/store.ts';
import type { DecisionStore } from '../decision/store.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { RequestStore } from '../request-for-help/store.ts';
import type { GridStore } from '../scoping/store.ts';
import type { SupportStore } from '../support/store.ts';

/** What a child's plan is made from, and what writes it. */
export interface IspPorts {
  readonly schools: SchoolStore;
  readonly requests: Pick<RequestStore, 'load'>;
  readonly supports: Pick<SupportStore, 'load'>;
  readonly decisions: Pick<DecisionStore, 'load'>;
  readonly grid: GridStore;
  readonly content: ContentStore;
  readonly records: Records;
  readonly documents: Documents;
  readonly clock: Clock;
}

export interface IspLinkPorts extends Pick<IspPorts, 'schools' | 'clock'> {
  readonly links: Links;
}
