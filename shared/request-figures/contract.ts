import { z } from 'zod';
import { clockStepSchema, countedSchema } from '../decision/clock.ts';
import type { TableName } from './count.ts';

const told = z.number().nullable();
const names = [
  'term',
  'decided',
  'from',
  'yearGroup',
  'strand',
  'tried',
  'kind',
] as const satisfies readonly TableName[];

/** Counts of one school year: null for fewer than five, and for what would give such a count away. */
export const figuresSchema = z.object({
  asked: told,
  /** In the order of the table's kinds (count.ts). */
  tables: z.array(z.object({ name: z.enum(names), counts: z.array(told) })),
  steps: z.array(
    z.object({
      step: clockStepSchema,
      bands: z.array(told),
      /** Of a hundred, within 6, 8, 18 and 52 weeks. */
      shares: z.array(told),
      medians: z.object({ 'all-weeks': told, 'term-weeks': told }),
    }),
  ),
  answeredWithout: told,
  helped: z.array(told),
});

const common = {
  /** School years in which somebody asked, the newest first. */
  years: z.array(z.string()),
  /** The one that is shown; null while nobody has asked anything. */
  year: z.string().nullable(),
  counted: countedSchema,
  figures: figuresSchema.nullable(),
};

/** `GET /api/schools/:schoolId/request-figures?year=` */
export const schoolFiguresAnswer = z.object(common);
export type SchoolFiguresAnswer = z.infer<typeof schoolFiguresAnswer>;

/** `GET /api/request-figures?year=`: all schools of the caller's service together, and how many asked in each. */
export const serviceFiguresAnswer = z.object({
  ...common,
  schools: z.array(z.object({ name: z.string(), asked: told })),
});
export type ServiceFiguresAnswer = z.infer<typeof serviceFiguresAnswer>;

const year = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .optional();
export const schoolFiguresInput = z.object({ schoolId: z.string().min(1).max(250), year });
export const serviceFiguresInput = z.object({ year });
