import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { frameworkAnswer } from '../../shared/balanced-system/contract.ts';
import { hoursAnswer } from '../../shared/hours/contract.ts';
import { schoolsAnswer } from '../../shared/organisation/contract.ts';
import { cycleAnswer } from '../../shared/planning/contract.ts';
import { readGridAnswer } from '../../shared/scoping/contract.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { bookHazelbrook } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-20T10:00:00Z' });
});
afterAll(() => app.stop());

/** An answer that holds what its contract names, and nothing beside it. */
const read = async <S extends z.ZodType>(path: string, contract: S, as: SamplePerson = people.lead) => {
  const body: unknown = await (await app.get(path, as)).json();
  const value = contract.parse(body);
  expect(body).toEqual(value);
  return value;
};
const gridOf = async (school: string) => {
  const { rev, grid } = await read(`/api/schools/school-${school}/grid`, readGridAnswer);
  if (grid?.rev !== rev) throw new Error('the first answer holds the whole grid');
  return grid;
};
const hoursOf = (school: string) => read(`/api/schools/school-${school}/hours`, hoursAnswer);
const cycleOf = (as: SamplePerson) => read('/api/schools/school-hazelbrook/cycle', cycleAnswer, as);

test('Hazelbrook’s grid is the Worcestershire example: 12 provisions in 11 of 15 cells', async () => {
  const grid = await gridOf('hazelbrook');
  expect(grid).toMatchObject({ provisions: 12, placements: 15, filled: 11, gaps: 0, stale: false });
  expect(grid.empty).toEqual(['FS3', 'EE2', 'EE3', 'WW2']);
  expect(grid.confirmedOn).toBe('2026-09-17');
  expect(Object.fromEntries(grid.cells.map((each) => [each.cell, each.provisions.map(({ text }) => text)]))).toEqual({
    FS1: ['Concept of the Week / Word of the Week'],
    FS2: ['Parent evenings with SLT and SENCo', 'Intervention Fayre'],
    FS3: [],
    EE1: ['SLCN Pathway'],
    EE2: [],
    EE3: [],
    WW1: ['Language for Learning', 'Every Child a Talker Worcestershire'],
    WW2: [],
    WW3: ['SLTA on-the-job training for TAs'],
    ID1: ['SLCN Pathway', 'Language for Learning'],
    ID2: ['SLT assessments at school', 'Liaison meetings with SENCo'],
    ID3: ['Multi-agency assessments, e.g. autism diagnosis'],
    IN1: ['Language for Learning'],
    IN2: ['Rolling programme of targeted interventions throughout the key stages'],
    IN3: ['Specialist interventions for a few children'],
  });
});

test('a provision that stands in several cells is one provision', async () => {
  const { cells } = await gridOf('hazelbrook');
  const ids = cells.flatMap((each) => each.provisions.filter(({ text }) => text === 'Language for Learning'));
  expect(ids).toHaveLength(3);
  expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
});

test('Orchard Bank’s grid is a term old and names its gaps', async () => {
  const grid = await gridOf('orchard-bank');
  expect(grid).toMatchObject({ provisions: 4, filled: 5, gaps: 2, stale: true, confirmedOn: '2026-06-25' });
  const gaps = grid.cells.filter((each) => each.gaps.length > 0).map((each) => [each.cell, each.gaps[0]?.text]);
  expect(gaps).toEqual([
    ['FS2', 'No coffee mornings for parents since the move'],
    ['EE1', 'Hall and dining room are too loud to talk in'],
  ]);
});

test('Saltmarsh’s grid is blank, and blank is not old', async () => {
  const grid = await gridOf('saltmarsh');
  expect(grid).toMatchObject({ provisions: 0, filled: 0, gaps: 0, stale: false, confirmedOn: null });
  expect(grid.cells).toHaveLength(15);
  expect(grid.empty).toHaveLength(15);
});

test.each([
  ['hazelbrook', 68.5, 13.5],
  ['orchard-bank', 51.5, 5.5],
  ['saltmarsh', 51.5, 0.75],
])(
  'the hours of %s: %d h allocated, %d h used, and what is left is the difference',
  async (school, allocated, used) => {
    const hours = await hoursOf(school);
    expect(hours).toMatchObject({ academicYear: '2026-27', allocatedMinutes: allocated * 60, usedMinutes: used * 60 });
    expect(hours.leftMinutes).toBe((allocated - used) * 60);
    expect(hours.usedByActivity.reduce((sum, line) => sum + line.minutes, 0)).toBe(hours.usedMinutes);
  },
);

test('what the hours went on comes in words, the largest first', async () => {
  const { usedByActivity } = await hoursOf('hazelbrook');
  expect(usedByActivity.map(({ name, minutes }) => [name, minutes])).toEqual([
    ['Groups', 360],
    ['Assessment', 180],
    ['Training', 90],
    ['Admin', 75],
    ['Meetings', 60],
    ['Parents and carers', 45],
  ]);
});

test('the framework comes in our own words and says so', async () => {
  const framework = await read('/api/framework', frameworkAnswer);
  expect(framework.licence).toBe('own-wording');
  expect(framework.notice).toContain('not the licensed wording');
  expect(Object.keys(framework.outcomes)).toHaveLength(15);
});

test('a school’s planning, before the window, while it is open, and when the meeting is booked', async () => {
  expect(await cycleOf(people.sendco)).toEqual({ cycle: null, nextOpensOn: '2026-11-27' });
  const before = await read('/api/schools', schoolsAnswer, people.sendco);
  expect(before.schools).toEqual([
    {
      id: 'school-hazelbrook',
      name: 'Hazelbrook Primary School',
      needsLead: null,
      standing: 'Nothing is being planned yet.',
      waitsForYou: false,
    },
  ]);

  // One minute before eight it is not open yet; at eight it is.
  app.clock.set('2026-11-27T07:59:00Z');
  expect((await app.product.tick()).looked).toBe(0);
  expect(await cycleOf(people.sendco)).toEqual({ cycle: null, nextOpensOn: '2026-11-27' });
  app.clock.set('2026-11-27T08:00:00Z');
  expect((await app.product.tick()).looked).toBe(3);
  expect(await cycleOf(people.therapist)).toMatchObject({
    cycle: { label: 'spring term 2027', dueOn: '2026-12-18', status: 'to-offer', waitsForYou: true, meeting: null },
    nextOpensOn: null,
  });
  expect(await cycleOf(people.sendco)).toMatchObject({ cycle: { waitsForYou: false, calendarFile: null } });

  app.clock.set('2026-11-27T08:55:00Z');
  await bookHazelbrook(app);
  const booked = await cycleOf(people.sendco);
  expect(booked.cycle).toMatchObject({
    status: 'booked',
    waitsForYou: false,
    meeting: { on: '2026-12-03', at: '09:30', minutes: 60, mode: 'face-to-face', reason: null },
    changedBy: 'Ellen Whitfield',
    changedAt: '2026-11-27T08:55:00.000Z',
  });
  expect(booked.cycle?.calendarFile).toContain(`${app.url}/calendar/`);
  expect(booked.cycle?.preparation).not.toEqual([]);
  expect((await cycleOf(people.therapist)).cycle?.preparation).not.toEqual(booked.cycle?.preparation);
  const lead = await cycleOf(people.lead);
  expect(lead.cycle).toMatchObject({ status: 'booked', calendarFile: null, preparation: [] });
});

test('the list says where each school stands and whom it waits for', async () => {
  const { schools } = await read('/api/schools', schoolsAnswer, people.therapist);
  expect(schools.map(({ name, waitsForYou }) => [name, waitsForYou])).toEqual([
    ['Hazelbrook Primary School', false],
    ['Orchard Bank Junior School', true],
  ]);
  expect(schools[0]?.standing).toContain('Booked');
});
