import { z } from 'zod';
import { termSchema } from '../calendar/calendar.ts';
import { mostParts } from '../calendar/term-part.ts';
import { fileIdSchema } from '../files/file.ts';
import { cycleIdSchema, recordIdSchema, requestIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';

/** Filed under the London day it falls due; done when what it asks for is there. Decisions 1, 5. */
const common = { id: z.string().min(1), on: civilDateSchema, at: instantSchema, schoolId: schoolIdSchema };

/** About one booked meeting: `bookedFor` tells whether it is still the same one. */
const aboutMeeting = { ...common, cycleId: cycleIdSchema, bookedFor: instantSchema };

export const duePlanningSchema = z.discriminatedUnion('kind', [
  /** A planning window opens. */
  z.object({
    ...common,
    kind: z.literal('window-opens'),
    term: termSchema,
    part: z.number().int().min(1).max(mostParts).default(1),
    academicYear: z.string(),
  }),
  /** The evening before a meeting: the printable pack. Row F16, hazard H-11. */
  z.object({ ...aboutMeeting, kind: z.literal('pack') }),
  /** The time of a meeting is over: agree the plan, or say that it did not take place. */
  z.object({ ...aboutMeeting, kind: z.literal('meeting-over') }),
  /** Somebody's time at the school begins or is over: cards follow the people of the day. Row B13. */
  z.object({ ...common, kind: z.literal('people-change') }),
  /** The half-term check-in of an agreed plan. Row F21. */
  z.object({ ...common, kind: z.literal('half-term'), cycleId: cycleIdSchema }),
  /** A service’s calendars have changed, or those of one school: windows and the open cycle follow. Row U01. */
  z.object({ ...common, kind: z.literal('calendar-changed'), serviceId: serviceIdSchema }),
  /** A file was added to a request: what the check for malware says, and whether a request knows of it. Row G08. */
  z.object({
    ...common,
    kind: z.literal('file-added'),
    requestId: requestIdSchema,
    fileId: fileIdSchema,
    addedAt: instantSchema,
  }),
  /** The bytes of a file that was removed, or with null of all files of an erased request. Row C-13. */
  z.object({
    ...common,
    kind: z.literal('files-gone'),
    requestId: requestIdSchema,
    fileId: fileIdSchema.nullable(),
  }),
  /** A child moves to another year: its label follows, wherever it is copied. Row I15. */
  z.object({ ...common, kind: z.literal('move-day'), serviceId: serviceIdSchema, requestId: requestIdSchema }),
  /** Words of a family that must not wait came: whether somebody has said that they read them. Hazard H-14. */
  z.object({
    ...common,
    kind: z.literal('read-now'),
    pageId: z.string().min(1),
    since: instantSchema,
    /** Which of the looks it is, from 1 on. */
    time: z.number().int().positive(),
  }),
  /** The planned time of a visit is over, which is when it is logged. Row J04. */
  z.object({ ...common, kind: z.literal('visit-over'), visitId: recordIdSchema }),
  /** Hours of a year were published: they are posted to the ledgers of its schools. Rows L03, L05. */
  z.object({
    ...common,
    kind: z.literal('hours-published'),
    serviceId: serviceIdSchema,
    academicYear: z.string(),
    editId: z.string().min(1),
  }),
  /** A school year of a service is near, or has begun. Row U08; domain 5.4 rule 8. */
  z.object({ ...common, kind: z.literal('new-year'), serviceId: serviceIdSchema, academicYear: z.string() }),
]);
export type DuePlanning = z.infer<typeof duePlanningSchema>;
export type DueOf<K extends DuePlanning['kind']> = Extract<DuePlanning, { kind: K }>;
