import type { Years } from '../calendar/days.ts';
import type { CycleId } from '../kernel/ids.ts';
import type { Decision } from '../decision/decision.ts';
import { addDays, londonDate, type CivilDate, type Instant } from '../kernel/time.ts';
import { rolesOfSide, sideSchema, type Side } from '../organisation/roles.ts';
import { personOf, schoolOn, type School } from '../organisation/school.ts';
import { childLabel } from '../request-for-help/request.ts';
import { closedBy, type Support } from '../support/support.ts';
import type { AskedFacts, NoteFacts, PostFacts, ReminderFacts, WindowAhead } from './facts.ts';
import { cycleFacts, type CycleRead } from './facts-of-cycle.ts';
import { moveFacts } from './facts-of-moves.ts';
import { requestFacts } from './facts-of-request.ts';
import { windowsAhead, windowsAt } from './windows-ahead.ts';

/** What was read of a school. */
export interface SchoolRead {
  /** With people of every period, where it is known who held a post before. */
  readonly school: School;
  readonly years: Years;
  /** The newest first. */
  readonly cycles: readonly CycleRead[];
  /** Cycles of windows that have opened, whether they were read or not; a window among `missing` has none. */
  readonly there: readonly CycleId[];
  readonly unreachable: readonly PostFacts[];
  /** How the school’s requests for help are being decided; left out where nothing of them is asked. */
  readonly decisions?: readonly Decision[];
  /** The joint records of support, the same. */
  readonly supports?: readonly Support[];
  /** Visits that were held lately and have no note. */
  readonly notes?: readonly NoteFacts[];
  /** Hours asked for that wait for a lead. */
  readonly asked?: readonly AskedFacts[];
}

/** Since when nobody holds a post: the day after the last who did, or else when planning began without anybody. */
function vacantSince(school: School, side: Side, windows: readonly WindowAhead[], today: CivilDate): CivilDate {
  const left = school.people
    .flatMap(({ role, until }) => (rolesOfSide[side].includes(role) && until !== null && until < today ? [until] : []))
    .toSorted()
    .at(-1);
  const open = windows.findLast(({ opensOn }) => opensOn <= today) ?? windows[0];
  return left ? addDays(left, 1) : (open?.opensOn ?? today);
}

/** Everything that decides about the reminders of a school's people, at a moment. */
export function schoolFacts(
  { school, years, cycles, there, unreachable, decisions = [], supports = [], notes = [], asked = [] }: SchoolRead,
  now: Instant,
): ReminderFacts {
  const today = londonDate(now);
  const windows = windowsAt(school, years);
  const present = schoolOn(school, today);
  return {
    schoolId: school.id,
    schoolName: school.name,
    years,
    cycles: cycles.map((read) => cycleFacts(read, years, now)),
    ahead: windowsAhead(windows, there, today),
    vacant: sideSchema.options
      .filter((side) => !personOf(present, side))
      .map((side) => ({ side, since: vacantSince(school, side, windows, today) })),
    unreachable,
    notes,
    asked,
    requests: decisions.map((decision) => requestFacts(decision, school)),
    moves: supports.flatMap((each) => moveFacts(each, decisions, today)),
    reviews: supports
      .filter((each) => !closedBy(each))
      .map((each) => ({ id: each.id, label: childLabel(each), on: each.nextReview })),
  };
}
