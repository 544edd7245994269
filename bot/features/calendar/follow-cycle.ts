import { isDayOf, type Years } from '../../../shared/calendar/days.ts';
import { isSamePart } from '../../../shared/calendar/term-part.ts';
import { windowsOf, type PlanningWindow } from '../../../shared/calendar/windows.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { addDays, type CivilDate } from '../../../shared/kernel/time.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { followDates, followDay } from '../../../shared/planning/follow.ts';
import type { PlanningPorts } from '../planning/ports.ts';
import { auditOf, outboxItems, theJob, type Owed } from '../records.ts';

type Ports = Pick<PlanningPorts, 'cycles' | 'records' | 'outbox' | 'clock' | 'ids'>;

/** Whoever writes to a cycle at the same moment is waited for. */
const mostTries = 8;

/** A meeting as near as this may be over before the next reminder: then a card comes at once. */
const nearDays = 3;

/**
 * A school's calendar has changed: its open cycle, and the one before, whose meeting may still be held, take the dates of
 * now, and both sides are told of a booked meeting that has lost its day: on their cards, and by the day's reminder.
 * Throws while others keep writing, so that it is done at the next look. Decisions 5; row F18.
 */
export async function followCycles(ports: Ports, schoolId: SchoolId, years: Years): Promise<void> {
  const current = await ports.cycles.current(schoolId);
  const before = current && (await ports.cycles.before(current));
  for (const cycle of [current, before]) if (cycle) await followCycle(ports, cycle, years);
}

async function followCycle(ports: Ports, { schoolId, id }: Cycle, years: Years): Promise<void> {
  const canMeet = (day: CivilDate): boolean => isDayOf('school', years, day) && isDayOf('working', years, day);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await ports.cycles.load(schoolId, id);
    if (!stored) return;
    const now = ports.clock.now();
    const was = stored.value;
    const today = ports.clock.today();
    const window = windowsOf(years).find((each) => isSamePart(each, was) && lastDayOf(each) >= today);
    const dated = window && followDates(was, window, now);
    const marked = followDay(dated ?? was, canMeet, now);
    const after = marked ?? dated;
    if (!after) return;
    const events = [
      ...(dated ? ['planning.dates-moved'] : []),
      ...(marked ? [marked.dayLost ? 'planning.day-lost' : 'planning.day-back'] : []),
    ];
    const saved = await ports.records.commit({
      schoolId,
      puts: [{ type: 'cycle', value: after, before: stored }],
      audit: events.map((event) => auditOf(ports, theJob, after, event)),
      outbox: outboxItems(ports, { schoolId, about: id }, owedFor(after, marked, today)),
    });
    if (saved !== 'saved') continue;
    ports.outbox.wake(schoolId);
    return;
  }
  throw new Error('a cycle was too busy to follow its calendar');
}

/** The last day on which its meeting can be held. */
const lastDayOf = ({ dueOn, lateDays }: PlanningWindow): CivilDate => lateDays.at(-1) ?? dueOn;

/** Before the first offer the SENDCo has no card yet that could follow. */
function owedFor(after: Cycle, marked: Cycle | undefined, today: CivilDate): Owed[] {
  const isNear = marked?.dayLost && marked.meeting && marked.meeting.on <= addDays(today, nearDays);
  const sides = sideSchema.options.filter((side) => side === 'link-therapist' || after.round > 0);
  return sides.map((side) => [side, isNear ? 'new' : 'update', marked?.dayLost ? 'day-lost' : 'dates-moved']);
}
