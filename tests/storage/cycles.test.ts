import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Records, Stored } from '../../bot/ports/change.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import type { Cycle } from '../../shared/planning/cycle.ts';
import { planIdOf, sheetOfCycle } from '../../shared/planning/open-plan.ts';
import type { CycleStore } from '../../bot/features/planning/store.ts';
import {
  auditOf,
  chainOf,
  cycleOf,
  hazelbrook,
  idsAt,
  itemOf,
  openContainers,
  openedAt,
  orchardBank,
} from './support.ts';

let bench: Awaited<ReturnType<typeof openContainers>>;
let cycles: CycleStore;
let records: Records;
beforeEach(async () => {
  bench = await openContainers();
  cycles = cycleStore(bench.containers);
  records = recordWriter(bench.containers, outboxMarks(bench.containers), chainOf(bench.containers));
});
afterEach(() => bench.close());

const change = (cycle: Cycle, name: string, before?: Stored<Cycle>) => ({
  schoolId: cycle.schoolId,
  puts: [{ type: 'cycle' as const, value: cycle, before }],
  audit: [auditOf(cycle, name)],
  outbox: [itemOf(cycle, `${name}-1`), itemOf(cycle, `${name}-2`)],
});

test('a new cycle, its audit event and what people are owed are written together', async () => {
  const cycle = cycleOf();
  expect(await records.commit(change(cycle, 'first'))).toBe('saved');
  expect((await cycles.load(hazelbrook.id, cycle.id))?.value).toEqual(cycle);
  expect(await idsAt(bench.containers, hazelbrook.id)).toEqual({
    cycle: [cycle.id],
    audit: ['audit|000000000001'],
    'audit-head': ['audit-head'],
    outbox: ['outbox|first-1', 'outbox|first-2'],
  });
});

test('a cycle comes with its plan and its school, in one request and with ETags that a change can be decided on', async () => {
  const cycle = cycleOf();
  const plan = sheetOfCycle(cycle, planIdOf(cycle.id), 'plan', [], openedAt);
  await records.commit({
    ...change(cycle, 'first'),
    puts: [
      { type: 'cycle', value: cycle, before: undefined },
      { type: 'sheet', value: plan, before: undefined },
    ],
  });
  await bench.containers.records.items.upsert(toDocument('school', { ...hazelbrook, schoolId: hazelbrook.id }));

  const single = jest.spyOn(bench.containers.records, 'item');
  const read = await cycles.loadWithPlan(hazelbrook.id, cycle.id);
  expect(single).not.toHaveBeenCalled();
  expect(read).toMatchObject({ cycle: { value: cycle }, plan: { value: plan }, record: hazelbrook });
  expect(read.cycle).toEqual(await cycles.load(hazelbrook.id, cycle.id));
  expect(await records.commit(change({ ...cycle, rev: 2 }, 'second', read.cycle))).toBe('saved');
});

test('a cycle that has no plan yet is read all the same; one that does not exist is not there', async () => {
  const cycle = cycleOf();
  await records.commit(change(cycle, 'first'));
  const read = await cycles.loadWithPlan(hazelbrook.id, cycle.id);
  expect(read).toMatchObject({ cycle: { value: cycle }, plan: undefined, record: undefined });
  const none = await cycles.loadWithPlan(orchardBank.id, cycleOf(orchardBank).id);
  expect(none).toEqual({ cycle: undefined, plan: undefined, record: undefined });
});

test('the same cycle a second time is there already, and leaves no trace of the attempt', async () => {
  const cycle = cycleOf();
  await records.commit(change(cycle, 'first'));
  expect(await records.commit(change({ ...cycle, round: 7 }, 'second'))).toBe('exists');
  expect((await cycles.load(hazelbrook.id, cycle.id))?.value.round).toBe(0);
  const ids = await idsAt(bench.containers, hazelbrook.id);
  expect([ids['audit'], ids['outbox']]).toEqual([['audit|000000000001'], ['outbox|first-1', 'outbox|first-2']]);
});

test('a change that was decided on an older state is refused whole', async () => {
  const cycle = cycleOf();
  await records.commit(change(cycle, 'first'));
  const before = await cycles.load(hazelbrook.id, cycle.id);
  expect(await records.commit(change({ ...cycle, rev: 2, round: 1 }, 'mine', before))).toBe('saved');
  expect(await records.commit(change({ ...cycle, rev: 2, round: 9 }, 'late', before))).toBe('changed-meanwhile');
  expect((await cycles.load(hazelbrook.id, cycle.id))?.value).toMatchObject({ rev: 2, round: 1 });
  expect(JSON.stringify(await idsAt(bench.containers, hazelbrook.id))).not.toContain('late');
});

test('of ten changes at once on the same state one is saved and nine are told', async () => {
  const cycle = cycleOf();
  await records.commit(change(cycle, 'first'));
  const before = await cycles.load(hazelbrook.id, cycle.id);
  const saved = await Promise.all(
    Array.from({ length: 10 }, (_, n) => records.commit(change({ ...cycle, rev: 2 }, `at-once-${n}`, before))),
  );
  expect(saved.filter((each) => each === 'saved')).toHaveLength(1);
  expect(saved.filter((each) => each === 'changed-meanwhile')).toHaveLength(9);
  expect((await idsAt(bench.containers, hazelbrook.id))['audit']).toHaveLength(2);
});

test('the current cycle of a school is the one opened last, and never one of another school', async () => {
  expect(await cycles.current(hazelbrook.id)).toBeUndefined();
  await records.commit(change(cycleOf(hazelbrook, 1), 'summer'));
  await records.commit(change(cycleOf(hazelbrook, 0), 'spring'));
  await records.commit(change(cycleOf(orchardBank, 0), 'orchard'));
  expect((await cycles.current(hazelbrook.id))?.term).toBe('summer');
  expect((await cycles.current(orchardBank.id))?.term).toBe('spring');
  expect(await cycles.load(orchardBank.id, cycleOf(hazelbrook).id)).toBeUndefined();
});

test('a document that does not fit its schema is refused, by its place and without what it holds', async () => {
  const cycle = cycleOf();
  await records.commit(change(cycle, 'first'));
  const { resource } = await bench.containers.records.item(cycle.id, hazelbrook.id).read();
  const secret = 'Amelia from Year 2';
  await bench.containers.records.items.upsert({
    ...resource,
    rev: secret,
    participants: [{ ...cycle.participants[0], role: secret }],
  });
  for (const attempt of [cycles.load(hazelbrook.id, cycle.id), cycles.current(hazelbrook.id)]) {
    const error = await attempt.then(
      () => new Error('it was taken'),
      (reason: Error) => reason,
    );
    expect(error.message).toContain('participants.0.role');
    expect(error.message).toContain('rev');
    expect(error.message).not.toContain('Amelia');
    expect(error.stack).not.toContain('Amelia');
  }
});
