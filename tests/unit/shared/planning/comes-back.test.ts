import { expect, test } from '@jest/globals';
import { buildGrids } from '../../../../infra/local/sample/build.ts';
import { pointsFrom } from '../../../../shared/initial-discussions/points.ts';
import { sheetIdSchema } from '../../../../shared/kernel/ids.ts';
import { followPlan } from '../../../../shared/planning/follow.ts';
import { openPlan } from '../../../../shared/planning/open-plan.ts';
import { planForm } from '../../../../shared/planning/plan-form.ts';
import { edit, settle } from '../../../../shared/sheet/decide.ts';
import { rowOf, type Row, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { adds, begun } from '../initial-discussions/an-initial.ts';
import { by, field, row, words } from '../sheet/a-sheet.ts';
import { done, opened, opening, there } from './a-cycle.ts';

/** The pair asked one question in its initial discussions, and nobody has answered it there. */
const initial = adds(begun(), 'sendco', 'q-1', 'question', { question: 'Who tells the parents?' });
const question = 'asked-q-1';

/** The plan that follows these, newest first. */
const planAfter = (...plans: Sheet[]): Sheet =>
  openPlan(opened(), plans[0], undefined, opening, undefined, pointsFrom(initial), plans.slice(1));

/** A plan as it was left: agreed or not, and with its question so. */
const left = (plan: Sheet, term: string, lockedAt: Sheet['lockedAt'], so: Partial<Row> = {}): Sheet => ({
  ...plan,
  id: sheetIdSchema.parse(`plan|service-weald|school-hazelbrook|2026-27|${term}`),
  lockedAt,
  rows: plan.rows.map((each) => (each.id === question ? { ...each, ...so } : each)),
});

test('a question of the initial discussions that one agreed plan has taken in comes back in no later one', () => {
  const first = left(planAfter(), 'autumn', opening);
  expect(rowOf(first, question)).toBeDefined();
  const second = left(planAfter(first), 'spring', opening);
  expect(rowOf(second, question)).toBeUndefined();
  expect(rowOf(planAfter(second, first), question)).toBeUndefined();
});

test.each([
  ['ticked off', { fields: { done: field('yes') } }, false],
  ['taken out', { removed: { by: 'sendco' as const, at: opening } }, false],
  ['left as it was', {}, true],
])('a question %s in a plan that was never agreed: asked again %#', (_, so, again) => {
  expect(rowOf(planAfter(left(planAfter(), 'autumn', null, so)), question) !== undefined).toBe(again);
});

test('an outcome clicked “achieved” without evidence, in a plan that was never agreed, is asked about again', () => {
  const from = { sheetId: planAfter().id, rowId: 'o', label: 'autumn term 2026' };
  const unproved = row('o', 'outcome', { outcome: 'Talk at lunch', achieved: 'yes' }, { from });
  const proved = row('p', 'outcome', { outcome: 'Share a grid', achieved: 'yes', evidence: 'Done in May' }, { from });
  const plan = planAfter(left({ ...planAfter(), rows: [unproved, proved] }, 'autumn', null));
  expect([words(plan, 'o', 'outcome'), words(plan, 'o', 'achieved')]).toEqual(['Talk at lunch', '']);
  expect(rowOf(plan, 'p')).toBeUndefined();
});

test('a gap that leaves the grid takes no second text with it, so that the plan can still be agreed', () => {
  const sample = there(buildGrids()[0]);
  const grid = { ...sample, entries: sample.entries.map((each, n) => (n ? each : { ...each, kind: 'gap' as const })) };
  const opens = openPlan(opened(), undefined, grid, opening);
  const gap = there(opens.rows.find(({ kind }) => kind === 'gap'));
  const types = (sheet: Sheet, side: 'sendco' | 'link-therapist', text: string, seen: number): Sheet =>
    done(edit(planForm, sheet, [{ rowId: gap.id, field: 'action', text, seen }], by(side)));
  const written = types(opens, 'sendco', 'Train staff', 1);
  const emptied = types(written, 'sendco', '', written.rev);
  const two = types(emptied, 'link-therapist', 'Train all staff in May', written.rev);
  expect(two.conflicts).toHaveLength(1);

  const less = { ...grid, entries: grid.entries.filter(({ id }) => id !== gap.ref) };
  const after = followPlan(two, two.participants, { grid: less, facts: () => ({}) }) ?? two;
  const settled = done(settle(after, there(after.conflicts[0]).id, 'second', after.rev, by('sendco')));
  expect([settled.conflicts, words(settled, gap.id, 'action')]).toEqual([[], 'Train all staff in May']);
});
