import { z } from 'zod';
import { activitySchema } from '../hours/activity.ts';
import { recordIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilTimeSchema, instantSchema } from '../kernel/time.ts';
import type { SchoolScope } from '../organisation/roles.ts';

export const mostInSignIn = 200;
export const mostTemplateLines = 14;

const line = z.string().max(mostInSignIn);

/** What whoever comes has to know at the door; the school keeps it. Row J15. */
export const signInSchema = z.object({
  /** Where to sign in, and with whom. */
  where: line,
  /** What to bring, such as the letter about the DBS check. */
  bring: line,
  parking: line,
  room: line,
});
export type SignIn = z.infer<typeof signInSchema>;
export const noSignIn: SignIn = { where: '', bring: '', parking: '', room: '' };

/** One line of a day: the way there, setting up and a break beside what is done with people. Row J02. */
export const templateLineSchema = z.object({
  id: z.string().min(1).max(80),
  kind: z.enum(['travel', 'set-up', 'work', 'break']),
  minutes: z.number().int().min(5).max(480),
  activity: activitySchema.nullable(),
  what: z.string().max(120),
});
export type TemplateLine = z.infer<typeof templateLineSchema>;

export const templateSchema = z.object({
  startsAt: civilTimeSchema,
  lines: z.array(templateLineSchema).max(mostTemplateLines),
});
export type Template = z.infer<typeof templateSchema>;

/** What a pair keeps for all of its visits at a school. Rows J02, J15. */
export const visitPlaceSchema = z.object({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  signIn: signInSchema,
  template: templateSchema.nullable(),
  changed: z.object({ at: instantSchema, by: z.string() }).nullable(),
  rev: z.number().int().positive(),
});
export type VisitPlaceRecord = z.infer<typeof visitPlaceSchema>;

/** The one of a school with its service. */
export const visitPlaceIdOf = ({ serviceId, schoolId }: SchoolScope): string => `visit-place|${serviceId}|${schoolId}`;

/** The usual day in the life of a link therapist at a school, to be made their own. Row J02. */
export const usualTemplate: Template = {
  startsAt: civilTimeSchema.parse('08:30'),
  lines: [
    { id: 'line-1', kind: 'travel', minutes: 30, activity: null, what: 'The way there' },
    { id: 'line-2', kind: 'set-up', minutes: 10, activity: null, what: 'Sign in and set up' },
    { id: 'line-3', kind: 'work', minutes: 20, activity: 'meeting', what: 'SENDCo: what is new, who to see' },
    { id: 'line-4', kind: 'work', minutes: 60, activity: 'environment', what: 'In classrooms, with the teachers' },
    { id: 'line-5', kind: 'break', minutes: 15, activity: null, what: 'Break, in the staff room' },
    { id: 'line-6', kind: 'work', minutes: 45, activity: 'coaching', what: 'Beside whoever runs a group' },
    { id: 'line-7', kind: 'work', minutes: 30, activity: 'parent-liaison', what: 'Drop-in for parents and staff' },
    { id: 'line-8', kind: 'work', minutes: 20, activity: 'meeting', what: 'SENDCo: what was agreed' },
  ],
};
