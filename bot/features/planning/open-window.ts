import { isSamePart } from '../../../shared/calendar/term-part.ts';
import { windowsOf, type PlanningWindow } from '../../../shared/calendar/windows.ts';
import { agendaFacts } from '../../../shared/planning/agenda-facts.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { cycleIdOf, openCycle } from '../../../shared/planning/decide.ts';
import type { DueOf } from '../../../shared/planning/due.ts';
import { followDates } from '../../../shared/planning/follow.ts';
import { checkInIdOf } from '../../../shared/planning/half-term.ts';
import { openPlan } from '../../../shared/planning/open-plan.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { Stored } from '../../ports/change.ts';
import { auditOf, outboxItems, theJob } from '../records.ts';
import { agendaSources } from './agenda-sources.ts';
import type { PlanningPorts } from './ports.ts';
import { waitingFor } from './waiting-for.ts';

type WindowDue = DueOf<'window-opens'>;
type Outcome = 'opened' | 'open-already' | 'vacant' | 'over' | 'again' | { readonly putOff: WindowDue };

/**
 * A planning window opens: the cycle is made and its plan is drafted from what is open; the day's reminder tells its
 * link therapist. Doing it twice makes nothing new, since the ids are fixed by service, school and term; a cycle that is
 * there already takes the dates of the calendar as it is now. A window that moved later is put off; one that is no more,
 * since planning is once a term again, is left. Rows F01, F09, F15;
 * decisions 5.
 */
export async function openWindow(ports: PlanningPorts, due: WindowDue): Promise<Outcome> {
  const school = await ports.schools.load(due.schoolId);
  const windows = school ? windowsOf(await ports.schools.years(school)) : [];
  const window = windows.find((each) => isSamePart(each, due));
  if (!school || !window || window.dueOn < ports.clock.today()) return 'over';
  const there = await ports.cycles.load(school.id, cycleIdOf(school, due));
  if (there) return moveDates(ports, there, window);
  const now = ports.clock.now();
  if (window.opensAt > now) return { putOff: { ...due, on: window.opensOn, at: window.opensAt } };
  const cycle = openCycle(school, window, now);
  if (!cycle) return 'vacant';
  const saved = await ports.records.commit({
    schoolId: school.id,
    puts: [
      { type: 'cycle', value: cycle, before: undefined },
      { type: 'sheet', value: await draftPlan(ports, school, cycle), before: undefined },
    ],
    audit: [auditOf(ports, theJob, cycle, 'planning.window-opened')],
    outbox: outboxItems(ports, { schoolId: school.id, about: cycle.id }, [['link-therapist', 'silent', 'window-open']]),
  });
  ports.outbox.wake(school.id);
  return saved === 'saved' ? 'opened' : 'open-already';
}

/** The plan as both find it: what goes on from the term before, its half-term check-in, the gaps, the agenda's lines. */
async function draftPlan(ports: PlanningPorts, school: School, cycle: Cycle): Promise<Sheet> {
  const [previous, ...earlier] = await ports.sheets.list(school.id, 'plan');
  const checkIn = previous?.cycleId
    ? (await ports.sheets.load(school.id, checkInIdOf(previous.cycleId)))?.value
    : undefined;
  const grid = (await ports.grid.load(school.id))?.value;
  const waiting = await waitingFor(ports, school, ports.clock.today());
  const plan = openPlan(cycle, previous, grid, ports.clock.now(), checkIn, waiting, earlier);
  return { ...plan, facts: agendaFacts(plan, await agendaSources(ports, school, grid, previous)) };
}

/** A window scheduled again with other dates: its cycle follows them and keeps its id. */
async function moveDates(ports: PlanningPorts, stored: Stored<Cycle>, window: PlanningWindow): Promise<Outcome> {
  const moved = followDates(stored.value, window, ports.clock.now());
  if (!moved) return 'open-already';
  const { schoolId, id } = moved;
  const saved = await ports.records.commit({
    schoolId,
    puts: [{ type: 'cycle', value: moved, before: stored }],
    audit: [auditOf(ports, theJob, moved, 'planning.dates-moved')],
    outbox: outboxItems(ports, { schoolId, about: id }, [
      ['link-therapist', 'update', 'dates-moved'],
      // Before the first offer the SENDCo has no card yet that could follow.
      ...(moved.round > 0 ? [['sendco', 'update', 'dates-moved'] as const] : []),
    ]),
  });
  if (saved !== 'saved') return 'again';
  ports.outbox.wake(schoolId);
  return 'open-already';
}
