import { z } from 'zod';
import { civilDateSchema, civilTimeSchema, longDate } from '../kernel/time.ts';
import { auditText } from './text.ts';

/** What one person did in one way on one day, however often: a line of 'Who has seen this'. Row H08. */
export const seenLineSchema = z.object({
  day: civilDateSchema,
  /** When first and last on that day, in London. */
  first: civilTimeSchema,
  last: civilTimeSchema,
  /** The person's name, and the roles they held then in words; no role for the product itself. */
  name: z.string(),
  role: z.string(),
  what: z.string(),
  from: z.string(),
  count: z.number().int().positive(),
});
export type SeenLine = Readonly<z.infer<typeof seenLineSchema>>;

const sameLine = (a: SeenLine, b: SeenLine): boolean =>
  (['day', 'name', 'role', 'what', 'from'] as const).every((part) => a[part] === b[part]);

/**
 * Lines put together where one person did the same in the same way on the same day. The order stays: newest first, each
 * line where its newest stands. Pages of a long list are put together by the same rule.
 */
export function together(lines: readonly SeenLine[]): SeenLine[] {
  const all: SeenLine[] = [];
  for (const line of lines) {
    const place = all.findIndex((each) => sameLine(each, line));
    const known = all[place];
    if (!known) all.push(line);
    else
      all[place] = {
        ...known,
        first: line.first < known.first ? line.first : known.first,
        last: line.last > known.last ? line.last : known.last,
        count: known.count + line.count,
      };
  }
  return all;
}

/** 'Fri 27 November 2026, 09:05' or '…, 09:05 to 14:20' */
export const whenOf = ({ day, first, last }: SeenLine): string =>
  `${longDate(day)}, ${first === last ? first : `${first} to ${last}`}`;

/** 'Ellen Whitfield, SENDCo' */
export const whoOf = ({ name, role }: SeenLine): string => (role ? `${name}, ${role}` : name);

/** 'read the request, with the child’s name, on the pages in Teams (3 times)' */
export const whatOf = ({ what, from, count }: SeenLine): string =>
  [`${what}, ${from}`, count > 1 ? `(${auditText.times(count)})` : ''].filter(Boolean).join(' ');
