import { z } from 'zod';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import type { CopySide } from '../own-copy/decide.ts';
import { copyActorSchema } from '../own-copy/copy-state.ts';

/** Periods a controller can settle otherwise, in years. domain.md 4.2: 'defaults; each controller may change with reason'. */
export const periodNames = ['sen-record', 'nhs-record', 'consent', 'service-record'] as const;
export type PeriodName = (typeof periodNames)[number];
export type Years = Readonly<Record<PeriodName, number>>;

/** The periods of domain.md 4.2, which are also the shortest: nobody may keep for less. */
export const usualYears: Years = { 'sen-record': 31, 'nhs-record': 25, consent: 6, 'service-record': 6 };
/** Nobody lives to need it longer, and a slip of the hand is caught. */
export const mostYears = 100;

/** Which of them are whose to settle. Plans and hours are both sides': the longer one counts. */
export const periodsOf: Readonly<Record<CopySide, readonly PeriodName[]>> = {
  school: ['sen-record', 'consent', 'service-record'],
  service: ['nhs-record', 'service-record'],
};

const yearsSchema = z.partialRecord(z.enum(periodNames), z.number().int().min(1).max(mostYears));
const changeSchema = z.object({
  name: z.enum(periodNames),
  from: z.number().int(),
  to: z.number().int(),
  why: z.string().min(1).max(300),
  by: copyActorSchema,
  at: instantSchema,
});
export const mostPeriodChanges = 40;

/** How long one controller keeps its records, where that is not the usual time, and every change with its reason. */
export const periodsSchema = z.object({
  id: z.string(),
  side: z.enum(['school', 'service']),
  /** Null for a service's, which are the same at all its schools. */
  schoolId: schoolIdSchema.nullable(),
  serviceId: serviceIdSchema,
  years: yearsSchema,
  changes: z.array(changeSchema).max(mostPeriodChanges),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Periods = z.infer<typeof periodsSchema>;

type Settled = Pick<Periods, 'years'> | undefined;

/** Never shorter than the usual time, whatever was stored. */
const one = (settled: Settled, name: PeriodName): number => Math.max(usualYears[name], settled?.years[name] ?? 0);

/** The periods that count at a school: each side's own, and of what is both sides' the longer one. */
export const yearsOf = ({ school, service }: { readonly school: Settled; readonly service: Settled }): Years => ({
  'sen-record': one(school, 'sen-record'),
  consent: one(school, 'consent'),
  'nhs-record': one(service, 'nhs-record'),
  'service-record': Math.max(one(school, 'service-record'), one(service, 'service-record')),
});
