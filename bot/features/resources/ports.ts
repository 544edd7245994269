import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { ResourceList } from '../../../shared/resources/resource.ts';
import type { Records, Saved, Stored } from '../../ports/change.ts';
import type { TextPorts } from '../anonymous-text/look-at-texts.ts';
import type { SchoolStore } from '../organisation/store.ts';

/** What a service keeps for people to read. Undefined while no lead has changed what ships. Row A11. */
export interface ResourceStore {
  list(serviceId: ServiceId): Promise<Stored<ResourceList> | undefined>;
  save(before: Stored<ResourceList> | undefined, list: ResourceList): Promise<Saved>;
}

export interface ResourcePorts extends TextPorts {
  readonly resources: ResourceStore;
  readonly schools: SchoolStore;
  readonly records: Records;
}
