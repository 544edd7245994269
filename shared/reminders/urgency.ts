import type { CivilDate } from '../kernel/time.ts';
import type { ReminderRow, Topic } from './row.ts';

/** Of two things for the same day the one that more hangs on comes first. */
const order: readonly Topic[] = [
  'pack',
  'notes-to-agree',
  'day-lost',
  'meeting-soon',
  'unowned',
  'escalated',
  'slots-waiting',
  'nothing-heard',
  'window-open',
  'paperwork-due',
  'requests-due',
  'scoping-refresh',
  'half-term',
  'actions-due',
  'move-taken',
  'move-ready',
  'signpost-check',
  'visit-note',
  'hours-asked',
  'review-due',
  'unreachable',
];

const never = '9999-12-31';

/**
 * Rows with the most urgent first: by the day they are to be done, what is overdue counting as today's. What asks the same
 * of the same record comes once, such as for times when the window opened and since then.
 */
export function byUrgency(rows: readonly ReminderRow[], today: CivilDate): ReminderRow[] {
  const dayOf = ({ by }: ReminderRow): string => (by === null ? never : by < today ? today : by);
  const sorted = rows.toSorted(
    (one, other) =>
      dayOf(one).localeCompare(dayOf(other)) ||
      order.indexOf(one.topic) - order.indexOf(other.topic) ||
      one.thing.localeCompare(other.thing),
  );
  return sorted.filter(
    (row, n) => sorted.findIndex((other) => other.about === row.about && other.ask === row.ask) === n,
  );
}
