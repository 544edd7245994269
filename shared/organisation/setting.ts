import { z } from 'zod';

/** Every kind of setting a service is linked with. Row B12. */
export const settingSchema = z.enum([
  'nursery',
  'primary',
  'secondary',
  'special',
  'resourced-provision',
  'alternative-provision',
  'college',
  'family-hub',
  'cluster',
]);
export type Setting = z.infer<typeof settingSchema>;

export const settingNames: Record<Setting, string> = {
  nursery: 'nursery',
  primary: 'primary school',
  secondary: 'secondary school',
  special: 'special school',
  'resourced-provision': 'resourced provision or unit',
  'alternative-provision': 'alternative provision',
  college: 'college',
  'family-hub': 'family hub',
  cluster: 'cluster of schools',
};

const count = z.number().int().nonnegative().nullable();

/**
 * What is known of a school from the Department for Education's open data, or as it was typed. Counts are pupils;
 * null means that the data do not say. `asOf` names the census. Row B11.
 */
export const schoolFactsSchema = z.object({
  urn: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  setting: settingSchema,
  localAuthority: z.string().max(120),
  ward: z.string().max(120),
  trust: z.string().max(200),
  postcodeArea: z.string().max(4),
  roll: count,
  freeMealsPercent: z.number().min(0).max(100).nullable(),
  senSupport: count,
  ehcPlans: count,
  /** Speech, language and communication needs as the primary need; not in the data at hand. */
  slcn: count,
  resourcedProvision: z.enum(['yes', 'no', 'unknown']),
  asOf: z.string().max(60),
});
export type SchoolFacts = z.infer<typeof schoolFactsSchema>;

/** A school as the open data list it. */
export interface ListedSchool extends SchoolFacts {
  readonly urn: string;
  readonly name: string;
  /** The district council's area it lies in; '' where the list does not say. */
  readonly district: string;
}
