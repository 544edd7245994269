import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { schoolIdSchema, serviceIdSchema, type ServiceId } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema, type CivilDate } from '../kernel/time.ts';
import { bandSchema, type Band } from './bands.ts';
import { urnSchema } from './run.ts';

/** Most signs of a reason. */
export const mostReason = 600;
const reason = z.string().min(1).max(mostReason);
const byWhom = { by: z.string(), at: instantSchema };

/** Local knowledge moves a school's band so many bands up (+) or down (−) until a day. Row K04. */
export const overlaySchema = z.object({
  id: z.string(),
  steps: z
    .number()
    .int()
    .min(-6)
    .max(6)
    .refine((steps) => steps !== 0),
  reason,
  ...byWhom,
  /** The last day on which it counts. */
  until: civilDateSchema,
  /** What the method said when it was written, and what it made of it: both are kept. */
  computed: bandSchema,
  final: bandSchema,
  takenBack: z.object(byWhom).nullable(),
});
export type Overlay = z.infer<typeof overlaySchema>;

/** A school asks for its band to be looked at again. Row K08. */
export const appealSchema = z.object({
  id: z.string(),
  academicYear: academicYearSchema,
  schoolId: schoolIdSchema,
  /** The band that it is about. */
  band: bandSchema,
  reason,
  ...byWhom,
  answer: z.object({ outcome: z.enum(['kept', 'moved']), words: reason, ...byWhom }).nullable(),
});
export type Appeal = z.infer<typeof appealSchema>;

/** What people say about one school's band: local knowledge and appeals, all of it kept. */
export const bandNotesSchema = z.object({
  id: z.string(),
  serviceId: serviceIdSchema,
  urn: urnSchema,
  rev: z.number().int().nonnegative(),
  overlays: z.array(overlaySchema).max(100),
  appeals: z.array(appealSchema).max(100),
});
export type BandNotes = Readonly<z.infer<typeof bandNotesSchema>>;

export const bandNotesIdOf = (urn: string): string => `band-notes|${urn}`;
export const noNotes = (serviceId: ServiceId, urn: string): BandNotes => ({
  ...{ id: bandNotesIdOf(urn), serviceId, urn, rev: 0, overlays: [], appeals: [] },
});

/** A band so many bands higher or lower; the ends are the ends. */
export const moved = (band: Band, steps: number): Band => {
  const bands = bandSchema.options;
  const at = Math.min(Math.max(bands.indexOf(band) - steps, 0), bands.length - 1);
  return bands[at] ?? band;
};

/** The local knowledge that counts on a day: the newest that is neither over nor taken back. */
export const overlayOn = (notes: Pick<BandNotes, 'overlays'> | undefined, on: CivilDate): Overlay | undefined =>
  notes?.overlays.findLast(({ until, takenBack }) => !takenBack && on <= until);

/** The band that counts: the computed one, moved by local knowledge while that holds. Row K04. */
export const finalBand = (computed: Band, notes: Pick<BandNotes, 'overlays'> | undefined, on: CivilDate): Band =>
  moved(computed, overlayOn(notes, on)?.steps ?? 0);
