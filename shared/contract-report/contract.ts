import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { contractReportSchema } from './report.ts';

/** `GET /api/contract-report?year=`; without a year, of this one. */
export const reportInput = z.object({ year: academicYearSchema.optional() });

export const reportKinds = ['contract-word', 'contract-pdf', 'contract-excel'] as const;
export const reportKindSchema = z.enum(reportKinds);
export type ReportKind = z.infer<typeof reportKindSchema>;
export const isReportKind = (kind: string): kind is ReportKind => reportKindSchema.safeParse(kind).success;

/** What a file of each kind is called at its end. */
export const endingOf: Readonly<Record<ReportKind, string>> = {
  'contract-word': 'docx',
  'contract-pdf': 'pdf',
  'contract-excel': 'xlsx',
};

export const reportAnswer = z.object({
  years: z.array(academicYearSchema),
  report: contractReportSchema,
  /** Signed addresses, for the reader's account alone. */
  files: z.object({ word: z.string(), pdf: z.string(), excel: z.string() }),
});
export type ReportAnswer = z.infer<typeof reportAnswer>;
