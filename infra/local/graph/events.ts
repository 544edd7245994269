import { addDays, daysBetween, isWeekend, weekday, type CivilDate } from '../../../shared/kernel/time.ts';

/** An event as Exchange keeps it; times are London's clock, 'YYYY-MM-DDTHH:MM'. */
export interface StoredEvent {
  readonly subject: string;
  readonly from: string;
  readonly until: string;
  readonly showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';
}

type Part = readonly [from: string, until: string, showAs: StoredEvent['showAs']];

/** Weeks that repeat, by the day of the week, 1 is Monday: a therapist's between schools, and a teacher's. */
const weeks: readonly Readonly<Record<number, readonly Part[]>>[] = [
  {
    1: [['09:00', '12:30', 'busy']],
    2: [
      ['11:00', '12:00', 'busy'],
      ['14:00', '15:00', 'tentative'],
    ],
    3: [['00:00', '24:00', 'oof']],
    4: [
      ['08:30', '10:00', 'busy'],
      ['09:30', '10:30', 'tentative'],
      ['13:00', '13:30', 'free'],
    ],
    5: [['00:00', '24:00', 'workingElsewhere']],
  },
  {
    1: [['08:30', '09:00', 'busy']],
    2: [
      ['08:30', '12:00', 'busy'],
      ['13:00', '15:00', 'busy'],
    ],
    4: [['15:00', '16:30', 'tentative']],
    5: [['13:00', '18:00', 'oof']],
  },
];

/** What somebody has in their calendar on these days: every week alike, and nothing at the weekend. Invented. */
export function eventsOf(week: number, first: CivilDate, last: CivilDate): StoredEvent[] {
  const parts = weeks[week % weeks.length] ?? {};
  return [...daysBetween(first, last)]
    .filter((day) => !isWeekend(day))
    .flatMap((day) =>
      (parts[weekday(day)] ?? []).map(([from, until, showAs]) => ({
        subject: 'Not asked for, and so not sent',
        from: `${day}T${from}`,
        until: until === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${until}`,
        showAs,
      })),
    );
}
