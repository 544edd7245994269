import { z } from 'zod';
import { nhsNumberSchema } from '../anonymous-text/numbers.ts';
import { lawfulBasisSchema } from '../consent/lawful-basis.ts';
import { personIdSchema, recordIdSchema, requestIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { roleSchema } from '../organisation/roles.ts';
import { copyStateSchema } from '../own-copy/copy-state.ts';
import { yearGroups } from '../request-for-help/request.ts';

/** Who answers for a child's way through the service, from a day to a day; null while they still do. Row B10. */
export const holderSchema = z.object({
  personId: personIdSchema,
  name: z.string().min(1).max(200),
  role: roleSchema,
  from: civilDateSchema,
  until: civilDateSchema.nullable(),
  /** Who wrote down that they do. */
  setBy: z.string(),
});
export type Holder = z.infer<typeof holderSchema>;
export const mostHolders = 40;

/**
 * The service's own document of a child, made when it takes the child up: its record, as the request is the school's.
 * Neither is a copy of the other, and each is kept, restricted and erased by its own side. `requestId` joins the two and
 * says nothing by itself. Decisions 3; domain.md 4.6; docs/decisions/two-controllers.md.
 */
export const journeySchema = z.object({
  id: recordIdSchema,
  requestId: requestIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  number: z.number().int().positive(),
  yearGroup: z.enum(yearGroups),
  child: z.object({
    /** Name and birthday as the school told them, when agreement and consent held. */
    name: marked('child', z.string().max(120)).nullable(),
    bornOn: marked('child', civilDateSchema).nullable(),
    /** Never needed. Row C-28. */
    nhsNumber: marked('child', nhsNumberSchema).nullable(),
  }),
  /** When the school's words were last taken over; null while nothing could be. */
  toldAt: instantSchema.nullable(),
  /** The service's own ground for keeping this record. Row H07. */
  lawfulBasis: lawfulBasisSchema.default(null),
  note: marked('child', z.string().max(2000)),
  takenUpOn: civilDateSchema,
  /** When something about the child was last written; handing the case on is none. What retention counts from. */
  entryAt: instantSchema.optional(),
  /** The newest last: the one who holds it now has no `until`. */
  holders: z.array(holderSchema).min(1).max(mostHolders),
  copy: copyStateSchema.optional(),
  changed: z.object({ at: instantSchema, by: z.string(), personId: personIdSchema }),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Journey = z.infer<typeof journeySchema>;

/** One a child: made from the request's id, so that a second one collides with the first. Decisions 2. */
export const journeyIdOf = (requestId: string): string => `journey|${requestId}`;
