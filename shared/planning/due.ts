import { z } from 'zod';
import { termSchema } from '../calendar/calendar.ts';
import { cycleIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';

/** Filed under the London day it falls due; done when what it asks for is there. Decisions 1, 5. */
const common = { id: z.string().min(1), on: civilDateSchema, at: instantSchema, schoolId: schoolIdSchema };

/** About one booked meeting: `bookedFor` tells whether it is still the same one. */
const aboutMeeting = { ...common, cycleId: cycleIdSchema, bookedFor: instantSchema };

export const duePlanningSchema = z.discriminatedUnion('kind', [
  /** A planning window opens. */
  z.object({ ...common, kind: z.literal('window-opens'), term: termSchema, academicYear: z.string() }),
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
  /** A school year of a service is near, or has begun. Row U08; domain 5.4 rule 8. */
  z.object({ ...common, kind: z.literal('new-year'), serviceId: serviceIdSchema, academicYear: z.string() }),
]);
export type DuePlanning = z.infer<typeof duePlanningSchema>;
export type DueOf<K extends DuePlanning['kind']> = Extract<DuePlanning, { kind: K }>;
