import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { frameworkOf } from '../../../shared/content/content.ts';
import { schoolIdSchema, type ServiceId } from '../../../shared/kernel/ids.ts';
import { currentMemberships, rolesFor } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import type { WordsPorts } from './ports.ts';

/** The framework as a service shows it: one read. Row A15. */
export const frameworkOfService = async (
  { content }: Pick<WordsPorts, 'content'>,
  serviceId: ServiceId | undefined,
): Promise<FrameworkAnswer> => frameworkOf(serviceId && (await content.load(serviceId))?.value.published?.content);

/**
 * Whose words somebody reads: those of the service that serves the school, when they belong to that school, else of the
 * service they belong to. Only who belongs to several services, and names a school that no role of theirs names, makes
 * us read that school. Nothing of a service is shown to anybody who does not belong to it.
 */
async function serviceFor(
  { schools }: Pick<WordsPorts, 'schools'>,
  caller: Caller,
  schoolId: string | undefined,
): Promise<ServiceId | undefined> {
  const scopes = currentMemberships(caller).map(({ scope }) => scope);
  const named = scopes.find((scope) =>
    scope.kind === 'service'
      ? false
      : scope.kind === 'schools'
        ? scope.schoolIds.some((id) => id === schoolId)
        : scope.schoolId === schoolId,
  );
  const all = new Set(scopes.map(({ serviceId }) => serviceId));
  if (named || all.size === 1 || schoolId === undefined) return (named ?? scopes[0])?.serviceId;
  const id = schoolIdSchema.safeParse(schoolId).data;
  const school = id && (await schools.load(id));
  const isTheirs = school && rolesFor(caller, schoolScope(school)).length > 0;
  return isTheirs ? school.serviceId : scopes[0]?.serviceId;
}

/** The framework as a caller reads it, at a school of theirs where they say which. */
export const frameworkFor = async (
  ports: Pick<WordsPorts, 'content' | 'schools'>,
  caller: Caller,
  schoolId?: string,
): Promise<FrameworkAnswer> => frameworkOfService(ports, await serviceFor(ports, caller, schoolId));
