import { z } from 'zod';
import { figureSchema, type Figure } from './figures.ts';

/**
 * What is worth telling of a file with figures. The first group leaves a row or a part of the file out, the second leaves a
 * figure without a number, the third is told and changes nothing. Row K09.
 */
export const leftOutCodes = [
  'wrong-urn',
  'too-short',
  'too-long',
  'quote-open',
  'duplicate',
  'not-a-school',
  'other-year',
] as const;
export const gapCodes = ['suppressed', 'blank', 'blank-column', 'wrong', 'no-column', 'unclear-total'] as const;
export const toldCodes = ['closed', 'roll-zero', 'sen-above-roll', 'cp1252', 'no-name', 'cut', 'mixed-units'] as const;

export const findingCodeSchema = z.enum([...leftOutCodes, ...gapCodes, ...toldCodes]);
export type FindingCode = z.infer<typeof findingCodeSchema>;

/** `line` as an editor counts them, the header being 1; `said` is what stood there, cut short; `other` a second line. */
export const findingSchema = z.object({
  code: findingCodeSchema,
  line: z.number().int().nonnegative(),
  urn: z.string().max(40).nullable(),
  figure: figureSchema.nullable(),
  said: z.string().max(60).nullable(),
  other: z.number().int().nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

/** One way to make a finding, so that all have the same shape. */
export const finding = (
  code: FindingCode,
  line: number,
  urn: string | null = null,
  figure: Figure | null = null,
  said: string | null = null,
  other: number | null = null,
): Finding => ({ code, line, urn, figure, said: said === null ? null : said.slice(0, 60), other });
