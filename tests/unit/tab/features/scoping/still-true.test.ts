import { expect, test } from '@jest/globals';
import { strands } from '../../../../../shared/balanced-system/framework.ts';
import type { GridAnswer } from '../../../../../shared/scoping/contract.ts';
import { decideGrid, type GridOp } from '../../../../../shared/scoping/decide.ts';
import type { Grid } from '../../../../../shared/scoping/grid.ts';
import { isSwept, strandsThrough } from '../../../../../shared/scoping/sweep.ts';
import type { GridEditor } from '../../../../../tab/features/scoping/grid-editor.ts';
import { createStillTrue } from '../../../../../tab/features/scoping/still-true-store.ts';
import { emptyStrands, passedOver, waitingIn, wayThrough } from '../../../../../tab/features/scoping/still-true.ts';
import {
  cycleId,
  adding,
  after,
  ellen,
  hazelbrookGrid,
  noGrid,
  priya,
  spring,
} from '../../../shared/scoping/a-grid.ts';
import { TheServer } from './support.ts';

/** Hazelbrook's twelve and eight more: one in several strands, one gap. */
const twenty = (): Grid =>
  after(hazelbrookGrid(), [
    ellen({ on: hazelbrookGrid().entries[0]?.confirmedOn ?? ellen().on }),
    adding('Talk Boost', 'FS3', 'WW1', 'IN2'),
    ...[1, 2, 3, 4, 5, 6].map((n) => adding(`Group ${n}`, 'EE2')),
    { do: 'add', id: 'loud', kind: 'gap', text: 'Hall too loud', cells: ['EE1'] },
  ]);

/** The grid behind a page, decided by the real rules, and what the page sent. */
function bench(start: Grid, { isSlow = false } = {}) {
  const server = new TheServer();
  server.grid = start;
  const sent: { part: string; body: Record<string, unknown> }[] = [];
  const unanswered: (() => void)[] = [];
  let isDown = false;
  const answer = (): GridAnswer => ({
    ...server.answer(),
    cycle: { id: cycleId, label: spring.label, since: ellen().on },
    through: strandsThrough(server.grid, spring.label),
  });
  const opOf = (part: string, body: Record<string, unknown>): GridOp => {
    const at = body as { entryId: string; entryIds: string[]; seen: number; through: 'FS' };
    if (part === 'confirm') return { do: 'confirm', entryIds: at.entryIds, seen: at.seen, through: at.through };
    if (part === 'entries/remove') return { do: 'remove', id: at.entryId, seen: at.seen };
    return { do: 'restore', id: at.entryId };
  };
  const press: GridEditor['press'] = async (part, body) => {
    const typed = body as Record<string, unknown>;
    sent.push({ part, body: typed });
    if (isSlow) await new Promise<void>((go) => unanswered.push(go));
    if (isDown) return 'There is no connection.';
    const { grid, refused } = decideGrid(server.grid, [opOf(part, typed)], ellen({ activityId: `${sent.length}` }));
    server.grid = grid;
    return refused[0]?.sentence;
  };
  const grid = { state: () => ({ phase: 'ready' as const, value: answer() }) } as unknown as GridEditor['grid'];
  return {
    server,
    sent,
    answer,
    store: createStillTrue({ grid, press }, answer()),
    answerAll: () => unanswered.splice(0).forEach((go) => go()),
    goDown: (down: boolean) => (isDown = down),
  };
}

test('entries come strand by strand, universal first, and each once', () => {
  const { answer } = bench(twenty());
  const texts = waitingIn(answer()).map(({ text }) => text);
  expect(texts).toHaveLength(20);
  expect(texts.slice(0, 6)).toEqual([
    'Concept of the Week / Word of the Week',
    'Parent evenings with SLT and SENCo',
    'Intervention Fayre',
    'Talk Boost',
    'SLCN Pathway',
    'Hall too loud',
  ]);
});

test('twenty yeses make the grid up to date, each saved as it is given, strands and all', async () => {
  const { store, server, sent } = bench(twenty());
  for (let n = 0; n < 20; n += 1) {
    store.say('still');
    await store.idle();
  }
  expect(store.state().way.at).toBe(20);
  expect(isSwept(server.grid, spring.label)).toBe(true);
  expect(server.grid.entries.every(({ confirmedOn }) => confirmedOn === ellen().on)).toBe(true);
  // One for each entry, and one more where an entry was the last of two strands.
  expect(sent.length).toBeLessThanOrEqual(20 + strands.length);
});

test('whoever is faster than the network waits for nothing: what was said meanwhile goes together', async () => {
  const { store, server, sent, answerAll } = bench(twenty(), { isSlow: true });
  for (let n = 0; n < 20; n += 1) store.say('still');
  expect(sent).toHaveLength(1);
  for (let n = 0; n < 10; n += 1) {
    answerAll();
    await new Promise((done) => setImmediate(done));
  }
  expect(isSwept(server.grid, spring.label)).toBe(true);
  expect(sent.slice(0, 2).map(({ body }) => (body['entryIds'] as string[]).length)).toEqual([1, 19]);
  expect(sent.length).toBeLessThanOrEqual(2 + strands.length);
});

test('“no longer” takes it out, and it can be put back and is asked about again', async () => {
  const { store, server } = bench(twenty());
  store.say('gone');
  await store.idle();
  expect(server.grid.entries).toHaveLength(19);
  expect(store.state().lastGone?.text).toBe('Concept of the Week / Word of the Week');
  store.say('still');
  store.undo();
  await store.idle();
  expect(server.grid.entries).toHaveLength(20);
  expect(store.state().way.at).toBe(0);
  store.say('still');
  // What was said already is not asked again.
  expect(store.state().way.at).toBe(2);
});

test('taken out and put back before it was sent, nobody hears of it', async () => {
  const { store, sent, answerAll } = bench(twenty(), { isSlow: true });
  store.say('still');
  store.say('gone');
  store.undo();
  answerAll();
  await store.idle();
  expect(sent.map(({ part }) => part)).toEqual(['confirm']);
});

test('what the other changed meanwhile is not ticked unseen: why is said, and it is asked about again', async () => {
  const { store, server, answerAll, sent } = bench(twenty(), { isSlow: true });
  const [, second = ''] = store.state().way.ids;
  store.say('still');
  store.say('still');
  store.say('still');
  server.decide(
    { do: 'change', id: second, words: { text: 'Coffee mornings' }, seen: server.grid.rev },
    priya({ activityId: 'priya' }),
  );
  for (let n = 0; n < 6; n += 1) {
    answerAll();
    await new Promise((done) => setImmediate(done));
  }
  expect(store.state().sentence).toContain('Coffee mornings');
  expect(store.state().way.ids[store.state().way.at]).toBe(second);
  expect(server.grid.entries.find(({ id }) => id === second)?.confirmedOn).not.toBe(ellen().on);
  expect(sent.every(({ body }) => body['through'] === undefined)).toBe(true);
});

test('without a connection nothing counts as said', async () => {
  const { store, server, goDown, answer } = bench(twenty());
  goDown(true);
  store.say('still');
  await store.idle();
  expect(store.state()).toMatchObject({ sentence: 'There is no connection.', way: { at: 0 } });
  expect(passedOver(store.state().way, answer())).toHaveLength(20);
  goDown(false);
  store.say('still');
  await store.idle();
  expect(store.state().sentence).toBeUndefined();
  expect(server.grid.entries.filter(({ confirmedOn }) => confirmedOn === ellen().on)).toHaveLength(1);
});

test('what was passed over comes again at the end, and keeps its strand from being done until then', async () => {
  const { store, server, answer } = bench(twenty());
  store.move(1);
  for (let n = 0; n < 19; n += 1) store.say('still');
  await store.idle();
  expect(isSwept(server.grid, spring.label)).toBe(false);
  expect(passedOver(store.state().way, answer())).toHaveLength(1);
  store.again(answer());
  expect(store.state().way).toMatchObject({ at: 19 });
  store.say('still');
  await store.idle();
  expect(isSwept(server.grid, spring.label)).toBe(true);
});

test('what comes to the grid meanwhile comes last', () => {
  const { store, server, answer } = bench(twenty());
  store.say('still');
  server.decide(adding('New one', 'FS1'), priya({ activityId: 'priya' }));
  // The therapist's word for it is not the school's; hers was added on an earlier day.
  server.grid = {
    ...server.grid,
    entries: server.grid.entries.map((entry) =>
      entry.text === 'New one'
        ? { ...entry, confirmedOn: hazelbrookGrid().entries[0]?.confirmedOn ?? entry.confirmedOn }
        : entry,
    ),
  };
  store.follow(answer());
  expect(store.state().way.ids).toHaveLength(21);
  expect(store.state().way.at).toBe(1);
});

test('a strand with nothing in it waits for somebody to say that this is right', () => {
  const { answer } = bench(noGrid());
  expect(emptyStrands(answer())).toEqual(strands);
  expect(wayThrough(answer()).ids).toEqual([]);
});
