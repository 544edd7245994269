import { expect, test } from '@jest/globals';
import { buildGrids } from '../../../../infra/local/sample/build.ts';
import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { planningWindows } from '../../../../shared/calendar/windows.ts';
import { accountIdSchema, personIdSchema, sheetIdSchema } from '../../../../shared/kernel/ids.ts';
import { date, instant, plusMilliseconds } from '../../../../shared/kernel/time.ts';
import type { School } from '../../../../shared/organisation/school.ts';
import { agendaFacts, type AgendaSources } from '../../../../shared/planning/agenda-facts.ts';
import { followDates, followPeople, followPlan, followsRecords } from '../../../../shared/planning/follow.ts';
import { checkInIdOf, halfTermAt, openCheckIn } from '../../../../shared/planning/half-term.ts';
import { openPlan } from '../../../../shared/planning/open-plan.ts';
import type { Grid, GridChange } from '../../../../shared/scoping/grid.ts';
import { rowOf, rowsOf, sheetSchema, textOf, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { field, row } from '../sheet/a-sheet.ts';
import { bookedCycle, hazelbrook, opened, opening, priya, spring, there } from './a-cycle.ts';

const calendar = { ...kentCalendar(), insetDays };
/** Hazelbrook's grid with its last three entries as gaps. */
const mapped = there(buildGrids()[0]);
const grid: Grid = {
  ...mapped,
  entries: mapped.entries.map((entry, n) =>
    n < mapped.entries.length - 3 ? entry : { ...entry, kind: 'gap' as const },
  ),
};
const gapIds = (sheet: Sheet) => rowsOf(sheet, 'gap').map(({ ref }) => ref);
const gapsOf = (of: Grid) => of.entries.filter(({ kind }) => kind === 'gap');
const [firstGap] = [there(gapsOf(grid)[0])];

/** Last term's plan, with these rows and an id of its own. */
const lastTerm = (...rows: Sheet['rows']): Sheet => ({
  ...openPlan(opened(), undefined, grid, opening),
  id: sheetIdSchema.parse('plan|service-weald|school-hazelbrook|2026-27|autumn'),
  label: 'autumn term 2026',
  rows,
});

test('a first plan begins with the four outcomes and the gaps of the grid', () => {
  const plan = openPlan(opened(), undefined, grid, opening);
  expect(sheetSchema.safeParse(plan).error).toBeUndefined();
  expect(rowsOf(plan, 'outcome')).toHaveLength(4);
  expect(gapIds(plan)).toEqual(gapsOf(grid).map(({ id }) => id));
  expect(gapIds(plan)).toHaveLength(gapsOf(grid).length);
});

test('what is not over goes on with where it came from, and is asked again', () => {
  const achieved = { outcome: 'O', achieved: 'yes', evidence: 'E', note: 'N', saidBy: 'S' };
  const before = lastTerm(
    row('new', 'activity', achieved),
    row('done', 'outcome', achieved, { from: { sheetId: lastTerm().id, rowId: 'done', label: 'summer' } }),
    row('child-1', 'child', { nextStep: 'Assess' }, { ref: 'request-1', label: 'Child 1, Year 2' }),
    row('child-2', 'child', { done: 'yes' }, { ref: 'request-2', label: 'Child 2, Year 2' }),
    row('action', 'point', { heading: 'training', text: 'T', owner: 'sendco' }),
    row('talk', 'point', { heading: 'training', text: 'T' }),
    row('gone', 'point', { owner: 'sendco' }, { removed: { by: 'sendco', at: opening } }),
  );
  const plan = openPlan(opened(), before, undefined, opening);
  const carried = plan.rows.filter((each) => each.from);
  expect(carried.map(({ id }) => id)).toEqual(['new', 'child-1', 'action']);
  expect(carried[0]?.from).toEqual({ sheetId: before.id, rowId: 'new', label: 'autumn term 2026' });
  expect(Object.keys(carried[0]?.fields ?? {})).toEqual(['outcome']);
  expect(carried[1]).toMatchObject({ ref: 'request-1', label: 'Child 1, Year 2' });
});

test('when the school year turned, a child that goes on is a year group further; within the year it is not', () => {
  const children = [
    row('child-1', 'child', {}, { ref: 'request-1', label: 'Child 1, Year 2' }),
    row('child-2', 'child', {}, { ref: 'request-2', label: 'Child 2, Reception' }),
    row('child-3', 'child', {}, { label: 'The new boy' }),
  ];
  const labels = (before: Sheet) =>
    rowsOf(openPlan(opened(), before, undefined, opening), 'child').map(({ label }) => label);
  expect(labels(lastTerm(...children))).toEqual(['Child 1, Year 2', 'Child 2, Reception', 'The new boy']);
  const lastYear = {
    ...lastTerm(...children),
    id: sheetIdSchema.parse('plan|service-weald|school-hazelbrook|2025-26|summer'),
  };
  expect(labels(lastYear)).toEqual(['Child 1, Year 3', 'Child 2, Year 1', 'The new boy']);
});

test('a gap keeps its order and action, is called what the grid calls it now, and goes when it left the grid', () => {
  const before = lastTerm(
    row('gap-a', 'gap', { rank: '1', action: 'Train' }, { ref: firstGap.id, label: 'Its old name' }),
    row('gap-b', 'gap', { rank: '2' }, { ref: 'closed', label: 'Closed' }),
  );
  const plan = openPlan(opened(), before, grid, opening);
  expect(gapIds(plan)).toEqual(gapsOf(grid).map(({ id }) => id));
  expect(rowOf(plan, 'gap-a')).toMatchObject({ label: firstGap.text, from: { rowId: 'gap-a' } });
  expect(textOf(rowOf(plan, 'gap-a'), 'action')).toBe('Train');
});

test('what the half-term check-in said stands in the note of the outcome it is about', () => {
  const before = lastTerm(row('a', 'activity', { outcome: 'A' }), row('b', 'activity', { outcome: 'B' }));
  const said = openCheckIn(bookedCycle(), before, opening);
  const filled = {
    ...said,
    rows: said.rows.map((each) =>
      each.ref === 'a' ? { ...each, fields: { progress: field('stuck'), note: field('No room yet') } } : each,
    ),
  };
  const plan = openPlan(opened(), before, undefined, opening, filled);
  expect(textOf(rowOf(plan, 'a'), 'note')).toBe('At half term: Stuck. No room yet');
  expect(textOf(rowOf(plan, 'b'), 'note')).toBe('');
});

test('the check-in asks about what goes on this term, and nothing else', () => {
  const plan = lastTerm(
    row('page', 'page'),
    row('o', 'outcome', { outcome: 'x'.repeat(400) }),
    row('gap-1', 'gap', { action: 'Train' }, { label: 'Gap one' }),
    row('gap-2', 'gap', { rank: '2' }, { label: 'Gap two' }),
    row('c', 'child', { nextStep: 'Assess' }, { label: 'Child 1, Year 2' }),
    row('p', 'point', { text: 'Only talked about' }),
  );
  const checkIn = openCheckIn(bookedCycle(), plan, opening);
  expect(sheetSchema.safeParse(checkIn).error).toBeUndefined();
  expect(checkIn.id).toBe(checkInIdOf(bookedCycle().id));
  const asked = rowsOf(checkIn, 'progress');
  expect(asked.map(({ ref }) => ref)).toEqual(['o', 'gap-1', 'c']);
  expect(asked[0]?.label).toHaveLength(160);
});

test('half term is asked about at eight, five school days before the last one of the term’s first block', () => {
  expect(halfTermAt(calendar, { term: 'spring', academicYear: '2026-27' })).toEqual({
    on: '2027-02-05',
    at: '2027-02-05T08:00:00.000Z',
  });
  expect(halfTermAt(calendar, { term: 'summer', academicYear: '2026-27' })?.at).toBe('2027-05-20T07:00:00.000Z');
  expect(halfTermAt(calendar, { term: 'spring', academicYear: '2027-28' })).toBeUndefined();
  const oneBlock = { ...calendar, blocks: calendar.blocks.filter(({ label }) => label !== 'Term 4') };
  expect(halfTermAt(oneBlock, { term: 'spring', academicYear: '2026-27' })).toBeUndefined();
});

const change = (n: number, more: Partial<GridChange> = {}): GridChange => ({
  id: `change-${n}`,
  schoolId: hazelbrook.id,
  at: plusMilliseconds(opening, n),
  on: spring.opensOn,
  by: 'Ellen Whitfield',
  side: 'sendco',
  what: 'added',
  text: `Choice boards ${n}`,
  kind: 'provision',
  cells: ['EE1'],
  ...{ entry: null, term: null, n: 0 },
  entryIds: [],
  before: null,
  rev: n,
  ...more,
});
const sources: AgendaSources = {
  hours: {
    academicYear: '2026-27',
    allocatedMinutes: 600,
    usedMinutes: 90,
    leftMinutes: 510,
    plannedMinutes: 0,
    lostMinutes: 0,
    usedByActivity: [{ activity: 'group', name: 'Groups', minutes: 90 }],
  },
  grid,
  changes: [change(3), change(2, { what: 'removed', kind: 'gap' }), change(1, { what: 'confirmed', text: null })],
  since: opening,
};

test('the agenda’s own lines: hours by activity, what changed in the grid since the last plan, gaps and children', () => {
  const rows = [row('c', 'child', {}, { label: 'Child 1' }), row('g', 'gap')];
  expect(agendaFacts({ rows }, sources)).toEqual({
    hours: ['8 h 30 min left of 10 h for 2026-27; 1 h 30 min used', 'Used on: Groups 1 h 30 min'],
    grid: [
      expect.stringMatching(/^Added \(provision\): Choice boards 3 \[.*\(EE1\)\]$/),
      expect.stringMatching(/^Taken out \(gap\): Choice boards 2 /),
    ],
    gaps: ['1 gap to put in order', '3 more gaps stand in the grid and not in this plan'],
    children: ['1 child to talk about'],
  });
  const many = { ...sources, changes: Array.from({ length: 20 }, (_, n) => change(20 - n)) };
  expect(agendaFacts({ rows }, many).grid).toHaveLength(9);
  const later = { ...sources, since: instant('2027-01-01T00:00:00Z') };
  expect(agendaFacts({ rows }, later).grid).toEqual(['Nothing has changed in the grid since your last plan.']);
  expect(agendaFacts({ rows }, { ...sources, grid: undefined }).grid).toEqual([
    'Nothing has been mapped in the grid yet.',
  ]);
});

const open = () => openPlan(opened(), undefined, grid, opening);
const people = opened().participants;
const follow = (plan: Sheet, from: Grid | undefined = grid, facts = plan.facts) =>
  followPlan(plan, people, { grid: from, facts: () => facts });
const signature = { personId: priya.personId, name: priya.name, at: opening, rev: 1 };

test('new lines and new people leave every agreement alone; a locked plan follows nothing', () => {
  const plan = { ...open(), signed: { 'link-therapist': signature, sendco: null } };
  expect(follow(plan)).toBeUndefined();
  const after = there(follow(plan, grid, { hours: ['7 h left'] }));
  expect(after).toMatchObject({ rev: 2, contentRev: 1, signed: plan.signed, facts: { hours: ['7 h left'] } });
  expect(follow({ ...plan, lockedAt: opening }, grid, { hours: ['7 h left'] })).toBeUndefined();
});

test('gaps follow the grid while nobody has agreed; one that somebody wrote about stays', () => {
  const [one, two] = gapsOf(grid);
  const less = { ...grid, entries: grid.entries.filter(({ id }) => id !== one?.id && id !== two?.id) };
  const plan = open();
  const written = {
    ...plan,
    rows: plan.rows.map((each) => (each.ref === one?.id ? { ...each, fields: { action: field('Train') } } : each)),
  };
  const after = there(follow(written, less));
  expect(gapIds(after)).toContain(one?.id);
  expect(gapIds(after)).not.toContain(two?.id);
  expect(after).toMatchObject({ rev: 2, contentRev: 2 });
  expect(gapIds(there(follow(after, grid)))).toContain(two?.id);
  expect(follow({ ...written, signed: { 'link-therapist': signature, sendco: null } }, less)).toBeUndefined();
});

test('a plan follows the records from the booking to the last day its meeting could be held', () => {
  const on = (day: string) => followsRecords(bookedCycle(), date(day));
  expect([on('2026-11-27'), on('2026-12-18'), on('2027-01-15'), on('2027-01-16')]).toEqual([true, true, true, false]);
  expect(followsRecords(opened(), date('2026-11-27'))).toBe(false);
});

test('a changed SENDCo takes over; a new spelling of a name is nobody new; a vacancy changes nothing', () => {
  const withSendco = (change_: Partial<School['people'][number]>): School => ({
    ...hazelbrook,
    people: hazelbrook.people.map((each) => (each.role === 'sendco' ? { ...each, ...change_ } : each)),
  });
  const other = {
    personId: personIdSchema.parse('person-new'),
    accountId: accountIdSchema.parse('t|new'),
    name: 'Nia New',
  };
  const changed = there(followPeople(bookedCycle(), withSendco(other), opening));
  expect(changed).toMatchObject({ newTo: ['sendco'], cycle: { rev: 4, status: 'booked' } });
  expect(changed.cycle.participants.find(({ role }) => role === 'sendco')?.name).toBe('Nia New');
  expect(JSON.stringify(changed.cycle)).not.toMatch(/contact|@/);
  expect(followPeople(bookedCycle(), withSendco({ name: 'Ellen W' }), opening)?.newTo).toEqual([]);
  expect(followPeople(bookedCycle(), hazelbrook, opening)).toBeUndefined();
  const vacant = { ...hazelbrook, people: hazelbrook.people.filter(({ role }) => role !== 'sendco') };
  expect(followPeople(bookedCycle(), vacant, opening)).toBeUndefined();
});

test('moved dates reach a cycle, which keeps its id; a booked meeting stands, and is moved to the days of now', () => {
  const shorter = {
    ...calendar,
    blocks: calendar.blocks.map((block) =>
      block.label === 'Term 2' ? { ...block, lastOn: there(spring.days.at(-3)) } : block,
    ),
  };
  const window = there(planningWindows(shorter)[0]);
  const moved = there(followDates(opened(), window, opening));
  expect(moved).toMatchObject({ id: opened().id, dueOn: '2026-12-16', rev: 2 });
  expect(followDates(moved, window, opening)).toBeUndefined();
  const booked = there(followDates(bookedCycle(), window, opening));
  expect(booked).toMatchObject({ status: 'booked', meeting: bookedCycle().meeting, dueOn: '2026-12-16' });
  expect(booked.days).not.toContain(spring.dueOn);
});
