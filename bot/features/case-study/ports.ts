import type { Records } from '../../ports/change.ts';
import type { Documents } from '../../ports/documents.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { RequestStore } from '../request-for-help/store.ts';
import type { SupportPorts } from '../support/ports.ts';
import type { CaseStudyStore } from './store.ts';

/** What carrying a story to the library needs. */
export interface PublishPorts {
  readonly caseStudies: CaseStudyStore;
  readonly records: Records;
}

/** What writing a case study needs of the world. */
export interface CaseStudyPorts extends Omit<SupportPorts, 'requests'>, PublishPorts {
  readonly requests: SupportPorts['requests'] & Pick<RequestStore, 'storyLook' | 'storyScrubbed'>;
  readonly outbox: OutboxWaker;
}

/** What a released story as a file needs. */
export interface StoryFilePorts {
  readonly caseStudies: Pick<CaseStudyStore, 'story'>;
  readonly schools: SchoolStore;
  readonly documents: Documents;
  readonly clock: Clock;
}
