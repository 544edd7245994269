import {
  assignmentIdOf,
  assignmentSchema,
  assignmentVersionIdOf,
  assignmentVersionSchema,
} from '../../shared/assignment/assignment.ts';
import type { AssignmentStore } from '../features/assignment/store.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** Who serves whom in a service's years, and the versions that were published, in the service's own partition. */
export const assignmentStore = ({ services }: Pick<Containers, 'services'>): AssignmentStore => ({
  load: ({ serviceId, academicYear }) => readOne(services, assignmentIdOf(academicYear), serviceId, assignmentSchema),
  save: (before, assignment) => {
    const id = assignmentIdOf(assignment.academicYear);
    const document = toDocument('assignment', { id, ...assignment });
    return saving(() =>
      before
        ? services
            .item(id, assignment.serviceId)
            .replace(document, { accessCondition: { type: 'IfMatch', condition: before.etag } })
        : services.items.create(document),
    );
  },
  version: async ({ serviceId, academicYear }, editId) => {
    const id = assignmentVersionIdOf(academicYear, editId);
    return (await readOne(services, id, serviceId, assignmentVersionSchema))?.value;
  },
  addVersion: (version) => {
    const id = assignmentVersionIdOf(version.academicYear, version.editId);
    return saving(() => services.items.create(toDocument('assignment-version', { id, ...version })));
  },
});
