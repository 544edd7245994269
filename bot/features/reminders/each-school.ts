import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { Account } from '../../../shared/organisation/account.ts';
import type { Log } from '../../ports/log.ts';

/**
 * What a school comes to for a person, or `otherwise` when what is stored of it cannot be read or worked with: one such
 * school holds up none of the others, and the log says which it is. When it is the database or a connection that
 * refuses, which says so with a code, everything is asked again later instead, so that nobody is told half of a day.
 */
export async function ofSchool<T>(
  { log }: { readonly log: Log },
  { id: accountId }: Pick<Account, 'id'>,
  schoolId: SchoolId,
  { read, otherwise }: { readonly read: () => Promise<T>; readonly otherwise: () => T },
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    log.error('reminder.school-unreadable', { accountId, schoolId }, error);
    return otherwise();
  }
}
