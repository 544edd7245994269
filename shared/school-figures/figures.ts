import { z } from 'zod';
import { placeSchema } from '../kernel/place.ts';

/**
 * What is known of a school in numbers, in the order of the School Allocation Tool, and what those are taken from. All are
 * counts of pupils but `ward-score`, which is the ward's or neighbourhood's deprivation score (0 to 1, higher is more
 * deprived), and `resourced-provision`, which is places, or 1 and 0 where only yes and no are known. domain.md 1.6.
 */
export const figureSchema = z.enum([
  'ward-score',
  'roll',
  'free-meals',
  'sen-support',
  'ehc-plans',
  'slcn',
  'resourced-provision',
]);
export type Figure = z.infer<typeof figureSchema>;

/** Why there is no number: the field was empty, suppressed by the publisher, no number, or the file has no such column. */
export const missingSchema = z.enum(['blank', 'suppressed', 'wrong', 'not-in-file']);
export type Missing = z.infer<typeof missingSchema>;

/** A number with the source it came from (the id of one of the set's sources), or why there is none; never a guess. */
export const figureValueSchema = z.union([
  z.object({ value: z.number(), source: z.string() }),
  z.object({ missing: missingSchema, source: z.string().nullable() }),
]);
export type FigureValue = z.infer<typeof figureValueSchema>;

/** Where figures come from: row K05. `year` as it is said, such as '2022/23'. */
export const figureSourceSchema = z.object({
  id: z.string().min(1).max(60),
  title: z.string().min(1).max(200),
  year: z.string().min(1).max(40),
  licence: z.string().min(1).max(200),
});
export type FigureSource = z.infer<typeof figureSourceSchema>;

/** One school of an area as open data, or the service's own file, describe it. */
export const figuredSchoolSchema = z.object({
  urn: z.string().regex(/^\d{6}$/),
  name: z.string().min(1).max(200),
  localAuthority: z.string().max(120),
  phase: z.string().max(80),
  type: z.string().max(120),
  ward: z.object({ code: z.string().max(12), name: z.string().max(120) }),
  /** Where it lies, where a file says so. */
  place: placeSchema.optional(),
  /** 'unknown' where no file said whether it is open. */
  standing: z.enum(['open', 'closed', 'unknown']),
  figures: z.record(figureSchema, figureValueSchema),
});
export type FiguredSchool = z.infer<typeof figuredSchoolSchema>;

/** The number of a figure; undefined when there is none. */
export const numberOf = (school: Pick<FiguredSchool, 'figures'>, figure: Figure): number | undefined => {
  const found = school.figures[figure];
  return 'value' in found ? found.value : undefined;
};
