import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { civilDateSchema } from '../kernel/time.ts';
import { settingSchema } from '../organisation/setting.ts';
import { groupSizeSchema, roundedSchema, shareSchema } from './disclose.ts';
import { libraryStateSchema, ratingSchema } from './library.ts';

const id = z.string().min(1).max(250);
export const schoolInput = z.object({ schoolId: id });

/** `GET /api/schools/:schoolId/comparison`. Row E15. */
export const similarAnswer = z.object({
  setting: settingSchema.nullable(),
  /** Why there is nothing to compare with; null when there is. */
  why: z.enum(['no-setting', 'too-few']).nullable(),
  /** The day whose grids it is drawn from, the same for a whole term. */
  since: civilDateSchema.nullable(),
  /** How many other schools at least. */
  others: groupSizeSchema.nullable(),
  cells: z.array(
    z.object({
      cell: cellSchema,
      hasProvision: z.boolean(),
      hasGap: z.boolean(),
      provision: shareSchema,
      gap: shareSchema,
    }),
  ),
});
export type SimilarAnswer = z.infer<typeof similarAnswer>;

/** `GET /api/area`: the schools of a lead, or rounded of a commissioner. Rows D08, E16. */
export const areaMapAnswer = z.object({
  on: civilDateSchema,
  /** False where numbers are rounded and no school is named. */
  isExact: z.boolean(),
  mapped: roundedSchema,
  /** Schools whose grid is still blank. */
  blank: z.number().int().nullable(),
  cells: z.array(
    z.object({
      cell: cellSchema,
      provision: roundedSchema,
      gap: roundedSchema,
      nothing: z.number().int().nullable(),
      gapIn: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});
export type AreaMapAnswer = z.infer<typeof areaMapAnswer>;

/** `GET /api/area/evaluations`: how many schools answered what, item by item. Row D08. */
export const areaEvaluationsAnswer = z.object({
  /** The day whose evaluations were counted; null while there are too few. */
  on: civilDateSchema.nullable(),
  isExact: z.boolean(),
  questionnaires: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      schools: roundedSchema,
      /** The answers from least to most, and last that somebody cannot say. */
      answers: z.array(z.string()),
      areas: z.array(
        z.object({
          name: z.string(),
          /** `counts` in the order of `answers`. */
          items: z.array(z.object({ level: z.string(), text: z.string(), counts: z.array(roundedSchema) })),
        }),
      ),
    }),
  ),
});
export type AreaEvaluationsAnswer = z.infer<typeof areaEvaluationsAnswer>;

const libraryLine = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  cells: z.array(cellSchema),
  evidence: z.string(),
  link: z.string(),
  state: libraryStateSchema,
  isExample: z.boolean(),
  /** Only for the service's own people who look after the library. */
  addedBy: z.string().nullable(),
  /** Other schools of the service that use it; null where fewer than five are beyond what the reader may look up. */
  schools: z.number().int().nullable(),
  rating: z.object({
    mine: ratingSchema.nullable(),
    /** To one decimal, and of how many people; null below five. */
    average: z.number().nullable(),
    people: z.number().int().nullable(),
  }),
  /** Goes with a change, as what its author saw. */
  rev: z.number().int(),
});
export type LibraryLine = z.infer<typeof libraryLine>;

/** `GET /api/schools/:schoolId/library`, and the answer to each change of it. Row E04. */
export const libraryAnswer = z.object({
  /** The day on which its use was counted. */
  countedOn: civilDateSchema,
  items: z.array(libraryLine),
  may: z.object({ propose: z.boolean(), publish: z.boolean(), rate: z.boolean() }),
});
export type LibraryAnswer = z.infer<typeof libraryAnswer>;

const seen = z.number().int().nonnegative();
/** A little more than fits, so that a longer text is refused in words. */
const typed = z.string().max(2_000);
const words = { title: typed, about: typed, cells: z.array(cellSchema).max(15), evidence: typed, link: typed };
const common = { schoolId: id, editId: z.string().min(1).max(100), confirmed: z.boolean().optional() };

/** No other document of the service can be named by it. */
const itemId = z.string().regex(/^library-[\w-]{1,120}$/);

export const proposeInput = z.object({ ...common, itemId: z.string().regex(/^[\w-]{1,80}$/), ...words });
export const changeItemInput = z.object({ ...common, itemId, seen, ...words });
export const setStateInput = z.object({ ...common, itemId, seen, state: z.enum(['published', 'retired']) });
export const rateInput = z.object({ ...common, itemId, value: ratingSchema });
