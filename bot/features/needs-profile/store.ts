import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import type { NeedsProfile } from '../../../shared/needs-profile/profile.ts';
import type { NeedsSettings } from '../../../shared/needs-profile/settings.ts';
import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** Profiles of schools, written through `Records`, and what a service expects and suggests. */
export interface NeedsProfileStore {
  load(schoolId: SchoolId, id: string): Promise<Stored<NeedsProfile> | undefined>;
  /** Every term of a school, as one service knows it. One query. */
  list(scope: SchoolScope): Promise<NeedsProfile[]>;
  settings(serviceId: ServiceId): Promise<Stored<NeedsSettings> | undefined>;
  saveSettings(before: Stored<NeedsSettings> | undefined, settings: NeedsSettings): Promise<Saved>;
}
