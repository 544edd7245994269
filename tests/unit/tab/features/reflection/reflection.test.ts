import { expect, test } from '@jest/globals';
import type { ReflectionAnswer } from '../../../../../shared/reflection/contract.ts';
import { starsBugsMoon } from '../../../../../shared/reflection/content.ts';
import { instant } from '../../../../../shared/kernel/time.ts';
import { inList, leftFor, sending, wordsOf, type Item } from '../../../../../tab/features/reflection/reflection.ts';
import { watch } from '../../../../../tab/watch.ts';
import type { Answer, Post } from '../../../../../tab/api.ts';

const at = instant('2026-11-27T09:00:00Z');
const added = { at, by: 'Ellen Whitfield', side: 'sendco' } as const;
const item = (id: string, list: Item['list'], became: Item['became'] = []): Item => ({
  ...{ id, list, text: `Words of ${id}`, added, cell: null, owner: null, became, rev: 1 },
});
const answer: ReflectionAnswer = {
  id: 'reflection|service-weald|school-hazelbrook|2026-27|autumn',
  label: 'autumn term 2026',
  items: [item('a', 'bugs'), item('b', 'stars'), item('c', 'bugs')],
  finished: { 'link-therapist': null, sendco: null },
  changed: null,
  rev: 3,
  content: starsBugsMoon,
  removed: [],
  may: { write: true },
  you: 'sendco',
};

test('a list shows its own items, what was said last first', () => {
  expect(inList(answer.items, 'bugs').map(({ id }) => id)).toEqual(['c', 'a']);
});

test('what an item became once is not offered again', () => {
  const gap = { ...added, kind: 'gap' as const, ref: 'reflect-gap-a' };
  expect(leftFor(item('a', 'bugs', [gap]))).toEqual(['point', 'outcome']);
});

test('what was not chosen is sent as nothing', () => {
  expect(wordsOf({ text: 'No room', cell: '', owner: 'both' })).toEqual({ text: 'No room', cell: null, owner: 'both' });
});

/** The page as it is watched, and the way to send a change that is answered like this. */
function page(said: Answer<ReflectionAnswer>) {
  const sent: { readonly path: string; readonly body: object }[] = [];
  const post = ((path: string, body: object) => {
    sent.push({ path, body });
    return Promise.resolve(said);
  }) as unknown as Post;
  const watched = watch<ReflectionAnswer>(
    () => Promise.resolve({ ok: true, value: answer, asOf: at }),
    () => () => undefined,
  );
  const send = sending({ post, newId: () => 'edit-1' }, watched, {
    school: 'school-hazelbrook',
    reflectionId: answer.id,
  });
  return { sent, send, watched };
}

test('a change names its page and an id of its own, and the page that comes back is shown', async () => {
  const { sent, send, watched } = page({ ok: true, value: { ...answer, rev: 4 }, asOf: at });
  expect(await send('items/restore', { itemId: 'a' })).toBeUndefined();
  expect(sent).toEqual([
    {
      path: '/api/schools/school-hazelbrook/reflection/items/restore',
      body: { reflectionId: answer.id, editId: 'edit-1', itemId: 'a' },
    },
  ]);
  expect(watched.state()).toMatchObject({ phase: 'ready', value: { rev: 4 } });
});

test('what is refused keeps the page, says why, and the page is asked for again', async () => {
  const { send, watched } = page({ ok: false, sentence: 'This was changed.', refused: true });
  expect(await send('items/change', { itemId: 'a' })).toEqual({ sentence: 'This was changed.' });
  await watched.renew();
  expect(watched.state()).toMatchObject({ phase: 'ready', value: { rev: 3 } });
});
