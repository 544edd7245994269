import { caseStorySchema, caseStudySchema, libraryOf } from '../../shared/case-study/case-study.ts';
import type { CaseStudyStore } from '../features/case-study/store.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';

/** Case studies lie beside the school's records, released stories in a partition of the service; commit.ts writes both. */
export const caseStudyStore = ({ records }: Containers): CaseStudyStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, caseStudySchema),
  list: async ({ schoolId, serviceId }) => {
    const all = await readMany(records, { path: 'schoolId', value: schoolId }, 'case-study', caseStudySchema);
    return all.filter((each) => each.serviceId === serviceId);
  },
  story: (serviceId, id) => readOne(records, id, libraryOf(serviceId), caseStorySchema),
  stories: (serviceId) =>
    readMany(records, { path: 'schoolId', value: libraryOf(serviceId) }, 'case-story', caseStorySchema),
});
