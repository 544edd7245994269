import type { AccountId } from '../../../shared/kernel/ids.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import type { Colleague } from '../../../shared/joining/colleague.ts';
import type { JoiningPorts } from './ports.ts';

/** A colleague as the table is asked about: only the memberships count. */
const asCaller = ({ accountId, personId, name, memberships }: Colleague, today: Caller['today']): Caller => ({
  personId,
  name,
  accountId,
  tid: '',
  oid: '',
  client: 'job',
  memberships,
  today,
});

/** The accounts of those in a service who may do `action` at a school today, and at each of `others`: whom a message about it goes to. */
export async function colleaguesWho(
  { joining, clock }: Pick<JoiningPorts, 'joining' | 'clock'>,
  action: Action,
  about: SchoolScope,
  ...others: readonly SchoolScope[]
): Promise<AccountId[]> {
  const colleagues = await joining.colleagues(about.serviceId);
  return colleagues
    .filter((each) => {
      const caller = asCaller(each, clock.today());
      return [about, ...others].every((school) => may(permissions, caller, action, school));
    })
    .map(({ accountId }) => accountId);
}
