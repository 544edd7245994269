import { startOf } from '../../../../shared/calendar/academic-year.ts';
import { bankHolidaysIn, type BankHoliday } from '../../../../shared/calendar/bank-holidays.ts';
import type { SchoolCalendar } from '../../../../shared/calendar/calendar.ts';
import { yearOfSchool, type SchoolLayers } from '../../../../shared/calendar/compose.ts';
import type { Layer } from '../../../../shared/calendar/layer.ts';
import { patternOf } from '../../../../shared/calendar/layer.ts';
import type { Pattern } from '../../../../shared/calendar/pattern.ts';
import { datesOf, type SchoolDates } from '../../../../shared/calendar/school-dates.ts';
import type { Origin } from '../../../../shared/calendar/contract.ts';
import type { School } from '../../../../shared/organisation/school.ts';
import type { ImportPorts } from './ports.ts';

/** All that one school's calendar is made of, and what else it could be made of: three requests. */
export interface LayersOfSchool extends SchoolLayers {
  readonly patterns: readonly Pattern[];
  readonly own: SchoolDates;
}

/** The patterns that a school goes by, or would go by. */
export const layersFor = (
  school: School,
  patterns: readonly Pattern[],
  { rows, service }: Pick<SchoolLayers, 'rows' | 'service'>,
  own: SchoolDates = datesOf(school),
  pattern = patternOf(school.calendarId),
): LayersOfSchool => ({
  school: { ...school, dates: own },
  authority: patterns.find((each) => each.pattern === pattern),
  trust: patterns.find((each) => each.pattern === own.trustPattern),
  rows,
  service,
  patterns,
  own,
});

export async function layersOf(
  ports: Pick<ImportPorts, 'calendars' | 'services'>,
  school: School,
): Promise<LayersOfSchool> {
  const [patterns, stored, service] = await Promise.all([
    ports.calendars.patterns(school.serviceId),
    ports.calendars.bankHolidays(school.serviceId),
    ports.services.service(school.serviceId),
  ]);
  return layersFor(school, patterns, { rows: stored?.value, service });
}

/** What a school's authority and trust give it, without what is its own; undefined where they have no dates. */
export const below = (layers: LayersOfSchool, academicYear: string): SchoolCalendar | undefined =>
  yearOfSchool({ ...layers, school: { ...layers.school, dates: { ...layers.own, years: [] } } }, academicYear);

const layerIn = (pattern: Pattern | undefined, academicYear: string): Layer | undefined =>
  pattern?.layers.find((layer) => layer.academicYear === academicYear);

/** The layer whose dates of term hold in a year: the highest that has any. */
export function blocksFrom(layers: LayersOfSchool, academicYear: string) {
  const own = layers.own.years.find((year) => year.academicYear === academicYear);
  const [authority, trust] = [layers.authority, layers.trust].map((pattern) => layerIn(pattern, academicYear));
  if (own?.blocks.length) return { origin: 'school' as const, name: '', source: null };
  const layer = trust?.blocks.length ? trust : authority;
  return layer ? { origin: layer.kind, name: layer.name, source: layer.source } : null;
}

/** Which layer an INSET day comes from: the highest that names it. */
export function insetFrom(layers: LayersOfSchool, academicYear: string, on: string): Origin {
  const own = layers.own.years.find((year) => year.academicYear === academicYear);
  if (own?.insetDays.some((day) => day === on)) return 'school';
  return layerIn(layers.trust, academicYear)?.insetDays.some((day) => day === on) ? 'trust' : 'authority';
}

/** The bank holidays of a school year, with their names. */
export const bankHolidaysOfYear = (academicYear: string, rows: SchoolLayers['rows']): BankHoliday[] => {
  const start = startOf(academicYear);
  return [...bankHolidaysIn(start, rows), ...bankHolidaysIn(start + 1, rows)].filter(
    ({ on }) => on >= `${start}-09-01` && on <= `${start + 1}-08-31`,
  );
};
