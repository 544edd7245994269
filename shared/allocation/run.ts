import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { figureSourceSchema, missingSchema } from '../school-figures/figures.ts';
import { bandSchema } from './bands.ts';
import { parameterSchema, schemeSchema, settingsSchema, type Scheme } from './settings.ts';

export const urnSchema = z.string().regex(/^\d{6}$/);
export const spreadSchema = z.object({ n: z.number().int(), mean: z.number(), sd: z.number() });
const nullableSpread = spreadSchema.nullable();
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const leftOutSchema = z.enum([
  'closed',
  'no-pupils',
  'named-twice',
  'other-scheme',
  'other-phase',
  'other-type',
  'by-hand',
  'too-few-figures',
]);

const count = z.number().int().nonnegative().nullable();

export const bandedSchoolSchema = z.object({
  urn: urnSchema,
  name: z.string(),
  localAuthority: z.string(),
  ward: z.string(),
  parts: z.array(
    z.object({
      parameter: parameterSchema,
      value: z.number(),
      z: z.number(),
      weight: z.number(),
      composite: z.number(),
      points: z.number().int(),
    }),
  ),
  missing: z.array(
    z.object({ parameter: parameterSchema, why: z.union([missingSchema, z.enum(['no-roll', 'same-for-some'])]) }),
  ),
  composite: z.number(),
  score: z.number(),
  points: z.number().int(),
  rest: z.number().int(),
  band: bandSchema,
});

/** A school of a run: what the method says of it, its need in two ways, and which school of the service it is. */
export const runLineSchema = bandedSchoolSchema.extend({
  /** As the method gives them, each with the ids of the sources that its value is from. Row K05. */
  parts: z.array(bandedSchoolSchema.shape.parts.element.extend({ sources: z.array(z.string()) })),
  /** The counts that hours are held against, whatever the method makes of them; null where there is none. Row K11. */
  pupils: z.object({ roll: count, slcn: count, freeMeals: count }),
  perPupil: z.number().nullable(),
  volume: z.number().nullable(),
  schoolId: schoolIdSchema.nullable(),
});
export type RunLine = z.infer<typeof runLineSchema>;

export const outSchoolSchema = z.object({
  urn: urnSchema,
  name: z.string(),
  localAuthority: z.string(),
  why: leftOutSchema,
});

/** Most schools of one run, banded and left out, so that its head stays small. */
export const mostInARun = 3_000;
/** Schools on one page of a run: about a quarter of a megabyte, of the two that a document may have. */
export const onAPage = 200;

export const runStateSchema = z.enum(['draft', 'published', 'frozen', 'replaced']);
export type RunState = z.infer<typeof runStateSchema>;
const byWhom = { by: z.string(), at: instantSchema };

/** What became of a run, when, and why where a reason is asked for. */
const markSchema = z.object({
  what: z.enum(['drafted', 'published', 'frozen', 'replaced']),
  ...byWhom,
  reason: z.string(),
});

/** The head of a run: all but its schools. What it was made from is known by its hash. Rows K08, K10. */
export const runSchema = z.object({
  id: z.string(),
  serviceId: serviceIdSchema,
  rev: z.number().int().nonnegative(),
  runId: z.string(),
  name: z.string().min(1).max(120),
  academicYear: academicYearSchema,
  state: runStateSchema,
  settings: settingsSchema,
  /** The set of figures, and the authority where not all of it was taken. */
  figures: z.object({ id: z.string(), title: z.string(), sources: z.array(figureSourceSchema) }),
  authority: z.string().nullable(),
  hash: hashSchema,
  spreads: z.record(parameterSchema, nullableSpread),
  composites: nullableSpread,
  counts: z.record(bandSchema, z.number().int()),
  schools: z.number().int(),
  out: z.array(outSchoolSchema).max(mostInARun),
  /** The first number on each page. */
  pages: z.array(urnSchema),
  marks: z.array(markSchema),
});
export type Run = Readonly<z.infer<typeof runSchema>>;

export const runPageSchema = z.object({
  id: z.string(),
  serviceId: serviceIdSchema,
  runId: z.string(),
  schools: z.array(runLineSchema).max(onAPage),
});
export type RunPage = Readonly<z.infer<typeof runPageSchema>>;

/** Which run of a scheme holds in an academic year: the last that was published, frozen or not. Rows K08, K14. */
export const runYearSchema = z.object({
  id: z.string(),
  serviceId: serviceIdSchema,
  rev: z.number().int().nonnegative(),
  academicYear: academicYearSchema,
  scheme: schemeSchema,
  runId: z.string(),
  isFrozen: z.boolean(),
});
export type RunYear = Readonly<z.infer<typeof runYearSchema>>;

export const runIdOf = (runId: string): string => `allocation|${runId}`;
export const runPageIdOf = (runId: string, page: number): string =>
  `allocation-page|${runId}|${String(page).padStart(3, '0')}`;
export const runYearIdOf = (academicYear: string, scheme: Scheme): string =>
  `allocation-year|${academicYear}|${scheme}`;

/** On which page of a run a number stands, if it stands there at all; −1 when it comes before all. */
export const pageOf = ({ pages }: Pick<Run, 'pages'>, urn: string): number =>
  pages.findLastIndex((first) => first <= urn);
