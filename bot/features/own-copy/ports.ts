import type { Clock } from '../../ports/clock.ts';
import type { Documents } from '../../ports/documents.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import type { CaseStudyStore } from '../case-study/store.ts';
import type { DecisionStore } from '../decision/store.ts';
import type { FamilyPageStore } from '../family-page/store.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { BundleStore } from '../rights/store.ts';
import type { SheetStore } from '../sheet/store.ts';
import type { SupportStore } from '../support/store.ts';
import type { CopyStores } from './store.ts';

/** What restricting and erasing needs of the world. */
export interface CopyPorts {
  readonly copies: CopyStores;
  readonly schools: SchoolStore;
  readonly sheets: SheetStore;
  readonly familyPages: FamilyPageStore;
  readonly supports: Pick<SupportStore, 'load'>;
  readonly caseStudies: Pick<CaseStudyStore, 'load' | 'list'>;
  readonly decisions: Pick<DecisionStore, 'load'>;
  readonly bundles: Pick<BundleStore, 'disposal'>;
  readonly links: Links;
  readonly outbox: OutboxWaker;
  readonly ids: IdMaker;
  readonly clock: Clock;
}

/** What a letter needs. */
export type LetterPorts = Pick<CopyPorts, 'copies' | 'schools' | 'clock'> & { readonly documents: Documents };
