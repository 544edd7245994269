import type { CivilDate } from '../../kernel/time.ts';
import type { Term } from '../calendar.ts';
import { importedDates, type ImportedDates } from './imported.ts';
import { readLines } from './rows.ts';

/** Lines of text as the dates of a school year, with the terms that somebody has put right. */
export function datesOfText(
  text: string,
  academicYear: string,
  terms: Readonly<Record<CivilDate, Term>> = {},
): ImportedDates {
  const dates = importedDates(readLines(text, academicYear), academicYear);
  return { ...dates, blocks: dates.blocks.map((block) => ({ ...block, term: terms[block.firstOn] ?? block.term })) };
}

/** The year that is most likely meant: the first of a file's that is not over; its last where all are. */
export const yearMeant = (years: readonly string[], thisYear: string): string =>
  years.find((year) => year >= thisYear) ?? years.at(-1) ?? thisYear;
