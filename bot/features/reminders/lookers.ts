import type { AccountId, ServiceId } from '../../../shared/kernel/ids.ts';
import { rolesFor } from '../../../shared/organisation/permission.ts';
import { rolesOfSide, sideSchema, type Caller } from '../../../shared/organisation/roles.ts';
import { personOf, schoolOn, schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { Audience } from '../../../shared/reminders/row.ts';
import type { FilingPorts } from './facts-ports.ts';

/** As what somebody is reminded at a school today: for the post they hold and may act in, and as its service's lead. */
export function audiencesOf(caller: Caller, school: School): Audience[] {
  const roles = rolesFor(caller, schoolScope(school));
  const present = schoolOn(school, caller.today);
  const sides = sideSchema.options.filter(
    (side) =>
      personOf(present, side)?.accountId === caller.accountId && rolesOfSide[side].some((role) => roles.includes(role)),
  );
  return [...sides, ...(roles.includes('service-lead') ? (['service-lead'] as const) : [])];
}

/** The accounts that lead a service today: one query. Row F18. */
export async function leadsOf(
  { joining, clock }: Pick<FilingPorts, 'joining' | 'clock'>,
  serviceId: ServiceId,
): Promise<AccountId[]> {
  const today = clock.today();
  return (await joining.colleagues(serviceId))
    .filter(({ memberships }) =>
      memberships.some(
        ({ role, from, until }) => role === 'service-lead' && from <= today && (until === null || today <= until),
      ),
    )
    .map(({ accountId }) => accountId);
}

/** Who is to be looked at about a school as an audience, today. */
export async function accountsFor(
  ports: Pick<FilingPorts, 'joining' | 'clock'>,
  school: School,
  audience: Audience,
): Promise<AccountId[]> {
  if (audience === 'service-lead') return leadsOf(ports, school.serviceId);
  const holder = personOf(schoolOn(school, ports.clock.today()), audience);
  return holder ? [holder.accountId] : [];
}
