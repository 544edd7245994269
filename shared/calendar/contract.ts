import { z } from 'zod';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { academicYearSchema } from './academic-year.ts';
import { blockSchema, termSchema } from './calendar.ts';
import { blocksSchema, insetDaysSchema, layerKindSchema, patternSchema, sourceSchema } from './layer.ts';
import { schoolEventSchema } from './school-dates.ts';

const id = z.string().min(1).max(250);

/** Letters of a file in base64: more than is taken, so that a file that is too large gets a sentence. */
const mostLetters = Math.ceil((2.2 * 1024 * 1024 * 4) / 3);
const mostTyped = 60_000;

/** A school event before it is kept. */
export const newEventSchema = schoolEventSchema.omit({ id: true });

const how = sourceSchema.shape.how;

/** What is to be brought in: a file, lines of text (as they were read of a file, or pasted), or dates made by hand. */
export const importSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: z.string().min(1).max(200), content: z.base64().max(mostLetters) }),
  z.object({
    kind: z.literal('text'),
    text: z.string().max(mostTyped),
    how,
    name: z.string().max(200).nullable(),
    /** Which term a block belongs to, by its first day, where the guess was wrong. */
    terms: z.record(civilDateSchema, termSchema).default({}),
  }),
  z.object({
    kind: z.literal('dates'),
    /** Empty to keep the dates of term that hold otherwise. */
    blocks: blocksSchema,
    insetDays: insetDaysSchema,
    events: z.array(newEventSchema).max(200),
    /** Which patterns the school goes by; left out to keep them. */
    pattern: patternSchema.optional(),
    trustPattern: patternSchema.nullable().optional(),
  }),
]);
export type ImportSource = z.infer<typeof importSourceSchema>;

const findingSchema = z.object({ level: z.enum(['error', 'warning']), sentence: z.string() });

/** One thing that will change: what it is, how it stands, how it will stand; null where it is not. */
const changeSchema = z.object({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() });
export type Change = z.infer<typeof changeSchema>;

/** What an import comes to. Nothing is stored before `apply` sends the same with `seen` and `digest`. */
export const previewAnswer = z.object({
  academicYear: z.string(),
  /** All school years that a file holds. */
  years: z.array(z.string()),
  /** What was read of a file, as lines that can be put right; null for dates made by hand. */
  text: z.string().nullable(),
  how,
  name: z.string().nullable(),
  blocks: z.array(blockSchema),
  insetDays: z.array(civilDateSchema),
  events: z.array(newEventSchema),
  findings: z.array(findingSchema),
  changes: z.array(changeSchema),
  /** What follows for planning, in sentences. */
  follows: z.array(z.string()),
  seen: z.number().int().nonnegative(),
  digest: z.string(),
  mayApply: z.boolean(),
});
export type PreviewAnswer = z.infer<typeof previewAnswer>;

const shown = { seen: z.number().int().nonnegative(), digest: z.string().min(1).max(100) };
/** `POST …/preview` of a school, and `…/apply`, which does what was shown and nothing else. */
export const schoolPreviewBody = z.object({
  schoolId: id,
  academicYear: academicYearSchema.optional(),
  source: importSourceSchema,
});
export const schoolApplyBody = schoolPreviewBody.extend({ ...shown, confirmed: z.boolean().optional() });
export const undoBody = z.object({ schoolId: id, seen: z.number().int().nonnegative() });

/** What of a service is changed: a pattern's year, or the bank holidays. */
export const serviceTargetSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: layerKindSchema,
    name: z.string().trim().min(1).max(120),
    /** The pattern that is there already; left out for a new one, whose word comes from its name. */
    pattern: patternSchema.optional(),
  }),
  z.object({ kind: z.literal('bank-holidays') }),
]);
export type ServiceTarget = z.infer<typeof serviceTargetSchema>;
export const servicePreviewBody = z.object({
  target: serviceTargetSchema,
  academicYear: academicYearSchema.optional(),
  source: importSourceSchema,
});
export const serviceApplyBody = servicePreviewBody.extend(shown);
export const serviceUndoBody = z.object({
  /** Null for the bank holidays. */
  pattern: patternSchema.nullable(),
  seen: z.number().int().nonnegative(),
});

export const changedAnswer = z.object({ says: z.string() });

/** Where dates come from, the lowest layer first. */
export const originSchema = z.enum(['authority', 'trust', 'school']);
export type Origin = z.infer<typeof originSchema>;

const namedPattern = z.object({ kind: layerKindSchema, pattern: patternSchema, name: z.string() });
const bankHolidaySchema = z.object({ on: civilDateSchema, title: z.string(), computed: z.boolean() });
const undoSchema = z.object({ seen: z.number().int().nonnegative() }).nullable();

/** `GET /api/schools/:schoolId/calendar?year=2026-27`: one school year, each date with the layer it comes from. */
export const schoolCalendarAnswer = z.object({
  academicYear: z.string(),
  years: z.array(z.string()),
  blocks: z.array(blockSchema),
  /** The layer whose dates of term hold, and its name; null where nobody has given any. */
  blocksFrom: z.object({ origin: originSchema, name: z.string(), source: sourceSchema.nullable() }).nullable(),
  insetDays: z.array(z.object({ on: civilDateSchema, origin: originSchema })),
  bankHolidays: z.array(bankHolidaySchema),
  events: z.array(schoolEventSchema),
  windows: z.array(z.object({ label: z.string(), opensOn: civilDateSchema, dueOn: civilDateSchema })),
  pupilDays: z.number().int(),
  findings: z.array(findingSchema),
  /** What is the school's own of that year, as a change has to send it. */
  own: z.object({ blocks: blocksSchema, insetDays: insetDaysSchema, events: z.array(newEventSchema) }),
  patterns: z.array(namedPattern),
  pattern: z.string(),
  trustPattern: z.string().nullable(),
  changed: z.object({ at: instantSchema, by: z.string() }).nullable(),
  undo: undoSchema,
  mayChange: z.boolean(),
});
export type SchoolCalendarAnswer = z.infer<typeof schoolCalendarAnswer>;

/** `GET /api/calendars`: the patterns of a lead's service with their years and schools, and its bank holidays. */
export const calendarsAnswer = z.object({
  patterns: z.array(
    namedPattern.extend({
      years: z.array(
        z.object({
          academicYear: z.string(),
          blocks: z.array(blockSchema),
          insetDays: z.array(civilDateSchema),
          source: sourceSchema,
          findings: z.array(findingSchema),
        }),
      ),
      schools: z.array(z.string()),
      undo: undoSchema,
    }),
  ),
  /** From this year on. */
  bankHolidays: z.array(bankHolidaySchema),
  bankHolidaysUndo: undoSchema,
  thisYear: z.string(),
});
export type CalendarsAnswer = z.infer<typeof calendarsAnswer>;
