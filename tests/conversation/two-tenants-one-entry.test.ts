import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { schoolIdSchema, type SheetId } from '../../shared/kernel/ids.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import { rowOf, textOf, type Sheet } from '../../shared/sheet/sheet.ts';
import type { Grid, GridChange } from '../../shared/scoping/grid.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { createGet, createPost } from '../../tab/api.ts';
import { createAnswers } from '../../tab/answers.ts';
import { people } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

const school = schoolIdSchema.parse('school-hazelbrook');

let app: RunningProduct;
let chats: Story['chats'];
let planId: SheetId;
beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco']));
  await app.product.tick();
  planId = planIdOf(there(await cycleStore(app.containers).current(school)).id);
});
afterEach(() => closeStory({ app, chats }));

/** Somebody's own tab, in their own tenant: the real editors, over HTTP, with their own token. */
function tabOf(person: SamplePerson) {
  const surroundings = {
    fetch: (path: string, init: RequestInit) => fetch(app.url + path, init),
    token: () => app.issuer.token(person.tenantId, person.aadObjectId),
    now: () => Date.parse(app.clock.now()),
  };
  let edits = 0;
  return createAnswers({
    get: createGet(surroundings),
    post: createPost(surroundings),
    newId: () => `${person.id}-${(edits += 1)}`,
    wait: () => () => undefined,
  });
}

const gridNow = async (): Promise<Grid> => there(await gridStore(app.containers).load(school)).value;
const entryNow = async (id: string): Promise<string> =>
  there((await gridNow()).entries.find((each) => each.id === id)).text;
const planNow = async (): Promise<Sheet> => there(await sheetStore(app.containers).load(school, planId)).value;
/** Every text that an entry ever had, as the record of changes keeps it. */
async function everSaid(id: string): Promise<string[]> {
  const { resources } = await app.containers.records.items
    .query<GridChange>("SELECT * FROM c WHERE c.type = 'grid-change'", { partitionKey: school })
    .fetchAll();
  return resources
    .filter(({ entryIds }) => entryIds.includes(id))
    .flatMap(({ text, before }) => [text ?? '', before?.text ?? '']);
}

/** Both have the grid open, type over the same entry and leave the field at the same moment. */
async function bothWriteOneEntry() {
  const entry = there((await gridNow()).entries[0]);
  const wrote = { therapist: 'Visual timetables in every room', sendco: 'Visual timetables in Key Stage 1' };
  const tabs = { therapist: tabOf(people.therapist).grid(school), sendco: tabOf(people.sendco).grid(school) };
  const sides = ['therapist', 'sendco'] as const;
  for (const side of sides) {
    await tabs[side].grid.refresh();
    tabs[side].type(entry.id, wrote[side]);
  }
  const saved = await Promise.all(sides.map((side) => tabs[side].leave(entry.id)));
  expect(saved.toSorted()).toEqual([false, true]);
  const [winner, loser] = saved[0] ? sides : (['sendco', 'therapist'] as const);
  return { entry, wrote, tabs, winner, loser };
}

test('an entry of the grid, written by both in the same second: one stands, the other sees both and saves the own', async () => {
  const { entry, wrote, tabs, winner, loser } = await bothWriteOneEntry();
  expect(await entryNow(entry.id)).toBe(wrote[winner]);
  // Whoever came second has the own words in the field still, and the other's in the sentence under it.
  const words = there(tabs[loser].words(entry.id));
  expect(words.text).toBe(wrote[loser]);
  expect(words.says).toContain(`now says “${wrote[winner]}”`);
  expect(words.says).toContain('look at both');

  tabs[loser].again(entry.id);
  expect(await tabs[loser].leave(entry.id)).toBe(true);
  expect(await entryNow(entry.id)).toBe(wrote[loser]);
  expect(await everSaid(entry.id)).toEqual(expect.arrayContaining([entry.text, wrote[winner], wrote[loser]]));
  // And the first sees what became of it.
  await tabs[winner].grid.refresh();
  expect(JSON.stringify(tabs[winner].grid.state())).toContain(wrote[loser]);
});

test('the same, and the second takes the first’s words: nothing of the first’s was lost', async () => {
  const { entry, wrote, tabs, winner, loser } = await bothWriteOneEntry();
  tabs[loser].drop(entry.id);
  expect(tabs[loser].words(entry.id)).toBeUndefined();
  expect(JSON.stringify(tabs[loser].grid.state())).toContain(wrote[winner]);
  expect(await entryNow(entry.id)).toBe(wrote[winner]);
});

test('an entry that the therapist changes in her tab is not ticked away on the SENDCo’s open card', async () => {
  const entry = there((await gridNow()).entries.find(({ cells }) => cells.some((cell) => cell.startsWith('FS'))));
  const cycle = there(await cycleStore(app.containers).current(school));
  const press = { verb: 'scoping.update', v: 1, id: `${cycle.id}#FS`, rev: 1 };
  const { sendco } = chats;
  const [card] = (await chats.channel.submit(sendco.person, sendco.chat, press)).replies;
  const open = there(card);
  const editor = tabOf(people.therapist).grid(school);
  await editor.grid.refresh();
  editor.type(entry.id, 'Coffee mornings twice a term');
  expect(await editor.leave(entry.id)).toBe(true);
  const after = await sendco.press(open, 'Save');
  expect(after).toContain('Not ticked, because it was changed after you opened this: “Coffee mornings twice a term”');
  expect(await entryNow(entry.id)).toBe('Coffee mornings twice a term');
});

test('a field of the plan, in her card and in his tab in the same second: both texts stand until one is chosen', async () => {
  const { therapist } = chats;
  const [menu] = (
    await chats.channel.submit(therapist.person, therapist.chat, { verb: 'sheet.open', v: 1, id: planId, rev: 1 })
  ).replies;
  const card = there(menu);
  await therapist.press(card, 'Fill in', { row: 'page#all' });
  const sheet = tabOf(people.sendco).sheet(planId);
  await sheet.refresh();
  const focus = { rowId: 'page', field: 'focus' };
  sheet.type(focus, 'Vocabulary');
  sheet.leave(focus);
  await Promise.all([therapist.press(card, 'Save', { page__focus: 'Listening' }), sheet.flush()]);

  const { rows, conflicts } = await planNow();
  const stands = textOf(
    rows.find(({ id }) => id === 'page'),
    'focus',
  );
  expect([stands, ...conflicts.map(({ text }) => text)].toSorted()).toEqual(['Listening', 'Vocabulary']);
  // She sees both in her chat, he both in his tab.
  const [again] = (
    await chats.channel.submit(therapist.person, therapist.chat, {
      verb: 'sheet.row',
      v: 1,
      id: `${planId}#page#all`,
      rev: 1,
    })
  ).replies;
  const both = there(again);
  expect(therapist.reads(both)).toMatch(/Listening|Vocabulary/);
  for (const text of ['Listening', 'Vocabulary']) expect(therapist.reads(both)).toContain(text);
  await sheet.refresh();
  const his = JSON.stringify(sheet.state());
  for (const text of ['Listening', 'Vocabulary']) expect(his).toContain(text);

  // He chooses the second, and it is over for both.
  const conflict = there(conflicts[0]);
  await sheet.settle(conflict, 'second');
  const now = await planNow();
  expect(textOf(rowOf(now, 'page'), 'focus')).toBe(conflict.text);
  expect(now.conflicts).toEqual([]);
});
