import { needsProfileSchema } from '../../shared/needs-profile/profile.ts';
import { needsSettingsSchema } from '../../shared/needs-profile/settings.ts';
import type { NeedsProfileStore } from '../features/needs-profile/store.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** The id of what a service expects and suggests; its partition says which service. */
const id = 'needs-settings';

/** A profile a term beside the school's other records, and a service's settings in its own partition. */
export const needsProfileStore = ({
  records,
  services,
}: Pick<Containers, 'records' | 'services'>): NeedsProfileStore => ({
  load: (schoolId, profileId) => readOne(records, profileId, schoolId, needsProfileSchema),
  list: async ({ schoolId, serviceId }) => {
    const of = { path: 'schoolId', value: schoolId };
    const all = await readMany(records, of, 'needs-profile', needsProfileSchema, { orderBy: 'academicYear' });
    return all.filter((each) => each.serviceId === serviceId);
  },
  settings: (serviceId) => readOne(services, id, serviceId, needsSettingsSchema),
  saveSettings: (before, settings) => {
    const document = toDocument('needs-settings', { ...settings, id });
    return saving(() =>
      before
        ? services.item(id, settings.serviceId).replace(document, {
            accessCondition: { type: 'IfMatch', condition: before.etag },
          })
        : services.items.create(document),
    );
  },
});
