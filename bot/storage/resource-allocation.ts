import type { Container } from '@azure/cosmos';
import {
  hoursPlanSchema,
  planIdOf,
  planVersionSchema,
  versionIdOf,
  workforceIdOf,
} from '../../shared/resource-allocation/plan.ts';
import { workforceSchema } from '../../shared/resource-allocation/workforce.ts';
import type { ResourceStore } from '../features/resource-allocation/store.ts';
import type { Saved, Stored } from '../ports/change.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument, type DocumentType } from './documents.ts';
import { saving } from './errors.ts';

/** One document of a service, new or with its ETag. */
const save = (
  services: Container,
  type: DocumentType,
  before: Stored<unknown> | undefined,
  value: { readonly id: string; readonly serviceId: string },
): Promise<Saved> => {
  const document = toDocument(type, value);
  return saving(() =>
    before
      ? services
          .item(value.id, value.serviceId)
          .replace(document, { accessCondition: { type: 'IfMatch', condition: before.etag } })
      : services.items.create(document),
  );
};

/** Workforce, plan and published versions of a service's years, in the service's own partition. */
export const resourceStore = ({ services }: Pick<Containers, 'services'>): ResourceStore => ({
  workforce: ({ serviceId, academicYear }) =>
    readOne(services, workforceIdOf(academicYear), serviceId, workforceSchema),
  saveWorkforce: (before, workforce) =>
    save(services, 'workforce', before, { id: workforceIdOf(workforce.academicYear), ...workforce }),
  plan: ({ serviceId, academicYear }) => readOne(services, planIdOf(academicYear), serviceId, hoursPlanSchema),
  savePlan: (before, plan) => save(services, 'hours-plan', before, { id: planIdOf(plan.academicYear), ...plan }),
  version: ({ serviceId, academicYear }, editId) =>
    readOne(services, versionIdOf(academicYear, editId), serviceId, planVersionSchema),
  saveVersion: (before, version) =>
    save(services, 'hours-plan-version', before, { id: versionIdOf(version.academicYear, version.editId), ...version }),
});
