import { z } from 'zod';
import { accountIdSchema, personIdSchema, serviceIdSchema, type SchoolId } from '../kernel/ids.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { Account } from '../organisation/account.ts';
import { membershipSchema, serviceRoles } from '../organisation/roles.ts';
import { contactSchema, schoolPersonSchema } from '../organisation/school.ts';

/** One line for each person who works for a service, so that schools can be handed to them. A copy, never a permission. */
export const colleagueSchema = z.object({
  accountId: accountIdSchema,
  serviceId: serviceIdSchema,
  personId: personIdSchema,
  name: z.string(),
  memberships: z.array(membershipSchema),
  /** How they are reached, as the last place that was told it says. */
  contact: contactSchema,
  reach: schoolPersonSchema.shape.reach,
});
export type Colleague = z.infer<typeof colleagueSchema>;

/** The line of an account in one service; undefined for somebody who never worked for it. */
export function colleagueOf(
  account: Account,
  serviceId: Colleague['serviceId'],
  { contact, reach }: Pick<Colleague, 'contact' | 'reach'>,
): Colleague | undefined {
  const memberships = account.memberships.filter(
    ({ role, scope }) => scope.serviceId === serviceId && serviceRoles.includes(role),
  );
  if (memberships.length === 0) return undefined;
  return {
    accountId: account.id,
    serviceId,
    personId: account.personId,
    name: account.name,
    memberships,
    contact,
    reach,
  };
}

/** The schools that somebody is the link therapist of on a day. */
export const schoolsHeldBy = ({ memberships }: Pick<Colleague, 'memberships'>, today: CivilDate): SchoolId[] =>
  memberships.flatMap(({ role, scope, from, until }) =>
    role === 'link-therapist' && scope.kind === 'school' && from <= today && (until === null || today <= until)
      ? [scope.schoolId]
      : [],
  );
