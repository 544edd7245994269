import { z } from 'zod';
import { serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { academicYearSchema } from './academic-year.ts';
import { blockSchema, calendarDateSchema } from './calendar.ts';

export const mostBlocks = 12;
export const mostInsetDays = 30;

/** The blocks of a year: two, three, six, seven or however many, with labels of their own. Row U02. */
export const blocksSchema = z.array(blockSchema).max(mostBlocks);
export const insetDaysSchema = z.array(calendarDateSchema).max(mostInsetDays);

/** The name of a line of calendars that stays over the years, such as 'kent' or 'fern-hill'. */
export const patternSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** The id of the document that holds all years of a line; a school's `calendarId` names that of its authority. */
export const calendarIdOf = (pattern: string): string => `calendar-${pattern}`;
export const patternOf = (calendarId: string): string => calendarId.replace(/^calendar-/, '');

/** Where dates came from, and who brought them. `name`: of the file or feed; null when they were typed. */
export const sourceSchema = z.object({
  how: z.enum(['hand', 'ics', 'csv', 'json']),
  name: z.string().max(200).nullable(),
  at: instantSchema,
  by: z.string().min(1).max(200),
});
export type LayerSource = z.infer<typeof sourceSchema>;

export const layerKindSchema = z.enum(['authority', 'trust']);
export type LayerKind = z.infer<typeof layerKindSchema>;

/**
 * One academic year of an authority's or a trust's pattern. With blocks it takes the place of what lies below it, INSET
 * days included; a trust without blocks of its own takes those below and only adds its INSET days. Row U01.
 */
export const layerSchema = z.object({
  /** layerIdOf its pattern and year. */
  id: z.string().min(1).max(120),
  serviceId: serviceIdSchema,
  kind: layerKindSchema,
  pattern: patternSchema,
  /** 'Kent' */
  name: z.string().min(1).max(120),
  academicYear: academicYearSchema,
  blocks: blocksSchema,
  insetDays: insetDaysSchema,
  source: sourceSchema,
  /** 1 for a new one; goes up by one with each change, an undoing included. */
  rev: z.number().int().positive(),
});
export type Layer = z.infer<typeof layerSchema>;

export const layerIdOf = (pattern: string, academicYear: string): string => `${calendarIdOf(pattern)}|${academicYear}`;
