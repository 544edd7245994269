import { z } from 'zod';
import { accountIdSchema, personIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema, type CivilDate } from '../kernel/time.ts';
import { membershipSchema, type Membership } from '../organisation/roles.ts';
import { contactSchema, schoolPersonSchema, type SchoolPerson } from '../organisation/school.ts';

/**
 * The place's own record that somebody holds, held or will hold a role there; kept for ever. The person's account holds
 * a copy of the membership, which is what permission is asked of; `apply-membership` makes the copy. Rows B10, B13, B18.
 */
export const membershipRecordSchema = membershipSchema.extend({
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  personId: personIdSchema,
  accountId: accountIdSchema,
  name: z.string().min(1).max(200),
  contact: contactSchema,
  reach: schoolPersonSchema.shape.reach,
  strands: schoolPersonSchema.shape.strands,
  training: schoolPersonSchema.shape.training,
  /** Who let them in, and who ended it. */
  agreed: z.object({ by: z.string(), at: instantSchema }),
  ended: z.object({ by: z.string(), at: instantSchema }).nullable(),
  rev: z.number().int().positive(),
});
export type MembershipRecord = z.infer<typeof membershipRecordSchema>;

/** The part that the account holds. */
export const membershipOf = ({ id, role, scope, from, until }: MembershipRecord): Membership => ({
  id,
  role,
  scope,
  from,
  until,
});

/** The part that the school's record names. */
export const schoolPersonOf = (record: MembershipRecord): SchoolPerson => {
  const { id, personId, accountId, name, role, from, until, contact, reach, strands, training } = record;
  return { membershipId: id, personId, accountId, name, role, from, until, contact, reach, strands, training };
};

/** A list of people with one of them put in or replaced, and without those whose time is over for good. */
export const withPerson = (people: readonly SchoolPerson[], person: SchoolPerson, today: CivilDate): SchoolPerson[] =>
  [...people.filter((each) => each.membershipId !== person.membershipId), person].filter(
    ({ until }) => until === null || until >= today,
  );
