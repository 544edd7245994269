import type { CivilDate } from '../kernel/time.ts';
import { academicYearOf, beginsOn, endsOn, startOf, yearAfter } from './academic-year.ts';
import { bankHolidayDates } from './bank-holidays.ts';
import type { BankHolidayRows } from './bank-holiday-rows.ts';
import type { Block, OnAtSchool, SchoolCalendar } from './calendar.ts';
import type { Layer } from './layer.ts';
import type { Pattern } from './pattern.ts';
import { halfTermlyOf, type Planning } from './rhythm.ts';
import { datesOf, type DatesOfSchool, type SchoolYear } from './school-dates.ts';

/** What one year of one school is made of, each layer above the one before it. Domain 5.4 rule 1. */
export interface YearLayers {
  readonly calendarId: string;
  readonly academicYear: string;
  /** Every calendar year that the dates of this academic year can reach. */
  readonly bankHolidays: readonly CivilDate[];
  readonly authority: Layer | undefined;
  readonly trust: Layer | undefined;
  readonly own: SchoolYear | undefined;
  readonly events: readonly OnAtSchool[];
}

interface Dates {
  readonly blocks: readonly Block[];
  readonly insetDays: readonly CivilDate[];
}

/** A layer with blocks takes the place of what lies below; one without adds its INSET days. */
const laid = (below: Dates, layer: Dates | undefined): Dates => {
  if (!layer) return below;
  if (layer.blocks.length) return layer;
  return { blocks: below.blocks, insetDays: [...below.insetDays, ...layer.insetDays] };
};

const inOrder = <T extends { readonly firstOn: CivilDate }>(each: readonly T[]): T[] =>
  each.toSorted((a, b) => a.firstOn.localeCompare(b.firstOn));

/** Bank holidays, authority, trust, school and INSET days as one calendar; undefined where no layer has dates of term. Row U01. */
export function composeYear(layers: YearLayers): SchoolCalendar | undefined {
  const { academicYear, authority, trust, own } = layers;
  const { blocks, insetDays } = [authority, trust, own].reduce<Dates>(laid, { blocks: [], insetDays: [] });
  if (!blocks.length) return undefined;
  const name = (trust?.blocks.length ? trust : (authority ?? trust))?.name ?? '';
  const events = layers.events.filter(
    ({ firstOn, lastOn }) => firstOn <= endsOn(academicYear) && beginsOn(academicYear) <= lastOn,
  );
  return {
    id: layers.calendarId,
    name: [name, ...(name.endsWith(academicYear) ? [] : [academicYear])].join(' ').trim(),
    academicYear,
    blocks: inOrder(blocks),
    bankHolidays: [...layers.bankHolidays],
    insetDays: [...new Set(insetDays)].sort(),
    ...(events.length ? { events: inOrder(events) } : {}),
  };
}

/** What all years of one school are made of, as it is stored. */
export interface SchoolLayers {
  readonly school: DatesOfSchool & { readonly planning?: Planning | undefined };
  /** The settings of its service, as far as its calendar depends on them; left out where it has none. */
  readonly service?: { readonly planning?: Planning | undefined } | undefined;
  readonly authority: Pattern | undefined;
  readonly trust: Pattern | undefined;
  readonly rows: BankHolidayRows | undefined;
}

const layerOf = (pattern: Pattern | undefined, academicYear: string): Layer | undefined =>
  pattern?.layers.find((layer) => layer.academicYear === academicYear);

/** One academic year of a school; undefined when nobody has given its dates. */
export function yearOfSchool(from: SchoolLayers, academicYear: string): SchoolCalendar | undefined {
  const { years, events } = datesOf(from.school);
  const start = startOf(academicYear);
  const year = composeYear({
    calendarId: from.school.calendarId,
    academicYear,
    bankHolidays: bankHolidayDates(start, start + 2, from.rows),
    authority: layerOf(from.authority, academicYear),
    trust: layerOf(from.trust, academicYear),
    own: years.find((year) => year.academicYear === academicYear),
    events,
  });
  const halfTermly = halfTermlyOf(from.service?.planning, from.school.planning);
  return year && { ...year, ...(halfTermly.length ? { halfTermly } : {}) };
}

/** The known years of a school around a day, in order: the last one, this one and the next. */
export function yearsAround(from: SchoolLayers, today: CivilDate): SchoolCalendar[] {
  const now = academicYearOf(today);
  const known = [-1, 0, 1]
    .map((count) => yearOfSchool(from, yearAfter(now, count)))
    .filter((year) => year !== undefined);
  return known.map((year, n) => {
    const next = known[n + 1];
    const isNext = next?.academicYear === yearAfter(year.academicYear);
    return { ...year, ...(isNext && next.blocks[0] ? { nextYearFirstOn: next.blocks[0].firstOn } : {}) };
  });
}

/**
 * The year of a day: it turns on 1 September, or when the new year's first block begins where an area comes back in
 * August. Undefined when that year is not known. Domain 5.1, 5.4 rule 8.
 */
export function yearOn(years: readonly SchoolCalendar[], today: CivilDate): SchoolCalendar | undefined {
  const now = academicYearOf(today);
  const hasBegun = (year: SchoolCalendar): boolean =>
    year.academicYear === now || (year.academicYear > now && (year.blocks[0]?.firstOn ?? endsOn(now)) <= today);
  return years.findLast(hasBegun);
}
