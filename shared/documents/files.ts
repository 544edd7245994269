import { z } from 'zod';
import { documentsText } from './text.ts';

/** Files made from a plan: the plan itself, the pack for the evening before, the page for head and governors, the handover pack. */
export const planFileKinds = ['word', 'pdf', 'pack', 'report', 'report-word', 'handover'] as const;
export const planFileKindSchema = z.enum(planFileKinds);
export type PlanFileKind = z.infer<typeof planFileKindSchema>;

/** Files made from a school's grid: as it stands, or as it was kept for a term; and the blank form. Rows E13, E20. */
export const gridFileKinds = ['grid-word', 'grid-excel', 'grid-pdf', 'grid-form'] as const;
export const gridFileKindSchema = z.enum(gridFileKinds);
export type GridFileKind = z.infer<typeof gridFileKindSchema>;
export const isGridFile = (kind: string): kind is GridFileKind => gridFileKindSchema.safeParse(kind).success;

/** The program a file opens in; its name ends accordingly. */
export type PaperFormat = 'word' | 'pdf';
export const formatOf = (kind: PlanFileKind): PaperFormat =>
  kind === 'word' || kind === 'report-word' ? 'word' : 'pdf';

/** Of each part, so that a long name of a school leaves the term to be seen. */
const mostLetters = 70;

/** Letters no file system takes, and those that end a name badly. */
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|%]/gu;

/** A name under which a file can be kept on any machine: 'Joint plan - Hazelbrook Primary School - spring term 2027'. */
export const fileName = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(forbidden, ' ').replace(/\s+/g, ' ').trim().slice(0, mostLetters).toWellFormed().trim())
    .filter(Boolean)
    .join(' - ')
    .replace(/[. ]+$/, '') || documentsText.planTitle;
