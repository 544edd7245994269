import { expect, test } from '@jest/globals';
import { justWritten } from '../../../../bot/outbox/just-written.ts';
import type { OutboxItem } from '../../../../bot/ports/change.ts';
import { accountIdOf, schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/time.ts';

const school = schoolIdSchema.parse('school-hazelbrook');
const item = (id: string): OutboxItem => ({
  id,
  schoolId: school,
  about: 'cycle|one',
  to: accountIdOf('nhs', 'anna'),
  how: 'new',
  kind: 'asked-for',
  createdAt: instant('2026-11-27T08:55:00Z'),
});

/** A memory of a school about which the database was asked once, as the first delivery of a process does. */
const asked = async () => {
  const notes = justWritten();
  await notes.asking(school, () => Promise.resolve());
  return notes;
};
const taken = (notes: ReturnType<typeof justWritten>) => notes.take(school)?.items.map(({ id }) => id);

test('what this process wrote is taken once', async () => {
  const notes = await asked();
  notes.begin(school)([item('one')]);
  notes.begin(school)([item('two')]);
  expect(taken(notes)).toEqual(['one', 'two']);
  expect(taken(notes)).toBeUndefined();
});

test('a school that this process never asked about is asked about, since older things may wait there', () => {
  const notes = justWritten();
  notes.begin(school)([item('one')]);
  expect(taken(notes)).toBeUndefined();
});

test('what was noted before a question is left to its answer', async () => {
  const notes = await asked();
  notes.begin(school)([item('one')]);
  await notes.asking(school, () => Promise.resolve());
  expect(taken(notes)).toBeUndefined();
});

test('a question that begins, ends or is under way while something is written leaves it to the database', async () => {
  const notes = await asked();
  const before = notes.begin(school);
  let during = (_items: readonly OutboxItem[]): void => undefined;
  await notes.asking(school, () => {
    before([item('begun before')]);
    during = notes.begin(school);
    notes.begin(school)([item('written while it was under way')]);
    return Promise.resolve();
  });
  during([item('stored after its answer')]);
  expect(taken(notes)).toBeUndefined();
  const around = notes.begin(school);
  await notes.asking(school, () => Promise.resolve()).then(() => around([item('a whole question in between')]));
  expect(taken(notes)).toBeUndefined();
  notes.begin(school)([item('next')]);
  expect(taken(notes)).toEqual(['next']);
});
