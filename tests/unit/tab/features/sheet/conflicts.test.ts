import { expect, test } from '@jest/globals';
import type { SheetView } from '../../../../../shared/sheet/contract.ts';
import { textOf } from '../../../../../shared/sheet/sheet.ts';
import { focus, openPlan, priorities } from './support.ts';

/** Both write in the focus without seeing the other's text; Ellen's is first. */
async function bothWrote() {
  const open = await openPlan();
  open.editor.type(focus, 'Vocabulary');
  open.server.ellenWrites(focus, 'Attention', 1);
  await open.timers.pass(1_200);
  return { ...open, stands: () => textOf(open.server.sheet.rows[0], 'focus') };
}

const settle = (editor: Awaited<ReturnType<typeof bothWrote>>['editor'], take: 'standing' | 'second') => {
  const [conflict] = (editor.state() as { readonly value: SheetView }).value.conflicts;
  if (!conflict) throw new Error('there is nothing to settle');
  return editor.settle(conflict, take);
};

test('both texts are kept, and her own stays in her box', async () => {
  const { editor, server, stands } = await bothWrote();
  expect(stands()).toBe('Attention');
  expect(server.sheet.conflicts).toMatchObject([{ ...focus, text: 'Vocabulary', by: 'link-therapist' }]);
  expect(editor.field(focus)).toMatchObject({ text: 'Vocabulary', state: 'held' });
});

test('seeing the other’s text come in while typing does not overwrite it', async () => {
  const { editor, server, timers } = await openPlan();
  editor.type(focus, 'Voc');
  server.ellenWrites(focus, 'Attention', 1);
  await editor.refresh();
  expect(editor.field(focus).text).toBe('Voc');
  editor.type(focus, 'Vocabulary');
  await timers.pass(1_200);
  expect(server.posted[0]?.body['seen']).toBe(1);
  expect(server.sheet.conflicts).toHaveLength(1);
});

test('what is typed on meanwhile waits, and is sent when she takes her own text', async () => {
  const { editor, server, timers, stands } = await bothWrote();
  editor.type(focus, 'Vocabulary and play');
  await timers.pass(60_000);
  expect(server.posted).toHaveLength(1);
  expect(await settle(editor, 'second')).toBeUndefined();
  await timers.pass(0);
  expect(stands()).toBe('Vocabulary and play');
  expect(server.sheet.conflicts).toEqual([]);
  expect(editor.unsaved()).toEqual([]);
});

test('she takes the other’s text: her box shows it', async () => {
  const { editor, stands } = await bothWrote();
  await settle(editor, 'standing');
  expect(stands()).toBe('Attention');
  expect(editor.field(focus).text).toBe('Attention');
  expect(editor.unsaved()).toEqual([]);
});

test('she takes the other’s text although she typed on: hers is given up, as she chose', async () => {
  const { editor, server, timers, stands } = await bothWrote();
  editor.type(focus, 'Vocabulary and play');
  await settle(editor, 'standing');
  await timers.pass(60_000);
  expect(stands()).toBe('Attention');
  expect(server.sheet.conflicts).toEqual([]);
  expect(editor.field(focus).text).toBe('Attention');
});

test('the other settles it while she types on: her new words are shown to both again, never lost', async () => {
  const { editor, server, timers, stands } = await bothWrote();
  editor.type(focus, 'Vocabulary and play');
  server.ellenSettles('standing');
  await editor.refresh();
  await timers.pass(2_000);
  expect(stands()).toBe('Attention');
  expect(server.sheet.conflicts).toMatchObject([{ text: 'Vocabulary and play', by: 'link-therapist' }]);
});

test('both texts put together in the box, written after both were seen, stand', async () => {
  const { editor, server, timers, stands } = await bothWrote();
  await settle(editor, 'standing');
  editor.type(focus, 'Attention, then vocabulary');
  await timers.pass(1_200);
  expect(stands()).toBe('Attention, then vocabulary');
  expect(server.sheet.conflicts).toEqual([]);
});

test('agreeing counts what she wrote herself as seen, and nothing that the other changed', async () => {
  const { editor, server, timers } = await openPlan();
  const onScreen = () => (editor.state() as { readonly value: SheetView }).value;
  const before = onScreen();
  editor.type(focus, 'Vocabulary');
  expect(await editor.flush()).toBe(true);
  expect(editor.seenSince(before)).toBe(2);
  server.ellenWrites(priorities, 'Reading');
  editor.type(focus, 'Vocabulary and play');
  await timers.pass(1_200);
  expect(editor.seenSince(before)).toBeUndefined();
  expect(editor.seenSince(onScreen())).toBe(4);
});

test('nothing is agreed over words that are not saved', async () => {
  const { editor, server } = await openPlan();
  server.faults.push('lost');
  editor.type(focus, 'Vocabulary');
  expect(await editor.flush()).toBe(false);
});
