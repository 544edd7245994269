import { addDays, daysBetween } from '../../../shared/kernel/time.ts';
import type { DuePlanning } from '../../../shared/planning/due.ts';
import { beginYear, type BeginYearPorts } from '../calendar/begin-year.ts';
import { followCalendar } from '../calendar/follow-calendar.ts';
import type { ReadNowPorts } from '../family-page/ports.ts';
import { followReadNow } from '../family-page/read-now.ts';
import { followFile, followGone, type FollowFilePorts } from '../files/follow-files.ts';
import { followPeopleOfToday, type PeopleChangePorts } from '../joining/people-change.ts';
import type { FactsPorts, FilingPorts } from '../reminders/facts-ports.ts';
import { fileSchool } from '../reminders/file-reminders.ts';
import { followPublished, type FollowPublishedPorts } from '../resource-allocation/follow-published.ts';
import { followMove, type MoveDayPorts } from '../support/move-day.ts';
import type { VisitPorts } from '../visits/ports.ts';
import { followVisit } from '../visits/follow-visit.ts';
import { followMeeting } from './follow-meeting.ts';
import { openHalfTerm } from './open-check-in.ts';
import { openWindow } from './open-window.ts';
import type { PlanningPorts } from './ports.ts';

/** How a thing ended: done with, to be looked at again at another time, or left where it is for the next look. */
type Outcome = 'done' | 'left' | { readonly putOff: DuePlanning };

type DuePorts = PlanningPorts &
  PeopleChangePorts &
  BeginYearPorts &
  FilingPorts &
  FactsPorts &
  FollowFilePorts &
  MoveDayPorts &
  ReadNowPorts &
  FollowPublishedPorts &
  Pick<VisitPorts, 'visits'>;

/**
 * Does what one thing asks for. Where it makes somebody due, they are filed before it counts as done, and not only when
 * its card is drawn: a process that reminds may find what fell due done by another, whose card nobody has drawn yet.
 */
async function see(ports: DuePorts, due: DuePlanning): Promise<Outcome> {
  if (due.kind === 'half-term') {
    const outcome = await openHalfTerm(ports, due);
    if (typeof outcome === 'object') return outcome;
    await fileSchool(ports)(due.schoolId);
    return 'done';
  }
  if (due.kind === 'file-added') return followFile(ports, due);
  if (due.kind === 'files-gone') {
    await followGone(ports, due);
    return 'done';
  }
  if (due.kind === 'people-change') {
    await followPeopleOfToday(ports, due);
    await fileSchool(ports)(due.schoolId);
    return 'done';
  }
  if (due.kind === 'calendar-changed') {
    await followCalendar(ports, due);
    return 'done';
  }
  if (due.kind === 'move-day') {
    await followMove(ports, due);
    return 'done';
  }
  if (due.kind === 'read-now') {
    await followReadNow(ports, due);
    return 'done';
  }
  if (due.kind === 'visit-over') {
    await followVisit(ports, due);
    return 'done';
  }
  if (due.kind === 'hours-published') {
    await followPublished(ports, due);
    return 'done';
  }
  if (due.kind === 'new-year') {
    await beginYear(ports, due);
    return 'done';
  }
  if (due.kind !== 'window-opens') {
    await followMeeting(ports, due);
    return 'done';
  }
  const outcome = await openWindow(ports, due);
  if (typeof outcome === 'object') return outcome;
  await fileSchool(ports)(due.schoolId);
  // While a post is vacant the window is looked at again each day, until it is over, and the lead comes to hear of it.
  if (outcome === 'vacant') return { putOff: { ...due, on: addDays(ports.clock.today(), 1) } };
  return outcome === 'again' ? 'left' : 'done';
}

/**
 * Looks at everything that has fallen due since the last look, day by day, and does it. Answers how many things it
 * looked at. What a crash interrupts is found again at the next look: a thing leaves the list only when it is done, and
 * one that fails holds up no other.
 */
export async function lookAtDue(ports: DuePorts): Promise<number> {
  const now = ports.clock.now();
  const today = ports.clock.today();
  const before = await ports.due.lookedUntil();
  const since = before ?? today;
  if (before === undefined) await ports.due.setLookedUntil(today);
  let looked = 0;
  for (const day of daysBetween(since, today))
    for (const due of await ports.due.on(day)) {
      if (due.at > now) continue;
      looked += 1;
      const outcome = await see(ports, due).catch((error: unknown): Outcome => {
        ports.log.error('due.failed', { kind: due.kind, schoolId: due.schoolId }, error);
        return 'left';
      });
      if (outcome === 'left' && day === today) continue;
      // What was left on an earlier day moves along, so that only today has to be looked at again.
      if (outcome === 'left') await ports.due.add({ ...due, on: today });
      if (typeof outcome === 'object') await ports.due.add(outcome.putOff);
      await ports.due.done(due);
    }
  if (since !== today) await ports.due.setLookedUntil(today);
  return looked;
}
