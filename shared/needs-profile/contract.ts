import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { termSchema } from '../calendar/calendar.ts';
import { needSchema, mostChildren, profileRowSchema, toldTableSchema, yearGroups, yearGroupSchema } from './profile.ts';
import { prevalenceSchema, mostRules } from './settings.ts';
import { ruleSchema } from './suggest.ts';

const id = z.string().min(1).max(250);
export const profileInput = z.object({ schoolId: id });

const sums = z.record(needSchema, z.number().int().nullable());
const shared = toldTableSchema.extend({ by: z.string(), on: z.string(), corrected: z.boolean() });
const suggestion = z.object({
  rule: ruleSchema,
  ...{ children: z.number().int(), roll: z.number().int(), percent: z.number().int() },
});
const changedNeed = z.object({ need: needSchema, before: z.number().int(), now: z.number().int() });

/**
 * `GET /api/schools/:schoolId/profile`, and the answer to each change. `rows` only for the school's own people; what the
 * others get is `shared`, and all sums and suggestions are then made from that.
 */
export const profileAnswer = z.object({
  academicYear: academicYearSchema,
  term: termSchema,
  rows: z.array(profileRowSchema).nullable(),
  all: sums.nullable(),
  /** What is shared; for those outside of the school the last that was, and of which term. */
  shared: shared.extend({ academicYear: academicYearSchema, term: termSchema }).nullable(),
  /** What would be shared, or would take the place of what is; null where it would be the same. */
  wouldShare: toldTableSchema.nullable(),
  terms: z.array(z.object({ academicYear: academicYearSchema, term: termSchema, all: sums })),
  changed: z.array(changedNeed),
  suggestions: z.array(suggestion),
  mayWrite: z.boolean(),
});
export type ProfileAnswer = z.infer<typeof profileAnswer>;

const edit = { schoolId: id, editId: z.string().min(1).max(100) };
export const countInput = z.object({
  ...edit,
  group: yearGroupSchema,
  need: needSchema,
  count: z.number().int().min(0).max(mostChildren).nullable(),
});
export const tableInput = z.object({ ...edit, rows: z.array(profileRowSchema).min(1).max(yearGroups.length) });
export const removeInput = z.object({ ...edit, group: yearGroupSchema });
export const shareInput = z.object(edit);

const areaSum = z.object({
  least: z.number().int().nullable(),
  schools: z.number().int(),
  without: z.number().int(),
});

/** `GET /api/needs-profile`: the area of a lead or commissioner. */
export const areaProfileAnswer = z.object({
  academicYear: academicYearSchema,
  schools: z.number().int(),
  sharing: z.number().int(),
  /** Too few schools have shared for somebody who reads the area alone. */
  tooFew: z.boolean(),
  all: z.record(needSchema, areaSum),
  rows: z.array(profileRowSchema),
  predicted: z
    .object({
      ...{ percent: z.number(), roll: z.number().int(), children: z.number().int(), known: z.number().int() },
      ...{ gap: z.number().int(), schools: z.number().int() },
    })
    .nullable(),
  settings: z.object({
    prevalence: prevalenceSchema.nullable(),
    rules: z.array(ruleSchema),
    rev: z.number().int(),
    mayEdit: z.boolean(),
  }),
});
export type AreaProfileAnswer = z.infer<typeof areaProfileAnswer>;

/** `POST /api/needs-profile/settings` */
export const settleInput = z.object({
  editId: z.string().min(1).max(100),
  seen: z.number().int().nonnegative(),
  prevalence: prevalenceSchema.nullable(),
  rules: z.array(ruleSchema).max(mostRules),
});
export const settledAnswer = z.object({ rev: z.number().int() });
