import type { ContentVersion, ServiceContent } from '../../../shared/content/content.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** The words of a service and every version of them that was published. */
export interface ContentStore {
  /** Undefined while the service has only the product's own words: one read. */
  load(serviceId: ServiceId): Promise<Stored<ServiceContent> | undefined>;
  /** What was published, newest first. */
  versions(serviceId: ServiceId): Promise<ContentVersion[]>;
  version(serviceId: ServiceId, number: number): Promise<ContentVersion | undefined>;
  /** Writes what follows on `before` and the version that it publishes, both or neither. */
  save(
    before: Stored<ServiceContent> | undefined,
    after: ServiceContent,
    version: ContentVersion | undefined,
  ): Promise<Saved>;
}
