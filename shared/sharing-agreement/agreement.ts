import { z } from 'zod';
import { personIdSchema, recordIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { marked } from '../kernel/marking.ts';
import { addDays, civilDateSchema, instantSchema, type CivilDate } from '../kernel/time.ts';
import type { SchoolScope } from '../organisation/roles.ts';

/** Whom to ask about the agreement on one side: a colleague at work, never somebody at home. */
export const agreementContactSchema = z.object({
  name: z.string().trim().min(1).max(120),
  role: z.string().trim().max(120),
  email: marked('contact', z.email().max(200)).nullable(),
  phone: marked('contact', z.string().trim().max(40)).nullable(),
});

/** What the two sides put their names to. domain.md 4.6. */
export const agreementTermsSchema = z.object({
  purpose: z.string().trim().min(1).max(800),
  /** What is shared, item by item. */
  items: z.array(z.string().trim().min(1).max(160)).min(1).max(15),
  /** Each controller's own lawful basis. */
  bases: z.object({ service: z.string().trim().min(1).max(400), school: z.string().trim().min(1).max(400) }),
  retention: z.string().trim().min(1).max(800),
  contacts: z.object({ service: agreementContactSchema, school: agreementContactSchema }),
  signedOn: civilDateSchema,
  /** The last day on which it counts without having been looked at again. */
  reviewOn: civilDateSchema,
});
export type AgreementTerms = z.infer<typeof agreementTermsSchema>;

/** The data-sharing agreement of one service with one school: a document of the school's partition, one a pair. */
export const agreementSchema = agreementTermsSchema.extend({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  serviceName: z.string(),
  changed: z.object({ at: instantSchema, by: z.string(), personId: personIdSchema }),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** Made from the pair, so that a second one collides with the first. Decisions 2. */
export const agreementIdOf = ({ serviceId, schoolId }: SchoolScope): string => `agreement|${serviceId}|${schoolId}`;

/** Whether names may pass from the school to the service on a day, and if not, why not. */
export const agreementStandingSchema = z.enum(['holds', 'missing', 'not-yet', 'past-review']);
export type AgreementStanding = z.infer<typeof agreementStandingSchema>;

/** The agreement on a day: it counts from the day it was signed to the day of its review, both included. */
export function standingOf(
  agreement: Pick<Agreement, 'signedOn' | 'reviewOn'> | undefined,
  today: CivilDate,
): AgreementStanding {
  if (!agreement) return 'missing';
  if (today < agreement.signedOn) return 'not-yet';
  return today <= agreement.reviewOn ? 'holds' : 'past-review';
}

/** How long before its day a review is spoken of. */
export const reviewNoticeDays = 60;

/** Whether an agreement that counts has to be looked at again before long. */
export const reviewIsNear = ({ reviewOn }: Pick<Agreement, 'reviewOn'>, today: CivilDate): boolean =>
  today <= reviewOn && addDays(today, reviewNoticeDays) >= reviewOn;
