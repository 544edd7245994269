import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { pointsFrom } from '../../../../shared/initial-discussions/points.ts';
import { agendaFacts } from '../../../../shared/planning/agenda-facts.ts';
import { agendaOf } from '../../../../shared/planning/agenda-of.ts';
import { followPlan } from '../../../../shared/planning/follow.ts';
import { mostGaps } from '../../../../shared/planning/gap-rows.ts';
import { openPlan } from '../../../../shared/planning/open-plan.ts';
import { planForm } from '../../../../shared/planning/plan-form.ts';
import type { Grid } from '../../../../shared/scoping/grid.ts';
import { addRow } from '../../../../shared/sheet/decide.ts';
import { mostRows, rowOf, rowsOf, type Row, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { adds, begun } from '../initial-discussions/an-initial.ts';
import { tries } from '../runs.ts';
import { hazelbrookGrid } from '../scoping/a-grid.ts';
import { by, plan as firstPlan, row } from '../sheet/a-sheet.ts';
import { done, opened, opening, there } from './a-cycle.ts';

/** The school has noted so many gaps in its grid. */
const gridWith = (gaps: number): Grid => {
  const grid = hazelbrookGrid();
  const [entry] = [there(grid.entries[0])];
  const gapsOf = Array.from({ length: gaps }, (_, n) => ({
    ...entry,
    id: `g-${n}`,
    kind: 'gap' as const,
    text: `Gap ${n + 1}`,
  }));
  return { ...grid, entries: gapsOf };
};

const hours = {
  academicYear: '2026-27',
  allocatedMinutes: 0,
  usedMinutes: 0,
  leftMinutes: 0,
  plannedMinutes: 0,
  lostMinutes: 0,
  usedByActivity: [],
};
const gapLines = (plan: Pick<Sheet, 'rows'>, grid: Grid) =>
  agendaFacts(plan, { hours, grid, changes: [], since: undefined }).gaps;

const asked = (questions: number): Sheet =>
  Array.from({ length: questions }).reduce<Sheet>(
    (sheet, _, n) => adds(sheet, 'sendco', `q-${n}`, 'question', { question: `Question ${n + 1}?` }),
    begun(),
  );

const some = (count: number, draw: (n: number) => Row): Row[] => Array.from({ length: count }, (_, n) => draw(n));
const lastTerm = (rows: Row[]): Sheet => ({ ...firstPlan(), rows });
const written = (activities: number, children: number, ranked: number): Row[] => [
  ...some(activities, (n) => row(`a-${n}`, 'activity', { outcome: `Outcome ${n}`, achieved: 'no' })),
  ...some(children, (n) => row(`c-${n}`, 'child', { decision: 'See again' }, { label: `Child ${n + 1}` })),
  ...some(ranked, (n) => row(`gap-g-${n}`, 'gap', { rank: '1' }, { ref: `g-${n}`, label: `Gap ${n + 1}` })),
];

test('with 75 gaps in the grid, the question Ellen asked in the initial discussions still stands in the plan', () => {
  const plan = openPlan(opened(), undefined, gridWith(75), opening, undefined, pointsFrom(asked(3)));
  expect(rowsOf(plan, 'point')).toHaveLength(3);
  expect(rowsOf(plan, 'gap')).toHaveLength(mostGaps);
  expect(gapLines(plan, gridWith(75))).toEqual([
    '30 gaps to put in order',
    '45 more gaps stand in the grid and not in this plan',
  ]);
});

test('a plan that its gaps have filled makes room for what people add', () => {
  const opens = openPlan(opened(), undefined, undefined, opening);
  const full = { ...opens, rows: [...opens.rows, ...some(75, (n) => row(`gap-g-${n}`, 'gap', {}, { ref: `g-${n}` }))] };
  expect(addRow(planForm, full, { id: 'p', kind: 'point', texts: { text: 'Who?' } }, by('sendco')).ok).toBe(false);
  const follow = (plan: Sheet) =>
    followPlan(plan, plan.participants, { grid: gridWith(75), facts: () => ({}) }) ?? plan;
  let plan = follow(full);
  for (let n = 0; n < 70; n += 1)
    plan = follow(done(addRow(planForm, plan, { id: `p-${n}`, kind: 'point', texts: { text: 'Who?' } }, by('sendco'))));
  expect(rowsOf(plan, 'point')).toHaveLength(70);
});

test('whatever people wrote goes on, however many gaps the grid has; the rest of the gaps is counted', () => {
  const numbers = fc.record({
    activities: fc.nat(35),
    children: fc.nat(15),
    ranked: fc.nat(10),
    gaps: fc.nat(200),
    questions: fc.nat(12),
  });
  fc.assert(
    fc.property(numbers, ({ activities, children, ranked, gaps, questions }) => {
      const grid = gridWith(gaps);
      const people = written(activities, children, Math.min(ranked, gaps));
      const bare = some(40, (n) => row(`bare-${n}`, 'gap', {}, { ref: `g-${n + 10}` }));
      const plan = openPlan(
        opened(),
        lastTerm([...people, ...bare]),
        grid,
        opening,
        undefined,
        pointsFrom(asked(questions)),
      );
      expect(people.filter(({ id }) => !rowOf(plan, id))).toEqual([]);
      expect(rowsOf(plan, 'point')).toHaveLength(questions);
      expect(plan.rows.length).toBeLessThanOrEqual(mostRows);
      const told = Number(/^(\d+) more/.exec(gapLines(plan, grid)?.at(-1) ?? '')?.[1] ?? 0);
      expect(rowsOf(plan, 'gap').length + told).toBe(gaps);
    }),
    tries(),
  );
});

test('questions that a plan full of people’s own rows cannot hold wait where they were asked', () => {
  const initial = asked(12);
  const plan = openPlan(opened(), lastTerm(written(60, 12, 0)), gridWith(20), opening, undefined, pointsFrom(initial));
  expect([plan.rows.length, rowsOf(plan, 'point').length]).toEqual([mostRows, 3]);
  const next = openPlan(
    opened(),
    { ...plan, rows: plan.rows.filter(({ kind }) => kind === 'point'), lockedAt: opening },
    undefined,
    opening,
    undefined,
    pointsFrom(initial),
  );
  expect(rowsOf(next, 'point')).toHaveLength(9);
});

test('a point under no heading is a question in the agenda', () => {
  const plan = lastTerm([row('p', 'point', { text: 'Which room?' })]);
  expect(agendaOf(plan).find(({ rows }) => rows.length > 0)?.heading).toBe('questions');
});
