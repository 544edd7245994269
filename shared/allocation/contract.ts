import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { civilDateSchema } from '../kernel/time.ts';
import { bandSchema } from './bands.ts';
import { appealSchema, overlaySchema } from './notes.ts';
import { runLineSchema, runSchema, spreadSchema, urnSchema } from './run.ts';
import { parameterSchema, settingsSchema } from './settings.ts';

const id = z.string().min(1).max(250);
const runId = z.string().regex(/^[\w-]{1,80}$/);
/** A little more than fits, so that a longer text is refused in words. */
const typed = z.string().max(3_000);

export const runShortSchema = runSchema.pick({
  ...{ runId: true, name: true, academicYear: true, state: true, authority: true, counts: true, schools: true },
  ...{ hash: true, marks: true, rev: true, settings: true },
});

/** `GET /api/allocation`: the runs of the service, newest first, and what a new one may be made from. */
export const allocationAnswer = z.object({
  academicYear: academicYearSchema,
  runs: z.array(runShortSchema),
  /** The figures at hand; null while there are none. */
  figures: z
    .object({
      title: z.string(),
      schools: z.number().int(),
      authorities: z.array(z.string()),
      phases: z.array(z.string()),
      types: z.array(z.string()),
    })
    .nullable(),
  settings: settingsSchema,
  /** The names of the schools that these settings leave out by hand, as far as the newest run knows them. */
  without: z.array(z.object({ urn: urnSchema, name: z.string() })),
  may: z.object({ run: z.boolean(), publish: z.boolean() }),
});
export type AllocationAnswer = z.infer<typeof allocationAnswer>;

const runLineAnswer = z.object({
  urn: urnSchema,
  name: z.string(),
  ward: z.string(),
  schoolId: z.string().nullable(),
  points: z.number().int(),
  band: bandSchema,
  final: bandSchema,
  /** How many parameters in use have no figure here. */
  missing: z.number().int(),
  perPupil: z.number().nullable(),
  volume: z.number().nullable(),
  pupils: runLineSchema.shape.pupils,
  /** Until when local knowledge moves it; null where none does. */
  movedUntil: civilDateSchema.nullable(),
  isAsked: z.boolean(),
});

/** `GET /api/allocation/runs/:runId`: a run with the caller's schools. */
export const runAnswer = z.object({
  run: runSchema.omit({ id: true, serviceId: true, pages: true }),
  choices: z.array(z.string()),
  lines: z.array(runLineAnswer),
  may: z.object({ run: z.boolean(), publish: z.boolean() }),
});
export type RunAnswer = z.infer<typeof runAnswer>;
export const runInput = z.object({ runId });

/** Why a school has its band, and what people say about it. */
export const schoolBandSchema = z.object({
  urn: urnSchema,
  name: z.string(),
  runId,
  runRev: z.number().int(),
  academicYear: academicYearSchema,
  state: runSchema.shape.state,
  computed: bandSchema,
  final: bandSchema,
  points: z.number().int(),
  rest: z.number().int(),
  why: z.array(z.string()),
  parts: z.array(
    z.object({
      parameter: parameterSchema,
      label: z.string(),
      value: z.string(),
      average: z.string(),
      sd: z.string(),
      z: z.string(),
      points: z.number().int(),
      /** The letters of its sources in the list of them. */
      sources: z.array(z.string()),
    }),
  ),
  missing: z.array(z.object({ label: z.string(), why: z.string() })),
  perPupil: z.number().nullable(),
  volume: z.number().nullable(),
  choices: z.array(z.string()),
  sources: z.array(z.string()),
  notesRev: z.number().int(),
  overlays: z.array(overlaySchema.extend({ holds: z.boolean() })),
  appeals: z.array(appealSchema.omit({ schoolId: true })),
});
export type SchoolBand = z.infer<typeof schoolBandSchema>;

export const runSchoolInput = z.object({ runId, urn: urnSchema });
/** `GET /api/schools/:schoolId/band`: null with a sentence where the school has none. */
export const bandAnswer = z.object({
  sentence: z.string(),
  band: schoolBandSchema.nullable(),
  may: z.object({ appeal: z.boolean() }),
});
export type BandAnswer = z.infer<typeof bandAnswer>;
export const bandInput = z.object({ schoolId: id });

const wish = { settings: settingsSchema, authority: z.string().max(120).nullable() };
/** `POST /api/allocation/what-if`: nothing is stored. `against` names the run that is compared with. */
export const whatIfInput = z.object({ ...wish, against: runId.nullable() });
export const whatIfAnswer = z.object({
  schools: z.number().int(),
  left: z.number().int(),
  spreads: z.record(parameterSchema, spreadSchema.nullable()),
  counts: z.record(bandSchema, z.number().int()),
  /** Null where there is nothing to compare with. */
  change: z
    .object({
      moves: z.array(
        z.object({ urn: urnSchema, name: z.string(), from: bandSchema.nullable(), to: bandSchema.nullable() }),
      ),
      ...{ up: z.number().int(), down: z.number().int(), came: z.number().int(), went: z.number().int() },
      stay: z.number().int(),
    })
    .nullable(),
});
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;

/** `POST /api/allocation/runs`: keeps a run as a draft; `runId` is minted where the form is shown. */
export const keepRunInput = z.object({
  ...wish,
  runId,
  name: z.string().trim().min(1).max(120),
  academicYear: academicYearSchema,
});

/** `POST /api/allocation/runs/:runId/step`. */
export const stepInput = z.object({
  runId,
  seen: z.number().int().nonnegative(),
  what: z.enum(['publish', 'freeze']),
  reason: typed,
});

/** `POST /api/allocation/runs/:runId/discard`: a draft goes; the runs that are left come back. */
export const discardInput = z.object({ runId, seen: z.number().int().nonnegative() });

/** `GET /api/allocation/runs/:runId/again`: whether what is kept gives the same numbers again. Row K10. */
export const againAnswer = z.object({ isSame: z.boolean(), sentence: z.string() });

const note = {
  editId: z.string().min(1).max(100),
  seen: z.number().int().nonnegative(),
  confirmed: z.boolean().optional(),
};
/** `POST /api/allocation/runs/:runId/schools/:urn/note`: local knowledge, and answers to appeals. */
export const noteInput = z.object({
  runId,
  urn: urnSchema,
  ...note,
  op: z.discriminatedUnion('do', [
    z.object({
      do: z.literal('overlay'),
      steps: z.number().int().min(-6).max(6),
      reason: typed,
      until: civilDateSchema,
    }),
    z.object({ do: z.literal('take-back'), overlayId: id }),
    z.object({ do: z.literal('answer'), appealId: id, outcome: z.enum(['kept', 'moved']), words: typed }),
  ]),
});
export const schoolBandAnswer = z.object({ band: schoolBandSchema });

/** `POST /api/schools/:schoolId/band/appeal`. */
export const appealInput = z.object({ schoolId: id, ...note, reason: typed });
