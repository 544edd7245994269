import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { accountIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { streamSchema } from './streams.ts';

/** What is taken off before hours are shared out, in the order in which it shows. Rows L02, J05. */
export const deductionKindSchema = z.enum(['training', 'leadership', 'supervision', 'other']);
export type DeductionKind = z.infer<typeof deductionKindSchema>;

/** One visible line: what for, in the service's own words, and its minutes of the whole year. */
export const deductionSchema = z.object({
  kind: deductionKindSchema,
  words: z.string().trim().max(120),
  minutes: z.number().int().min(0).max(200_000),
});
export type Deduction = z.infer<typeof deductionSchema>;

/** A number with at most so many places behind the point, such as 0.8 WTE. */
const places = (most: number, count: number) =>
  z
    .number()
    .min(0)
    .max(most)
    .refine((value) => Math.abs(value * 10 ** count - Math.round(value * 10 ** count)) < 1e-6);

/**
 * One post in one funding stream: somebody's, or vacant. Who is paid from two streams has two. Rows L01, L02, L12.
 */
export const postSchema = z.object({
  /** Minted when the line is made, and kept. */
  id: z.string().regex(/^[\w-]{1,80}$/),
  name: z.string().trim().min(1).max(120),
  /** The account of the person who holds it, where they use the app. */
  accountId: accountIdSchema.nullable(),
  isVacant: z.boolean(),
  stream: streamSchema,
  /** Whole-time equivalent, to the hundredth: 1 is full time. */
  wte: places(2, 2),
  /** Contracted minutes of a week at 1 WTE: 2,250 for 37½ hours. */
  weeklyMinutes: z.number().int().min(0).max(3_600),
  /** Weeks in which is worked, to the tenth: term time is 38 or 39. */
  weeks: places(53, 1),
  /** Sickness and other absence in percent, to the tenth. */
  absencePercent: places(100, 1),
  deductions: z.array(deductionSchema).max(30),
});
export type Post = z.infer<typeof postSchema>;

/** Who works for a service in an academic year: one document, from which hours are shared and schools given to people. */
export const workforceSchema = z.object({
  serviceId: serviceIdSchema,
  academicYear: academicYearSchema,
  posts: z.array(postSchema).max(300),
  changed: z.object({ by: z.string().min(1), at: instantSchema }),
  rev: z.number().int().positive(),
});
export type Workforce = Readonly<z.infer<typeof workforceSchema>>;

/** The usual post, as a new line begins: full time, 37½ hours, 39 weeks. */
export const usualPost = { wte: 1, weeklyMinutes: 2_250, weeks: 39, absencePercent: 4 } as const;
