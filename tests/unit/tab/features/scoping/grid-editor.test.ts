import { describe, expect, test } from '@jest/globals';
import { date } from '../../../../../shared/kernel/time.ts';
import { editorText } from '../../../../../tab/features/sheet/text.ts';
import { there } from '../../../shared/planning/a-cycle.ts';
import { openGrid } from './support.ts';

test('what is said about an entry one after the other never refuses one’s own next', async () => {
  const { server, editor, id } = await openGrid();
  const entry = there(server.entry(id));
  const said = (['deliveredBy', 'frequency', 'cost'] as const).map((field) =>
    editor.say('entries/change', entry, () => ({ details: { [field]: 'Said' } })),
  );
  expect(await Promise.all(said)).toEqual([undefined, undefined, undefined]);
  expect(server.entry(id)?.details).toEqual({ deliveredBy: 'Said', frequency: 'Said', cost: 'Said' });
  // What somebody else wrote meanwhile was not before their eyes.
  server.priyaWrites(id, 'Hers');
  const refused = await editor.say('entries/change', entry, () => ({ details: { cost: 'Mine' } }));
  expect(refused?.sentence).toContain('Hers');
});

describe('words typed into the grid', () => {
  test('are saved when their field is left', async () => {
    const { editor, answers, texts, id } = await openGrid();
    editor.type(id, 'Language for Learning, all classes');
    expect(answers.hasUnsaved()).toBe(true);
    expect(await editor.leave(id)).toBe(true);
    expect(texts()).toContain('Language for Learning, all classes');
    expect(answers.hasUnsaved()).toBe(false);
  });

  test('wait while there is no connection, on another page too, and are sent by themselves', async () => {
    const { server, timers, editor, answers, texts, id } = await openGrid();
    server.isDown = true;
    editor.type(id, 'Language for Learning, all classes');
    expect(await editor.leave(id)).toBe(false);
    expect(editor.words(id)).toMatchObject({ state: 'unsent', says: editorText.noConnection });
    expect(answers.hasUnsaved()).toBe(true);
    // The page is left and opened again: the same words still stand there.
    expect(answers.grid('school-hazelbrook').words(id)?.text).toBe('Language for Learning, all classes');
    server.isDown = false;
    await timers.pass(1_000);
    expect(texts()).toContain('Language for Learning, all classes');
    expect(answers.hasUnsaved()).toBe(false);
  });

  test('are tried again with growing pauses while the server is read from and not written to', async () => {
    const { server, timers, editor, texts, id } = await openGrid();
    server.faults.push('lost', 'lost', 'lost');
    editor.type(id, 'Language for Learning, all classes');
    await editor.leave(id);
    await timers.pass(900);
    expect(server.sent).toHaveLength(1);
    await timers.pass(100);
    expect(server.sent).toHaveLength(2);
    await timers.pass(1_900);
    expect(server.sent).toHaveLength(2);
    // Somebody looks anew, and that gets through: no need to wait for the end of the pause.
    await editor.grid.refresh();
    await timers.pass(0);
    expect(server.sent).toHaveLength(3);
    await timers.pass(5_000);
    expect(texts()).toContain('Language for Learning, all classes');
  });

  test('count once when the answer to them was lost', async () => {
    const { server, timers, editor, id } = await openGrid();
    const { rev } = server.grid;
    server.faults.push('unanswered');
    editor.type(id, 'Language for Learning, all classes');
    await editor.leave(id);
    await timers.pass(1_000);
    expect(server.grid.rev).toBe(rev + 1);
    expect(editor.unsaved()).toEqual([]);
  });

  test('are kept with the reason when somebody else wrote there; the next try is made on what stands now', async () => {
    const { server, editor, answers, texts, id } = await openGrid();
    editor.type(id, 'Mine');
    server.priyaWrites(id, 'Hers');
    expect(await editor.leave(id)).toBe(false);
    expect(editor.words(id)).toMatchObject({ text: 'Mine', state: 'refused', says: expect.stringContaining('Hers') });
    expect(answers.hasUnsaved()).toBe(true);
    editor.again(id);
    await editor.leave(id);
    await Promise.resolve();
    expect(texts()).toContain('Mine');
    expect(answers.hasUnsaved()).toBe(false);
  });

  test('are kept when their entry was taken out, until they are thrown away', async () => {
    const { server, editor, answers, id } = await openGrid();
    editor.type(id, 'Mine');
    server.priyaTakesOut(id);
    await editor.leave(id);
    expect(editor.unsaved()).toMatchObject([{ place: { rowId: id }, typing: { text: 'Mine', state: 'refused' } }]);
    editor.drop(id);
    expect(answers.hasUnsaved()).toBe(false);
  });

  test('typed back to what stands leave nothing to save', async () => {
    const { server, editor, id } = await openGrid();
    const { rev } = server.grid;
    editor.type(id, 'Language');
    editor.type(id, 'Language for Learning');
    expect(await editor.leave(id)).toBe(true);
    expect(server.grid.rev).toBe(rev);
  });
});

describe('what is being added to a cell', () => {
  test('waits while there is no connection, and is added once', async () => {
    const { server, timers, editor, answers, texts } = await openGrid();
    editor.write('FS3', { text: 'No specialist advice', kind: 'gap' });
    expect(answers.hasUnsaved()).toBe(true);
    server.faults.push('unanswered', 'lost');
    expect(await editor.add('FS3')).toBe(false);
    expect(editor.draft('FS3')).toMatchObject({ text: 'No specialist advice', state: 'unsent' });
    const looks = new Set<string | undefined>();
    editor.subscribe(() => looks.add(editor.draft('FS3')?.state));
    // What is under way is not changed under the person's hands.
    editor.write('FS3', { text: 'Something else' });
    await timers.pass(3_000);
    // Nothing blinks while it is tried again.
    expect([...looks]).toEqual(['unsent', undefined]);
    expect(editor.draft('FS3')).toBeUndefined();
    expect(texts().filter((text) => text === 'No specialist advice')).toHaveLength(1);
    expect(texts()).not.toContain('Something else');
    expect(answers.hasUnsaved()).toBe(false);
  });

  test('stays in its form with the reason when it is refused', async () => {
    const { editor, answers } = await openGrid();
    editor.write('FS3', { text: 'x'.repeat(301) });
    expect(await editor.add('FS3')).toBe(false);
    expect(editor.draft('FS3')).toMatchObject({ state: 'refused', says: expect.stringContaining('301') });
    expect(answers.hasUnsaved()).toBe(true);
    editor.write('FS3', { text: 'Shorter' });
    expect(await editor.add('FS3')).toBe(true);
  });

  test('an opened form without words is nothing to save', async () => {
    const { editor, answers } = await openGrid();
    editor.write('FS3', { kind: 'gap' });
    expect(answers.hasUnsaved()).toBe(false);
    expect(await editor.add('FS3')).toBe(false);
    expect(editor.draft('FS3')).toMatchObject({ state: 'refused', kind: 'gap' });
    editor.dropDraft('FS3');
    expect(editor.draft('FS3')).toBeUndefined();
  });
});

describe('looking again', () => {
  test('asks only for what is newer than what is shown', async () => {
    const { server, editor } = await openGrid();
    const before = editor.grid.state();
    await editor.grid.refresh();
    expect(server.asked.at(-1)).toMatch(new RegExp(`/grid\\?since=${server.grid.rev}&on=2026-12-01$`));
    expect(editor.grid.state()).toEqual(before);
    server.priyaWrites('entry-01', 'Hers');
    await editor.grid.refresh();
    expect(editor.grid.state()).toMatchObject({ value: { rev: server.grid.rev } });
  });

  test('brings the grid of a new day', async () => {
    const { server, editor } = await openGrid();
    server.on = date('2026-12-02');
    await editor.grid.refresh();
    expect(editor.grid.state()).toMatchObject({ value: { on: '2026-12-02' } });
  });

  test('a look that set out before a change was saved does not take its place', async () => {
    const { server, editor, id } = await openGrid();
    editor.type(id, 'Mine');
    await Promise.all([editor.grid.refresh(), editor.leave(id)]);
    expect(editor.grid.state()).toMatchObject({ value: { rev: server.grid.rev } });
  });
});

describe('words that may tell who a child is', () => {
  const found = [{ field: 'text', kind: 'postcode', start: 0, length: 8 } as const];

  test('of an entry wait until they are changed or kept', async () => {
    const { server, timers, editor, texts, id } = await openGrid();
    server.faults.push({ found });
    editor.type(id, 'ME14 1XX, at home');
    expect(await editor.leave(id)).toBe(false);
    expect(editor.words(id)).toMatchObject({ state: 'refused', warned: found });
    expect(await editor.leave(id)).toBe(false);
    await timers.pass(60_000);
    expect(server.sent).toHaveLength(1);
    editor.keep(id);
    await timers.pass(0);
    expect(server.sent[1]).toMatchObject({ confirmed: true });
    expect(texts()).toContain('ME14 1XX, at home');
    expect(editor.words(id)).toBeUndefined();
  });

  test('of what is being added, too', async () => {
    const { server, timers, editor, texts } = await openGrid();
    server.faults.push({ found }, { found });
    editor.write('EE1', { text: 'ME14 1XX, at home' });
    expect(await editor.add('EE1')).toBe(false);
    expect(editor.draft('EE1')).toMatchObject({ state: 'refused', warned: found });
    await timers.pass(60_000);
    expect(server.sent).toHaveLength(1);
    editor.keepDraft('EE1');
    // Another word after that, and it is asked about again.
    editor.write('EE1', { text: 'ME14 1XX, at their home' });
    expect(editor.draft('EE1')?.warned).toEqual(found);
    expect(await editor.add('EE1')).toBe(false);
    expect(server.sent[1]).not.toHaveProperty('confirmed');
    editor.keepDraft('EE1');
    expect(await editor.add('EE1')).toBe(true);
    expect(server.sent[2]).toMatchObject({ confirmed: true });
    expect(texts()).toContain('ME14 1XX, at their home');
  });
});
