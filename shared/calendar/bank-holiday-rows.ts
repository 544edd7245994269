import { z } from 'zod';
import { serviceIdSchema, type ServiceId } from '../kernel/ids.ts';
import { civilDateSchema } from '../kernel/time.ts';

/** What differs from the rule of domain 5.3: one-off days, and days that were moved away. */
export const bankHolidayRowsSchema = z.object({
  added: z.array(z.object({ on: civilDateSchema, title: z.string().min(1).max(120) })).max(200),
  removed: z.array(civilDateSchema).max(200),
  /** The last calendar year whose days were published; later ones follow the rule and are marked as computed. */
  publishedUntil: z.number().int(),
});
export type BankHolidayRows = z.infer<typeof bankHolidayRowsSchema>;

/** A service's own rows, one document a service. */
export const bankHolidayDocumentSchema = bankHolidayRowsSchema.extend({
  serviceId: serviceIdSchema,
  former: bankHolidayRowsSchema.nullable(),
  rev: z.number().int().positive(),
});
export type BankHolidayDocument = z.infer<typeof bankHolidayDocumentSchema>;

/** No rows of a service's own: its days are as published, then by the rule. */
export const noOwnRows = (serviceId: ServiceId): BankHolidayDocument => ({
  serviceId,
  added: [],
  removed: [],
  publishedUntil: 0,
  former: null,
  rev: 1,
});
