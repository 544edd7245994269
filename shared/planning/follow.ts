import type { PlanningWindow } from '../calendar/windows.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import { sideSchema, type Participant, type Side } from '../organisation/roles.ts';
import { participantFor, type School } from '../organisation/school.ts';
import type { Grid } from '../scoping/grid.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Cycle } from './cycle.ts';
import { withGaps } from './gap-rows.ts';
import { meetingStartsAt } from './stage.ts';
import { planningText } from './text.ts';

/** Who takes part now: whoever holds each post at the school; while one is vacant, whoever held it last. */
function peopleNow(known: readonly Participant[], school: School): Participant[] {
  return known.map((before) => participantFor(school, before.role) ?? before);
}

/** The sides whose person is another one than before, by account; a new name alone is no new person. */
const newcomers = (before: readonly Participant[], after: readonly Participant[]): Side[] =>
  sideSchema.options.filter((side) => {
    const [was, is] = [before, after].map((people) => people.find((each) => each.role === side));
    return was?.accountId !== is?.accountId;
  });

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A cycle whose SENDCo or therapist has changed goes on with the new one, who is to get a card. Undefined when nobody
 * has changed. Decisions 3 and 7: who may see what is always asked of the memberships, never of this copy.
 */
export function followPeople(cycle: Cycle, school: School, at: Instant): { cycle: Cycle; newTo: Side[] } | undefined {
  const participants = peopleNow(cycle.participants, school);
  if (same(participants, cycle.participants)) return undefined;
  const changed = { at, by: planningText.theBot };
  return {
    cycle: { ...cycle, participants, changed, rev: cycle.rev + 1 },
    newTo: newcomers(cycle.participants, participants),
  };
}

/**
 * A plan that somebody has agreed shows that its meeting took place, whatever an old card said of it after that: a press
 * reads the cycle alone. The meeting stands again as it was booked. Undefined when there is nothing to put right.
 */
export function followAgreement(cycle: Cycle, plan: Sheet | undefined, at: Instant): Cycle | undefined {
  const last = cycle.missed.at(-1);
  if (!plan || !last || cycle.status === 'booked') return undefined;
  const agreedBefore = Object.values(plan.signed).some((signed) => signed !== null && signed.at <= last.at);
  if (!agreedBefore) return undefined;
  return {
    ...cycle,
    status: 'booked',
    meeting: last.meeting,
    missed: cycle.missed.slice(0, -1),
    move: null,
    draft: [],
    offer: [],
    changed: { at, by: planningText.theBot },
    rev: cycle.rev + 1,
  };
}

/**
 * The term's dates have moved: a cycle takes the new ones and keeps its id. A booked meeting stands; where it is to be
 * moved, or falls through, it is to be held on the days of now. Undefined when there is nothing to change. Decisions 5.
 */
export function followDates(cycle: Cycle, window: PlanningWindow, at: Instant): Cycle | undefined {
  const dates = { dueOn: window.dueOn, days: [...window.days], lateDays: [...window.lateDays] };
  const { dueOn, days, lateDays } = cycle;
  if (same(dates, { dueOn, days, lateDays })) return undefined;
  return { ...cycle, ...dates, changed: { at, by: planningText.theBot }, rev: cycle.rev + 1 };
}

/**
 * A calendar has changed: a booked meeting ahead is marked when the two can meet no more on its day, and no longer once
 * that day is back. What they keep all the same stays kept. Undefined when nothing is new.
 */
export function followDay(cycle: Cycle, canMeet: (day: CivilDate) => boolean, at: Instant): Cycle | undefined {
  const { status, meeting, dayLost } = cycle;
  if (status !== 'booked' || !meeting || meetingStartsAt(meeting) <= at) return undefined;
  const isMarked = dayLost?.bookedAt === meeting.bookedAt;
  if (canMeet(meeting.on) !== isMarked) return undefined;
  return {
    ...cycle,
    dayLost: isMarked ? null : { bookedAt: meeting.bookedAt, at, isKept: false },
    changed: { at, by: planningText.theBot },
    rev: cycle.rev + 1,
  };
}

/**
 * Whether a plan still follows the grid and the hours: from the booking to the last day its meeting could be held. An
 * earlier term's plan that was never agreed stays as it was left.
 */
export const followsRecords = (cycle: Cycle, today: CivilDate): boolean =>
  cycle.status === 'booked' &&
  [cycle.dueOn, ...cycle.lateDays, ...(cycle.meeting ? [cycle.meeting.on] : [])].some((day) => today <= day);

/** What a plan takes from other records while it is open. */
export interface PlanSources {
  readonly grid: Grid | undefined;
  facts(rows: Pick<Sheet, 'rows'>): Sheet['facts'];
}

/**
 * The plan with its people, and with `sources` its gaps and the lines drawn from other records, as they are now. People
 * and lines are not what anybody agrees, so they leave `contentRev` and every agreement alone; gaps follow the grid only
 * while nobody has agreed. Undefined when the plan is locked or nothing is new.
 */
export function followPlan(plan: Sheet, people: readonly Participant[], sources?: PlanSources): Sheet | undefined {
  if (plan.lockedAt) return undefined;
  const rev = plan.rev + 1;
  const gapsFollow = sources && !sideSchema.options.some((side) => plan.signed[side]);
  const rows = gapsFollow ? withGaps(plan.rows, sources.grid, rev) : plan.rows;
  const facts = sources ? sources.facts({ rows: [...rows] }) : plan.facts;
  if (rows === plan.rows && same(plan.participants, people) && same(plan.facts, facts)) return undefined;
  const content = rows === plan.rows ? {} : { rows: [...rows], contentRev: rev };
  return { ...plan, ...content, participants: [...people], facts, rev };
}
