import { z } from 'zod';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema } from '../kernel/time.ts';
import { participantSchema } from './roles.ts';

/** How a colleague can be reached; shown only to people linked with the same school. */
export const contactSchema = z.object({
  email: marked('contact', z.email()).nullable(),
  phone: marked('contact', z.string().max(40)).nullable(),
});

/** A person as the school's record names them. Shape: one link of one person to one school. */
export const schoolPersonSchema = participantSchema.extend({ contact: contactSchema });
export type SchoolPerson = z.infer<typeof schoolPersonSchema>;

/** A school as the service that works with it knows it. Attributes only; ids say nothing. Rows B01, B02, B11. */
export const schoolSchema = z.object({
  id: schoolIdSchema,
  name: z.string().min(1).max(200),
  serviceId: serviceIdSchema,
  serviceName: z.string().min(1).max(200),
  calendarId: z.string().min(1),
  insetDays: z.array(civilDateSchema),
  people: z.array(schoolPersonSchema),
});
export type School = z.infer<typeof schoolSchema>;

export const schoolScope = (school: School) => ({ schoolId: school.id, serviceId: school.serviceId });

/** The first person of a role, or undefined while the post is vacant. */
export const personOf = (school: School, role: SchoolPerson['role']): SchoolPerson | undefined =>
  school.people.find((each) => each.role === role);
