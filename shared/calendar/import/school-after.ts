import { mostEvents, type OwnDates, type SchoolEvent } from '../school-dates.ts';
import type { YearDates } from './changes.ts';
import { schoolYearOf } from './imported.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** An id that the same event always gets, so that what was shown and what is stored agree. */
function withIds(events: YearDates['events']): SchoolEvent[] {
  const taken = new Map<string, number>();
  return events.map(({ label, firstOn, lastOn }) => {
    const n = (taken.get(firstOn) ?? 0) + 1;
    taken.set(firstOn, n);
    return { id: `event-${firstOn}-${n}`, label, firstOn, lastOn };
  });
}

/** What a school is to have in a year; `below` is what its authority and trust give it. */
export interface Wanted {
  readonly academicYear: string;
  readonly below: Pick<YearDates, 'blocks' | 'insetDays'>;
  readonly wanted: YearDates;
}

/** A school's own dates with one year as it is wanted: only what differs from the layers below is its own. Row U01. */
export function schoolAfter(own: OwnDates, { academicYear, below, wanted }: Wanted): OwnDates {
  const blocks = same(wanted.blocks, below.blocks) ? [] : [...wanted.blocks];
  const insetDays = wanted.insetDays.filter((day) => blocks.length > 0 || !below.insetDays.includes(day));
  const others = own.years.filter((year) => year.academicYear !== academicYear);
  const year = { academicYear, blocks, insetDays: [...new Set(insetDays)].sort() };
  const hasOwn = blocks.length > 0 || insetDays.length > 0;
  const elsewhere = own.events.filter((event) => schoolYearOf(event) !== academicYear);
  const events = [...elsewhere, ...wanted.events].sort((a, b) => a.firstOn.localeCompare(b.firstOn));
  return {
    ...own,
    years: [...others, ...(hasOwn ? [year] : [])].sort((a, b) => a.academicYear.localeCompare(b.academicYear)),
    events: withIds(events.slice(0, mostEvents)),
  };
}

/** Events that are there and those that come, each once. */
export const withEvents = (there: YearDates['events'], more: YearDates['events']): YearDates['events'] => [
  ...new Map([...there, ...more].map((each) => [`${each.label}|${each.firstOn}|${each.lastOn}`, each])).values(),
];
