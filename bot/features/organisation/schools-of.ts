import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { mySchools } from './my-schools.ts';
import type { SchoolStore, ServiceStore } from './store.ts';

/** Most schools in one card; the rest are in the tab. */
export const mostInACard = 8;

/** The caller's schools where they may do `action` with their records, for an answer in chat. */
export async function schoolsOf(
  ports: { readonly services: ServiceStore; readonly schools: SchoolStore },
  caller: Caller,
  action: Action = 'school.see',
): Promise<School[]> {
  const mine = await mySchools(ports.services, caller, action);
  const schools = await Promise.all(mine.slice(0, mostInACard).map(({ schoolId }) => ports.schools.load(schoolId)));
  return schools.filter((school) => school !== undefined);
}

/**
 * The school a request names, when the caller may do `action` there. One and the same refusal for a school of others
 * and for one that does not exist, so that the answer tells nothing.
 */
export async function theirSchool(
  schools: SchoolStore,
  caller: Caller,
  schoolId: string,
  action: Action,
): Promise<Result<School>> {
  const id = schoolIdSchema.safeParse(schoolId);
  const school = id.success ? await schools.load(id.data) : undefined;
  if (!school || !may(permissions, caller, action, schoolScope(school)))
    return fail(problem('not-found', organisationText.noSuchSchool));
  return ok(school);
}
