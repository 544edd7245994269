import type { Years } from '../../../shared/calendar/days.ts';
import type { CycleId, SchoolId } from '../../../shared/kernel/ids.ts';
import { addDays, londonDate } from '../../../shared/kernel/time.ts';
import type { Account } from '../../../shared/organisation/account.ts';
import { sideSchema, type Caller } from '../../../shared/organisation/roles.ts';
import { personOf, schoolOn, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { checkInIdOf, halfTermAt } from '../../../shared/planning/half-term.ts';
import { notRead, type AskedFacts, type NoteFacts, type PostFacts } from '../../../shared/reminders/facts.ts';
import type { CycleRead } from '../../../shared/reminders/facts-of-cycle.ts';
import type { SchoolRead } from '../../../shared/reminders/facts-of-school.ts';
import type { ReminderRow, Topic } from '../../../shared/reminders/row.ts';
import { cyclesBy, windowsAt } from '../../../shared/reminders/windows-ahead.ts';
import { rowsOf } from '../../../shared/sheet/sheet.ts';
import type { CycleWithPlan } from '../planning/store.ts';
import type { FactsPorts } from './facts-ports.ts';

/**
 * Reads what decides about a school's reminders: the school, its calendar, and in one batch each the newest planning and,
 * until its plan is agreed, the one before; a check-in only once it can be there. What is rarely asked about is read by
 * `readMore`. Undefined when the school does not exist. docs/data.md counts the requests.
 */
export async function readSchool(ports: FactsPorts, schoolId: SchoolId): Promise<SchoolRead | undefined> {
  const school = (await ports.schools.record(schoolId))?.value;
  if (!school) return undefined;
  const years = await ports.schools.years(school);
  const today = ports.clock.today();
  const opened = await openedAt(ports, school, years);
  const [newestId, beforeId] = opened;
  const newest = newestId && (await ports.cycles.loadWithPlan(schoolId, newestId));
  const before =
    beforeId && !newest?.plan?.value.lockedAt ? await ports.cycles.loadWithPlan(schoolId, beforeId) : undefined;
  const read = async ({ cycle, plan }: CycleWithPlan): Promise<CycleRead[]> => {
    if (!cycle) return [];
    const opensOn = years.map((year) => halfTermAt(year, cycle.value)?.on).find((day) => day !== undefined);
    const isOpen = plan?.value.lockedAt && opensOn !== undefined && opensOn <= today;
    const checkIn = isOpen ? (await ports.sheets.load(schoolId, checkInIdOf(cycle.value.id)))?.value : undefined;
    return [{ cycle: cycle.value, plan: plan?.value, checkIn, grid: notRead, incomplete: notRead }];
  };
  // Of a term whose plan was never agreed nothing goes on once the next has begun.
  const goesOn = before?.plan?.value.lockedAt ? await read(before) : [];
  return {
    school,
    years,
    cycles: [...(newest ? await read(newest) : []), ...goesOn.map((each) => ({ ...each, next: newest?.plan?.value }))],
    there: opened.filter((id) => id !== newestId || newest?.cycle),
    unreachable: [],
    decisions: await ports.decisions.list(schoolScope(school)),
    supports: await ports.supports.list(schoolScope(school)),
    notes: await notesDue(ports, school),
    asked: await askedOf(ports, school),
  };
}

/** How long a note is waited for, in days. */
const notesBack = 30;

/** Visits of the last weeks that were held and have no note; about work from elsewhere nobody waits for one. Row J14. */
async function notesDue(ports: FactsPorts, school: School): Promise<NoteFacts[]> {
  const today = ports.clock.today();
  const lately = await ports.visits.between(schoolScope(school), { from: addDays(today, -notesBack), until: today });
  return lately
    .filter(({ state, note, isElsewhere }) => state === 'done' && !note && !isElsewhere)
    .map(({ id, on }) => ({ id, on }));
}

/** Hours asked for that no lead has decided. Row L10. */
async function askedOf({ transfers }: FactsPorts, { id }: School): Promise<AskedFacts[]> {
  const waiting = (await transfers.list(id)).filter(({ state }) => state === 'asked');
  return waiting.map((each) => ({ id: each.id, on: londonDate(each.asked.at) }));
}

/** How long before its window's day a cycle may be there: it had opened, and then the term's dates moved later. */
const daysEarly = 21;

/** The cycles that may be there, the newest first: at most two. Asks for one whose window opens soon. */
async function openedAt(ports: FactsPorts, school: School, years: Years): Promise<CycleId[]> {
  const today = ports.clock.today();
  const windows = windowsAt(school, years);
  const opened = cyclesBy(windows, today);
  const soon = windows.find(({ opensOn }) => today < opensOn && opensOn <= addDays(today, daysEarly))?.cycleId;
  return soon && (await ports.cycles.load(school.id, soon)) ? [soon, ...opened].slice(0, 2) : opened;
}

/** The posts of a school whose holder, other than this person, no message reaches: one read a post. Row V12. */
export async function unreachablePosts(ports: FactsPorts, school: School, account: Account): Promise<PostFacts[]> {
  const present = schoolOn(school, ports.clock.today());
  const posts = sideSchema.options.map(async (side) => {
    const holder = personOf(present, side)?.accountId;
    if (!holder || holder === account.id) return [];
    const unreachable = (await ports.accounts.load(holder))?.value.unreachable;
    return unreachable ? [{ side, since: londonDate(unreachable.since) }] : [];
  });
  return (await Promise.all(posts)).flat();
}

/**
 * Reads what these rows depend on and nobody has read yet; undefined when there is nothing. The number of children whose
 * papers are missing is asked for with the rights of whoever is told.
 */
export async function readMore(
  ports: FactsPorts,
  read: SchoolRead,
  caller: Caller,
  rows: readonly ReminderRow[],
): Promise<SchoolRead | undefined> {
  const [newest, ...earlier] = read.cycles;
  if (!newest) return undefined;
  const has = (topic: Topic): boolean => rows.some((row) => row.topic === topic);
  const needsGrid = newest.grid === notRead && has('scoping-refresh');
  const needsPapers = newest.incomplete === notRead && has('paperwork-due');
  if (!needsGrid && !needsPapers) return undefined;
  const children = newest.plan ? rowsOf(newest.plan, 'child').flatMap(({ ref }) => ref ?? []) : [];
  const [grid, incomplete] = await Promise.all([
    needsGrid ? ports.grid.load(read.school.id).then((stored) => stored?.value) : newest.grid,
    needsPapers ? ports.requests.countIncomplete(caller, read.school.id, children) : newest.incomplete,
  ]);
  return { ...read, cycles: [{ ...newest, grid, incomplete }, ...earlier] };
}
