import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { calendarSchema, type Calendar } from '../../../shared/calendar/calendar.ts';
import { date } from '../../../shared/kernel/time.ts';

const govUkShape = z.object({ 'england-and-wales': z.object({ events: z.array(z.object({ date: z.string() })) }) });

/** Kent's pattern for 2026-27: the column 'Kent pattern implied' of domain.md 5.2. */
export function kentCalendar(): Calendar {
  const file = path.join(import.meta.dirname, '../data/bank-holidays.json');
  const holidays = govUkShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  const block = (term: 'autumn' | 'spring' | 'summer', label: string, firstOn: string, lastOn: string) => ({
    term,
    label,
    firstOn,
    lastOn,
  });
  return calendarSchema.parse({
    id: 'calendar-kent-2026-27',
    name: 'Kent 2026-27',
    academicYear: '2026-27',
    blocks: [
      block('autumn', 'Term 1', '2026-09-01', '2026-10-23'),
      block('autumn', 'Term 2', '2026-11-02', '2026-12-18'),
      block('spring', 'Term 3', '2027-01-04', '2027-02-12'),
      block('spring', 'Term 4', '2027-02-22', '2027-03-25'),
      block('summer', 'Term 5', '2027-04-12', '2027-05-28'),
      block('summer', 'Term 6', '2027-06-07', '2027-07-21'),
    ],
    bankHolidays: holidays['england-and-wales'].events.map((event) => event.date),
    nextYearFirstOn: '2027-09-01',
  });
}

/** INSET days each sample school has chosen; Kent leaves all five to the schools. */
export const insetDays = ['2026-09-01', '2026-09-02', '2026-10-23', '2027-04-12', '2027-05-28'].map(date);
