import { z } from 'zod';
import { bandSchema, type Band } from './bands.ts';

/** The six parameters of the School Allocation Tool, in its order. domain.md 1.6; row K01. */
export const parameterSchema = z.enum(['ward', 'roll', 'free-meals', 'sen', 'slcn', 'resourced-provision']);
export type Parameter = z.infer<typeof parameterSchema>;
export const parameters: readonly Parameter[] = parameterSchema.options;

/** Bands that have a lowest score, highest first; the seventh takes all that is below. */
export const cutBands = bandSchema.exclude(['VVL']);
const highestFirst = cutBands.options;
/** In thousandths at most, as scores are shown. */
const cut = z.number().min(-20).max(20).multipleOf(0.001);

/** The lowest score of each band but the last, in standard deviations from the mean of the area. Row K03. */
export const cutsSchema = z
  .record(cutBands, cut)
  .refine(
    (cuts) => cutBands.options.every((band, n) => n === 0 || cuts[band] < cuts[cutBands.options[n - 1] as 'VVH']),
    'each band has to begin below the one above it',
  );

/** Which schools are banded together: all, or a scheme of its own for one kind. Row K14. */
export const schemeSchema = z.enum(['all', 'primary', 'secondary', 'special', 'resourced-provision']);
export type Scheme = z.infer<typeof schemeSchema>;

/**
 * Schemes from the narrowest on: runs of several can hold in one year, and a school that is in two of them has the band of
 * the narrower. Row K14.
 */
export const narrowestFirst: readonly Scheme[] = ['resourced-provision', 'special', 'secondary', 'primary', 'all'];

/** Null takes in every school, a list those whose word stands in it as the figures write it; '' is not stated. */
const words = z.array(z.string().max(120)).max(100).nullable();

/** Every choice of the method; all of it is printed on the result. domain.md 1.6 'Not stated'. */
export const settingsSchema = z.strictObject({
  /** How much each parameter counts beside the others; one with 0 is not in use. */
  weights: z
    .record(parameterSchema, z.number().min(0).max(100))
    .refine((weights) => parameters.some((each) => weights[each] > 0), 'at least one parameter has to be in use'),
  sd: z.enum(['population', 'sample']),
  cuts: cutsSchema,
  /** Pupils with free meals, SEN and SLCN as percent of the roll, or as the counts that they are. */
  basis: z.enum(['per-pupil', 'volume']),
  sen: z.enum(['support-and-plans', 'support', 'plans']),
  provision: z.enum(['yes-or-no', 'places']),
  /** What has no figure is left out of that school's score, which is made of the others, and flagged. */
  missing: z.literal('left-out'),
  /**
   * A parameter that only some schools have a figure for, and all of them the same: its z is 0, and counted it would draw
   * just these schools to the middle. Left out, it counts for nobody.
   */
  sameForSome: z.enum(['left-out', 'counts-0']),
  /** So many parameters a school must have to be banded. */
  leastParameters: z.number().int().min(1).max(6),
  scheme: schemeSchema,
  phases: words,
  types: words,
  /** Numbers of schools that a lead leaves out by hand. */
  without: z.array(z.string().regex(/^\d{6}$/)).max(500),
});
export type AllocationSettings = z.infer<typeof settingsSchema>;

/** As domain.md 1.6 proposes it: six parameters of equal weight, population SD, bands one SD wide, all schools together. */
export const defaultSettings: AllocationSettings = {
  weights: { ward: 1, roll: 1, 'free-meals': 1, sen: 1, slcn: 1, 'resourced-provision': 1 },
  sd: 'population',
  cuts: { VVH: 2.5, VH: 1.5, H: 0.5, M: -0.5, L: -1.5, VL: -2.5 },
  basis: 'per-pupil',
  sen: 'support-and-plans',
  provision: 'yes-or-no',
  missing: 'left-out',
  sameForSome: 'left-out',
  leastParameters: 1,
  scheme: 'all',
  phases: null,
  types: null,
  without: [],
};

export const inUse = ({ weights }: Pick<AllocationSettings, 'weights'>): Parameter[] =>
  parameters.filter((each) => weights[each] > 0);

/** The band of a score: the first whose cut it reaches. Rows K02, K03. */
export const bandOf = (score: number, cuts: AllocationSettings['cuts']): Band =>
  highestFirst.find((band) => score >= cuts[band]) ?? 'VVL';

/** Between which scores a band lies: from `from` up to, and without, `below`; null where there is no end. */
export const rangeOf = (
  band: Band,
  cuts: AllocationSettings['cuts'],
): { from: number | null; below: number | null } => {
  const at = bandSchema.options.indexOf(band);
  const above = cutBands.options[at - 1];
  return { from: band === 'VVL' ? null : cuts[band], below: above ? cuts[above] : null };
};
