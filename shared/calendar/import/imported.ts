import { daysBetween, isWeekend, type CivilDate } from '../../kernel/time.ts';
import { academicYearOf, endsOn, yearAfter } from '../academic-year.ts';
import type { Block } from '../calendar.ts';
import { mostEvents } from '../school-dates.ts';
import { blocksOf } from './blocks.ts';
import { unusual, wrong, type Dated, type ImportFinding, type ReadDates } from './dated.ts';
import { kindOf } from './kinds.ts';
import { importText as t } from './text.ts';

/** A school event without the id that it gets once it is kept. */
export type ImportedEvent = Pick<Dated, 'title' | 'firstOn' | 'lastOn'>;

/** The dates of one school year, from whatever kind of file, with all there is to say about them. */
export interface ImportedDates {
  readonly academicYear: string;
  readonly blocks: readonly Block[];
  readonly insetDays: readonly CivilDate[];
  readonly bankHolidays: readonly { readonly on: CivilDate; readonly title: string }[];
  readonly events: readonly ImportedEvent[];
  readonly findings: readonly ImportFinding[];
}

/** The school year an entry is about: from August on the next one, since some schools come back before September. */
export const schoolYearOf = (entry: Pick<Dated, 'firstOn'>): string =>
  entry.firstOn.slice(5, 7) === '08' ? yearAfter(academicYearOf(entry.firstOn)) : academicYearOf(entry.firstOn);

/** The school years in a file, in order. The summer holidays before a year and after it make no year of their own. */
export function yearsIn(dated: readonly Dated[]): string[] {
  const within = dated.filter((entry) => schoolYearOf(entry) === schoolYearOf({ firstOn: entry.lastOn }));
  return [...new Set((within.length ? within : dated).map(schoolYearOf))].sort();
}

/** Whether an entry has to do with a year. The summer holidays before it and after it say when it begins and ends. */
function isAbout(entry: Dated, academicYear: string): boolean {
  if (schoolYearOf(entry) === academicYear) return true;
  const endsIn = schoolYearOf({ firstOn: entry.lastOn });
  return kindOf(entry) === 'holiday' && (endsIn === academicYear || academicYearOf(entry.lastOn) === academicYear);
}

/** The weekdays of an entry, none after the end of its school year. */
const weekdaysOf = ({ firstOn, lastOn }: Dated): CivilDate[] => {
  const end = endsOn(schoolYearOf({ firstOn }));
  return [...daysBetween(firstOn, lastOn < end ? lastOn : end)].filter((day) => !isWeekend(day));
};

const inOrder = (days: readonly CivilDate[]): CivilDate[] => [...new Set(days)].sort();

/** What a file says of one school year. Which term a block belongs to is a guess by its season. */
export function importedDates({ dated, findings }: ReadDates, academicYear: string): ImportedDates {
  const mine = dated.filter((entry) => isAbout(entry, academicYear));
  const others = dated.filter((entry) => !isAbout(entry, academicYear));
  const of = (kind: Dated['kind']): Dated[] => mine.filter((entry) => kindOf(entry) === kind);
  const { blocks, findings: blockFindings } = blocksOf(mine, academicYear);
  const closed = of('holiday').filter((entry) => entry.firstOn === entry.lastOn && isIn(blocks, entry.firstOn));
  const inset = of('inset');
  const events = [...of('event')].map(({ title, firstOn, lastOn }) => ({
    title: title.slice(0, 120),
    firstOn,
    lastOn,
  }));
  return {
    academicYear,
    blocks,
    insetDays: inOrder([...inset, ...closed].flatMap(weekdaysOf)),
    bankHolidays: of('bank-holiday').map(({ firstOn, title }) => ({ on: firstOn, title })),
    events: events.slice(0, mostEvents),
    findings: [
      ...findings,
      ...blockFindings,
      ...closed.map(({ title, firstOn }) => unusual(t.closedDay(title, firstOn))),
      ...(events.length > mostEvents ? [unusual(t.cut(mostEvents))] : []),
      ...(others.length ? [unusual(t.otherYears(others.length, [...new Set(others.map(schoolYearOf))].sort()))] : []),
    ],
  };
}

const isIn = (blocks: readonly Block[], day: CivilDate): boolean =>
  blocks.some(({ firstOn, lastOn }) => firstOn <= day && day <= lastOn);

/** Said of dates that are to make up a whole year and hold no terms. */
export const missingBlocks = ({ blocks, academicYear }: ImportedDates): ImportFinding[] =>
  blocks.length === 0 ? [wrong(t.noBlocks(academicYear))] : [];
