import { z } from 'zod';
import { strandSchema } from '../balanced-system/framework.ts';
import { planningSchema } from '../calendar/rhythm.ts';
import { schoolDatesSchema } from '../calendar/school-dates.ts';
import { accountIdSchema, membershipIdSchema, personIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import { schoolFactsSchema } from './setting.ts';
import { membershipSchema, rolesOfSide, type Participant, type Side } from './roles.ts';

/** How a colleague can be reached; shown only to people linked with the same school. */
export const contactSchema = z.object({
  email: marked('contact', z.email()).nullable(),
  phone: marked('contact', z.string().max(40)).nullable(),
});

/** A day somebody was trained, and until when that counts; `until` null means for good. Rows B03, B04. */
export const trainingSchema = z.object({
  what: z.string().min(1).max(120),
  on: civilDateSchema,
  until: civilDateSchema.nullable(),
});
export type Training = z.infer<typeof trainingSchema>;

/**
 * A person as the school's record names them: one membership that was, is or will be held there, with what colleagues
 * need to know of them. Rows B01-B05, B16.
 */
export const schoolPersonSchema = membershipSchema.pick({ from: true, until: true, role: true }).extend({
  membershipId: membershipIdSchema,
  personId: personIdSchema,
  accountId: accountIdSchema,
  name: z.string().min(1).max(200),
  contact: contactSchema,
  /** When and how one may get in touch, in the person's own words: 'Tuesdays, by phone after half past three'. */
  reach: z.string().max(200),
  strands: z.array(strandSchema),
  training: z.array(trainingSchema).max(20),
});
export type SchoolPerson = z.infer<typeof schoolPersonSchema>;

/** A school as the service that works with it knows it. Attributes only; ids say nothing. Rows B01, B02, B11. */
export const schoolSchema = z.object({
  id: schoolIdSchema,
  name: z.string().min(1).max(200),
  serviceId: serviceIdSchema,
  serviceName: z.string().min(1).max(200),
  /** The document of its authority's pattern. */
  calendarId: z.string().min(1),
  /** As it was kept before `dates`; `datesOf` reads both. */
  insetDays: z.array(civilDateSchema),
  /** INSET days, blocks of its own, events and the trust whose pattern it follows; undefined until somebody changed them. */
  dates: schoolDatesSchema.optional(),
  /** How often is planned there, where that is not as its service does it; undefined until somebody changed it. */
  planning: planningSchema.optional(),
  people: z.array(schoolPersonSchema),
  /** What is known of it from open data; undefined for a school of before they were kept. */
  facts: schoolFactsSchema.optional(),
});
export type School = z.infer<typeof schoolSchema>;

export const schoolScope = (school: School) => ({ schoolId: school.id, serviceId: school.serviceId });

/** The record with the people whose membership holds on a day, and no others. */
export const schoolOn = (school: School, today: CivilDate): School => ({
  ...school,
  people: school.people.filter(({ from, until }) => from <= today && (until === null || today <= until)),
});

/** Who speaks for a side: who covers before whom they cover, the SENDCo before a deputy; undefined while it is vacant. */
export const personOf = (school: School, side: Side): SchoolPerson | undefined =>
  rolesOfSide[side].flatMap((role) => school.people.filter((each) => each.role === role))[0];

/** The same person as a cycle or a sheet names them. */
export function participantFor(school: School, side: Side): Participant | undefined {
  const person = personOf(school, side);
  return person && { personId: person.personId, accountId: person.accountId, name: person.name, role: side };
}
