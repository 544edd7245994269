import { schoolIdSchema, type SchoolId, type ServiceId } from '../kernel/ids.ts';
import type { SchoolScope } from './roles.ts';

/**
 * Where a service keeps what belongs to no school: its own partition among the records, under the service's id. Only
 * memberships over the whole service reach it.
 */
export const officeOf = (serviceId: ServiceId): SchoolId => schoolIdSchema.parse(serviceId);

export const officeScope = (serviceId: ServiceId): SchoolScope => ({ schoolId: officeOf(serviceId), serviceId });
