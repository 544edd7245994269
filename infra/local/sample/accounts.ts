import { accountIdOf } from '../../../shared/kernel/ids.ts';
import { everybody } from './people.ts';

/** The query of the host page that opens the tab as the person of an account, at a school. */
export function localTabQuery(schoolId: string, accountId: string): string {
  const person = everybody.find((each) => accountIdOf(each.tenantId, each.aadObjectId) === accountId);
  return new URLSearchParams({ person: person?.id ?? '', ...(schoolId ? { page: schoolId } : {}) }).toString();
}
