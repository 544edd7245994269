import { z } from 'zod';
import { bandSchema, type Band } from '../allocation/bands.ts';
import { streamSchema, type ByStream } from './streams.ts';

export const bands = bandSchema.options;

const hundredth = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
const weight = z.number().min(0.01).max(100).refine(hundredth);

/**
 * How hours of a stream reach schools: by the need that bands say, or as was agreed with each school, which is how
 * schools buy hours and how the authority pays for plans. Row L12.
 */
export const wayOfSharingSchema = z.enum(['by-need', 'as-agreed']);
export type WayOfSharing = z.infer<typeof wayOfSharingSchema>;

/** Every choice in sharing hours; each is printed with the result. domain.md 1.7; row L03. */
export const rulesSchema = z
  .object({
    weights: z.record(bandSchema, weight),
    /** What each school gets at least of the core hours, in minutes of the year; 0 for no floor. */
    floorMinutes: z.number().int().min(0).max(60_000),
    /** Core minutes for each pupil on roll before anything is shared by weight; 0 for none. */
    perPupilMinutes: z.number().min(0).max(600).refine(hundredth),
    /** Hours are given in whole steps: half an hour, or a visit. */
    stepMinutes: z.number().int().min(1).max(600),
    streams: z.record(streamSchema, wayOfSharingSchema),
    /** What is offered besides the hours, by band: kinds of offer in the service's own words. */
    offers: z.record(bandSchema, z.array(z.string().trim().min(1).max(80)).max(12)),
  })
  .refine(({ weights }) => bands.every((band, at) => at === 0 || weights[bands[at - 1] ?? band] >= weights[band]), {
    path: ['weights'],
  });
export type SharingRules = Readonly<z.infer<typeof rulesSchema>>;

const universal = ['Link therapist', 'Training for all staff', 'Advice between visits'];
const targeted = [...universal, 'Groups run together', 'Coaching in class'];
const high = [...targeted, 'Drop-in for staff and parents', 'Audit of the environment'];
const offers: Readonly<Record<Band, string[]>> = {
  VVH: [...high, 'A therapist in school each week'],
  VH: high,
  H: high,
  M: targeted,
  L: targeted,
  VL: universal,
  VVL: universal,
};

/** As domain.md 1.7 has it: no floor, nothing for pupils, half hours. */
export const usualRules: SharingRules = {
  weights: { VVH: 2.5, VH: 2, H: 1.5, M: 1, L: 0.75, VL: 0.5, VVL: 0.25 },
  floorMinutes: 0,
  perPupilMinutes: 0,
  stepMinutes: 30,
  streams: { core: 'by-need', authority: 'as-agreed', 'bought-in': 'as-agreed' } satisfies ByStream<WayOfSharing>,
  offers,
};

/** Exactly 100 times a number of two places, which then counts in whole numbers. */
export const hundredths = (value: number): number => Math.round(value * 100);
