import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gridStore } from '../../bot/storage/grid.ts';
import { reflectionStore } from '../../bot/storage/reflections.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { earlierAnswer, reflectionAnswer } from '../../shared/reflection/contract.ts';
import { reflectionText as t } from '../../shared/reflection/text.ts';
import { pointsFromReflection } from '../../shared/reflection/waiting.ts';
import { people, type Chatting } from '../support/chats.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

let story: Story;
let chats: Story['chats'];
beforeAll(async () => {
  story = await openStory(['therapist', 'sendco', 'lead', 'otherSendco']);
  ({ chats } = story);
});
afterAll(() => closeStory(story));

const school = schoolIdSchema.parse('school-hazelbrook');
const id = 'reflection|service-weald|school-hazelbrook|2026-27|autumn';
const page = async () => there((await reflectionStore(story.app.containers).load(school, id))?.value);
const gaps = async (text: string) =>
  there(await gridStore(story.app.containers).load(school)).value.entries.filter(
    (entry) => entry.kind === 'gap' && entry.text === text,
  );
const opened = async (who: Chatting, words = 'reflect') => there((await who.say(words))[0], 'a card');
const button = t.card;
const noRoom = { list: 'bugs', item: 'No quiet room on visit days', cell: 'EE1' };

test('the SENDCo writes down a bug in chat, and her therapist reads it in another organisation', async () => {
  const card = await opened(chats.sendco);
  expect(chats.sendco.reads(card)).toContain('Stars, bugs and moon, autumn term 2026');
  expect(await chats.sendco.press(card, button.add, noRoom)).toContain('Added to Bugs.');
  expect((await page()).items).toMatchObject([{ list: 'bugs', text: noRoom.item, cell: 'EE1', owner: null }]);

  const hers = await opened(chats.therapist, 'stars');
  expect(chats.therapist.reads(hers)).toContain(button.school);
  expect(await chats.therapist.press(hers, button.open, { school })).toContain(noRoom.item);
});

test('a bug becomes a gap in the grid: pressed twice, and by both of them, it is one gap', async () => {
  const card = await opened(chats.sendco);
  await chats.sendco.press(card, button.turn);
  const which = there((await page()).items[0]).id;
  const chosen = { which, as: 'gap', cell: 'EE1' };
  expect(await chats.sendco.press(card, button.make, chosen)).toContain(t.made(noRoom.item, 'gap'));
  expect(await gaps(noRoom.item)).toMatchObject([{ cells: ['EE1'], agreed: null }]);
  for (const who of [chats.sendco, chats.therapist])
    await chats.channel.submit(who.person, who.chat, {
      ...{ verb: 'reflection.make', v: 1, id, rev: 1, newId: 'again', ...chosen },
    });
  expect(await gaps(noRoom.item)).toHaveLength(1);
  expect((await page()).items[0]?.became).toHaveLength(1);
});

test('the therapist puts it on the agenda in the tab, and it waits for the next plan', async () => {
  const which = there((await page()).items[0]).id;
  const body = { reflectionId: id, editId: 'edit-1', itemId: which, into: 'point', cell: null };
  const path = `/api/schools/${school}/reflection`;
  const answer = await story.app.post(`${path}/items/make`, body, people.therapist);
  expect(reflectionAnswer.parse(await answer.json()).items[0]?.became.map(({ kind }) => kind)).toEqual([
    'gap',
    'point',
  ]);
  expect(pointsFromReflection(await page())).toMatchObject([{ texts: { text: noRoom.item } }]);
  expect((await story.app.get(path, people.lead)).status).toBe(200);
  expect((await story.app.get(path, people.otherSendco)).status).toBe(404);
});

test('both say that they have finished, and each can go on after all', async () => {
  const card = await opened(chats.sendco);
  expect(await chats.sendco.press(card, button.finish)).toContain('Ellen Whitfield finished on');
  const hers = await opened(chats.therapist, 'moon');
  await chats.therapist.press(hers, button.open, { school });
  expect(await chats.therapist.press(hers, button.finish)).toContain(t.finished.both);
  expect(await chats.sendco.press(card, button.unfinish)).toContain('Priya Raman finished on');
});

test('words that may tell who a child is are asked about first, and a gap without a place is not made', async () => {
  const card = await opened(chats.sendco);
  const telling = { list: 'bugs', item: 'Waiting for 943 476 5919', cell: 'none' };
  expect(await chats.sendco.press(card, button.add, telling)).toContain('NHS number');
  expect((await page()).items).toHaveLength(1);
  expect(await chats.sendco.press(card, button.add, { list: 'moon', item: 'All sign', cell: 'none' })).toContain(
    'Added to Moon.',
  );
  await chats.sendco.press(card, button.turn);
  const which = there((await page()).items[1]).id;
  expect(await chats.sendco.press(card, button.make, { which, as: 'gap' })).toContain(t.noCell);
});

test('a lead reads and writes nothing; the SENDCo of another school sees nothing of it', async () => {
  const forged = { verb: 'reflection.add', v: 1, id, rev: 1, newId: 'forged', list: 'stars', item: 'Forged' };
  const { replies } = await chats.channel.submit(chats.lead.person, chats.lead.chat, forged);
  expect(chats.lead.reads(there(replies[0]))).toContain(t.notAllowed);
  const other = await chats.channel.submit(chats.otherSendco.person, chats.otherSendco.chat, forged);
  expect(chats.otherSendco.reads(there(other.replies[0]))).not.toContain('Hazelbrook');
  expect((await page()).items.some(({ text }) => text === 'Forged')).toBe(false);
});

test('both write at the same moment and nothing is lost; what was changed meanwhile is never written over', async () => {
  const path = `/api/schools/${school}/reflection`;
  const add = (itemId: string, text: string, as: typeof people.sendco) =>
    story.app.post(
      `${path}/items`,
      { reflectionId: id, editId: itemId, itemId, list: 'stars', text, cell: null, owner: null },
      as,
    );
  const both = await Promise.all([
    add('hers-1', 'Morning talk', people.sendco),
    add('mine-1', 'Staff ask', people.therapist),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const { rev } = await page();
  const change = (editId: string, text: string, as: typeof people.sendco) =>
    story.app.post(
      `${path}/items/change`,
      { reflectionId: id, editId, itemId: 'hers-1', seen: rev, list: 'stars', text, cell: null, owner: 'both' },
      as,
    );
  const first = reflectionAnswer.parse(await (await change('edit-2', 'Talk each morning', people.sendco)).json());
  expect(first.items.map(({ text }) => text)).toEqual(expect.arrayContaining(['Talk each morning', 'Staff ask']));
  const late = await change('edit-3', 'Talk at noon', people.therapist);
  expect({ status: late.status, text: await late.text() }).toMatchObject({
    status: 409,
    text: expect.stringContaining('Talk each morning'),
  });
});

test('a card of a term in which nothing was written begins no page of that term', async () => {
  const { sendco } = chats;
  for (const past of ['2025-26|summer', '2019-20|autumn']) {
    const other = id.replace('2026-27|autumn', past);
    const press = { verb: 'reflection.add', v: 1, id: other, rev: 1, newId: `past-${past.slice(0, 4)}`, ...noRoom };
    const { replies } = await chats.channel.submit(sendco.person, sendco.chat, press);
    expect(sendco.reads(there(replies.at(-1)))).toContain(t.otherTerm);
    expect(await reflectionStore(story.app.containers).load(school, other)).toBeUndefined();
  }
});

test('a new term begins a new page, and the last one is still there to read', async () => {
  story.app.clock.set('2027-01-11T09:00:00Z');
  const path = `/api/schools/${school}/reflection`;
  const now = reflectionAnswer.parse(await (await story.app.get(path, people.sendco)).json());
  expect(now).toMatchObject({ label: 'spring term 2027', items: [], rev: 0 });
  const { earlier } = earlierAnswer.parse(await (await story.app.get(`${path}s`, people.sendco)).json());
  expect(earlier).toMatchObject([{ id, label: 'autumn term 2026' }]);
  expect(earlier[0]?.items.map(({ text }) => text)).toContain(noRoom.item);
});
