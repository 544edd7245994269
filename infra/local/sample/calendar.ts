import { date, instant } from '../../../shared/kernel/time.ts';
import { calendarSchema, type Calendar } from '../../../shared/calendar/calendar.ts';
import { yearOfSchool } from '../../../shared/calendar/compose.ts';
import { calendarIdOf, layerIdOf, layerSchema, type Layer } from '../../../shared/calendar/layer.ts';
import { newPattern } from '../../../shared/calendar/pattern.ts';
import { sampleService } from './people.ts';

const kent = 'kent';
const academicYear = '2026-27';

/** Kent's pattern for 2026-27: the column 'Kent pattern implied' of domain.md 5.2. Its dates of 2027-28 are not published. */
export function kentLayer(): Layer {
  const block = (term: 'autumn' | 'spring' | 'summer', label: string, firstOn: string, lastOn: string) => ({
    term,
    label,
    firstOn,
    lastOn,
  });
  return layerSchema.parse({
    id: layerIdOf(kent, academicYear),
    serviceId: sampleService.id,
    kind: 'authority',
    pattern: kent,
    name: 'Kent',
    academicYear,
    blocks: [
      block('autumn', 'Term 1', '2026-09-01', '2026-10-23'),
      block('autumn', 'Term 2', '2026-11-02', '2026-12-18'),
      block('spring', 'Term 3', '2027-01-04', '2027-02-12'),
      block('spring', 'Term 4', '2027-02-22', '2027-03-25'),
      block('summer', 'Term 5', '2027-04-12', '2027-05-28'),
      block('summer', 'Term 6', '2027-06-07', '2027-07-21'),
    ],
    insetDays: [],
    source: { how: 'hand', name: null, at: instant('2026-05-01T08:00:00Z'), by: 'Sample area' },
    rev: 1,
  });
}

/** The same as one year of a calendar, for a school without dates of its own. */
export function kentCalendar(): Calendar {
  const school = { calendarId: calendarIdOf(kent), insetDays: [] };
  const year = yearOfSchool(
    { school, authority: newPattern(kentLayer()), trust: undefined, rows: undefined },
    academicYear,
  );
  return calendarSchema.parse(year);
}

/** INSET days each sample school has chosen; Kent leaves all five to the schools. */
export const insetDays = ['2026-09-01', '2026-09-02', '2026-10-23', '2027-04-12', '2027-05-28'].map(date);
