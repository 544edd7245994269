import { describe, expect, test } from '@jest/globals';
import { textOf } from '../../../../../shared/sheet/sheet.ts';
import { editorText } from '../../../../../tab/features/sheet/text.ts';
import { focus, openPlan, priorities, type TheServer } from './support.ts';

const stands = (server: TheServer, place = focus) =>
  textOf(
    server.sheet.rows.find(({ id }) => id === place.rowId),
    place.field,
  );

test('words are saved a moment after the last key, and the field says when', async () => {
  const { editor, server, timers } = await openPlan();
  editor.type(focus, 'Vocab');
  await timers.pass(1_100);
  editor.type(focus, 'Vocabulary ');
  await timers.pass(1_100);
  expect(server.posted).toEqual([]);
  expect(editor.field(focus)).toMatchObject({ text: 'Vocabulary ', state: 'typing' });
  await timers.pass(100);
  expect(server.posted).toEqual([
    { path: 'edits', body: { ...focus, editId: 'edit-1', text: 'Vocabulary ', seen: 1 } },
  ]);
  expect(stands(server)).toBe('Vocabulary');
  expect(editor.field(focus)).toMatchObject({
    text: 'Vocabulary ',
    state: 'saved',
    savedAt: '2026-12-03T10:14:00.000Z',
  });
});

test('leaving a field saves it at once; leaving it untouched sends nothing', async () => {
  const { editor, server, timers } = await openPlan();
  editor.leave(priorities);
  editor.type(focus, 'Vocabulary');
  editor.leave(focus);
  await timers.pass(0);
  expect(server.posted).toHaveLength(1);
  editor.type(focus, 'Vocabulary');
  editor.leave(focus);
  await timers.pass(5_000);
  expect(server.posted).toHaveLength(1);
});

test('one field goes out at a time, in the order they were left', async () => {
  const { editor, server, timers } = await openPlan();
  editor.type(focus, 'Vocabulary');
  editor.type(priorities, 'Reading');
  editor.leave(focus);
  editor.leave(priorities);
  expect(server.posted).toHaveLength(1);
  await timers.pass(0);
  expect(server.posted.map(({ body }) => body['field'])).toEqual(['focus', 'priorities']);
  expect(server.posted[1]?.body['seen']).toBe(2);
});

test('without a connection the same edit is sent again with growing pauses, until it is through', async () => {
  const { editor, server, timers } = await openPlan();
  server.faults.push('lost', 'lost', 'lost');
  editor.type(focus, 'Vocabulary');
  editor.leave(focus);
  await timers.pass(0);
  expect(editor.field(focus)).toMatchObject({ text: 'Vocabulary', state: 'unsent', says: editorText.noConnection });
  await timers.pass(900);
  expect(server.posted).toHaveLength(1);
  await timers.pass(100);
  expect(server.posted).toHaveLength(2);
  await timers.pass(1_900);
  expect(server.posted).toHaveLength(2);
  await timers.pass(5_200);
  expect(server.posted.map(({ body }) => body['editId'])).toEqual(['edit-1', 'edit-1', 'edit-1', 'edit-1']);
  expect(stands(server)).toBe('Vocabulary');
  expect(editor.field(focus).state).toBe('saved');
});

test('words typed while an answer is lost are no conflict with oneself', async () => {
  const { editor, server, timers } = await openPlan();
  server.faults.push('unanswered');
  editor.type(focus, 'Vocabulary');
  editor.leave(focus);
  await timers.pass(0);
  editor.type(focus, 'Vocabulary and play');
  await timers.pass(10_000);
  expect(server.posted.map(({ body }) => [body['editId'], body['text']])).toEqual([
    ['edit-1', 'Vocabulary'],
    ['edit-1', 'Vocabulary'],
    ['edit-2', 'Vocabulary and play'],
  ]);
  expect(server.sheet.conflicts).toEqual([]);
  expect(stands(server)).toBe('Vocabulary and play');
});

test('a field that is refused keeps its words and the reason, holds up no other, and can be tried again', async () => {
  const { editor, server, timers } = await openPlan();
  server.faults.push({ refused: 'Several people wrote at the same moment.' });
  editor.type(focus, 'Vocabulary');
  editor.type(priorities, 'Reading');
  editor.leave(focus);
  editor.leave(priorities);
  await timers.pass(30_000);
  expect(editor.field(focus)).toMatchObject({
    text: 'Vocabulary',
    state: 'refused',
    says: 'Several people wrote at the same moment.',
  });
  expect(stands(server, priorities)).toBe('Reading');
  expect(editor.unsaved().map(({ place }) => place)).toEqual([focus]);
  editor.again(focus);
  await timers.pass(0);
  expect(server.posted.at(-1)?.body['editId']).toBe('edit-3');
  expect(stands(server)).toBe('Vocabulary');
  expect(editor.unsaved()).toEqual([]);
});

test('what the other writes elsewhere appears and is lit for a moment; the field typed in is left alone', async () => {
  const { editor, server, timers } = await openPlan();
  editor.type(focus, 'Voc');
  server.ellenWrites(priorities, 'Reading');
  await editor.refresh();
  expect(editor.field(focus).text).toBe('Voc');
  expect(editor.field(priorities)).toMatchObject({ text: 'Reading', freshBy: 'Ellen Whitfield' });
  expect(editor.news()).toEqual({ n: 1, changes: [{ key: 'page#priorities', by: 'Ellen Whitfield' }] });
  await timers.pass(6_000);
  expect(editor.field(priorities).freshBy).toBeUndefined();
  expect(stands(server)).toBe('Voc');
});

test('her own words never light up', async () => {
  const { editor, timers } = await openPlan();
  editor.type(focus, 'Vocabulary');
  editor.leave(focus);
  await timers.pass(0);
  await editor.refresh();
  expect(editor.field(focus).freshBy).toBeUndefined();
  expect(editor.news().n).toBe(0);
});

test('a saved box follows what the other makes of it', async () => {
  const { editor, server, timers } = await openPlan();
  editor.type(focus, 'Vocabulary ');
  await timers.pass(1_200);
  server.ellenWrites(focus, 'Vocabulary in play');
  await editor.refresh();
  expect(editor.field(focus)).toMatchObject({ text: 'Vocabulary in play', freshBy: 'Ellen Whitfield' });
  editor.type(focus, 'Vocabulary in play and class');
  await timers.pass(1_200);
  expect(server.sheet.conflicts).toEqual([]);
  expect(stands(server)).toBe('Vocabulary in play and class');
});

test('nothing looks changed to a box whose field did not change', async () => {
  const { editor, server } = await openPlan();
  const before = editor.field(focus);
  server.ellenWrites(priorities, 'Reading');
  await editor.refresh();
  expect(editor.field(focus)).toBe(before);
});

test('an older page that comes late changes nothing', async () => {
  const { editor, server, timers } = await openPlan();
  const older = server.sheet;
  editor.type(focus, 'Vocabulary');
  editor.leave(focus);
  await timers.pass(0);
  server.sheet = older;
  await editor.refresh();
  expect(editor.field(focus).text).toBe('Vocabulary');
});

test('a press that found no connection is sent again under its own id and counts once', async () => {
  const { editor, server } = await openPlan();
  const add = () => editor.act('add activity', 'rows', (id) => ({ rowId: `row-${id}`, kind: 'activity', texts: {} }));
  server.faults.push('unanswered');
  expect(await add()).toBe('timed out');
  expect(await add()).toBeUndefined();
  expect(server.sheet.rows.map(({ id }) => id)).toEqual(['page', 'row-edit-1']);
  await add();
  expect(server.sheet.rows).toHaveLength(3);
});

test('words for a row that was taken out stay with the person', async () => {
  const { editor, server, timers } = await openPlan();
  await editor.act('add', 'rows', () => ({ rowId: 'one', kind: 'activity', texts: {} }));
  const activity = { rowId: 'one', field: 'activity' };
  editor.type(activity, 'Choice boards');
  server.ellenTakesOut('one');
  server.faults.push({ refused: 'This row was taken out meanwhile.' });
  await timers.pass(1_200);
  expect(editor.unsaved()).toMatchObject([{ place: activity, typing: { text: 'Choice boards', state: 'refused' } }]);
  editor.drop(activity);
  expect(editor.unsaved()).toEqual([]);
});

describe('a text that may tell who a child is', () => {
  const found = [{ field: 'focus', kind: 'date-of-birth', start: 5, length: 8 } as const];
  const warned = async () => {
    const opened = await openPlan();
    opened.server.faults.push({ refused: 'Not saved yet.', found });
    opened.editor.type(focus, ' Born 12.03.19');
    await opened.timers.pass(1_200);
    return opened;
  };

  test('waits in its field and is not sent by itself, however often the field is left or others write', async () => {
    const { editor, server, timers } = await warned();
    expect(editor.field(focus)).toMatchObject({ text: ' Born 12.03.19', state: 'refused', warned: found });
    editor.leave(focus);
    server.ellenWrites(priorities, 'Reading');
    await editor.refresh();
    await timers.pass(60_000);
    expect(server.posted).toHaveLength(1);
    expect(editor.unsaved()).toHaveLength(1);
  });

  test('is saved as it is once its author keeps it', async () => {
    const { editor, server, timers } = await warned();
    editor.keep(focus);
    await timers.pass(0);
    expect(server.posted[1]?.body).toMatchObject({ text: ' Born 12.03.19', confirmed: true });
    expect(stands(server)).toBe('Born 12.03.19');
    expect(editor.field(focus)).toMatchObject({ state: 'saved', warned: undefined });
    // Another text is asked about anew.
    editor.type(focus, 'Born 12.03.19, in May');
    await timers.pass(1_200);
    expect(server.posted[2]?.body).not.toHaveProperty('confirmed');
  });

  test('keeps its warning while what it is about stands, and loses it with that', async () => {
    const { editor, server, timers } = await warned();
    editor.type(focus, 'Born 12.03.19 and');
    expect(editor.field(focus).warned).toEqual(found);
    editor.type(focus, 'Born last spring');
    expect(editor.field(focus)).toMatchObject({ state: 'typing', warned: undefined });
    await timers.pass(1_200);
    expect(stands(server)).toBe('Born last spring');
  });

  test('is looked at again when more was typed before the answer came', async () => {
    const { editor, server, timers } = await openPlan();
    server.faults.push({ refused: 'Not saved yet.', found });
    editor.type(focus, 'Born 12.03.19');
    editor.leave(focus);
    editor.type(focus, 'Born last spring');
    await timers.pass(1_200);
    expect(stands(server)).toBe('Born last spring');
    expect(editor.unsaved()).toEqual([]);
  });
});
