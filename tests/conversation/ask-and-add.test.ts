import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { areaText } from '../../shared/area/text.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { joiningText } from '../../shared/joining/text.ts';
import { scopingText } from '../../shared/scoping/text.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { cardActions } from '../support/channel/channel.mjs';
import type { Chatting } from '../support/chats.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

let story: Story;
let chats: Story['chats'];
beforeAll(async () => {
  story = await openStory(['therapist', 'sendco', 'lead']);
  ({ chats } = story);
});
afterAll(() => closeStory(story));

const grid = async () =>
  there((await gridStore(story.app.containers).load(schoolIdSchema.parse('school-hazelbrook')))?.value);
const saysTo = async (who: Chatting, words: string) => there((await who.say(words))[0], 'an answer');
const add = scopingText.add.press;

test('the SENDCo asks what a cell is for, and goes on to the next with one press', async () => {
  const card = await saysTo(chats.sendco, 'what is EE2?');
  const said = chats.sendco.reads(card);
  expect(said).toContain('Environment, targeted');
  expect(said).toContain('visual timetables');
  const { replies } = await chats.channel.submit(chats.sendco.person, chats.sendco.chat, {
    ...{ verb: 'framework.explain', v: 1, id: 'framework', rev: 0, term: 'word:agent-of-change' },
  });
  expect(chats.sendco.reads(there(replies[0]))).toContain('Somebody in the school who works with the link therapist');
});

test('“add Word of the Week to universal intervention” is a card to confirm, and in the grid once it is', async () => {
  const before = await grid();
  const card = await saysTo(chats.sendco, 'add Choice boards at snack time to targeted environment');
  expect(chats.sendco.reads(card)).toContain('Hazelbrook Primary School');
  expect(await grid()).toEqual(before);
  const filled = { entry: 'Choice boards at snack time', kind: 'provision', where: 'EE2' };
  const answer = await chats.sendco.press(card, add, filled);
  expect(answer).toContain(
    '“Choice boards at snack time” is in the grid of Hazelbrook Primary School: Environment, targeted',
  );
  const added = there((await grid()).entries.at(-1));
  expect(added).toMatchObject({ text: filled.entry, cells: ['EE2'], agreed: null });
  // Pressed again, by a client that repeats itself, it is there once.
  await chats.channel.submit(chats.sendco.person, chats.sendco.chat, {
    ...{ verb: 'scoping.add', v: 1, id: 'school-hazelbrook', rev: 1, newId: added.id, ...filled },
  });
  expect((await grid()).entries.filter(({ text }) => text === filled.entry)).toHaveLength(1);
});

test('what the library has comes with its places, and where somebody names places, those count', async () => {
  const suggested = chats.sendco.reads(await saysTo(chats.sendco, 'add word of the week'));
  expect(suggested).toContain(areaText.library.suggested);
  for (const words of ['add word of the week to FS3', 'add weekly words'])
    expect(chats.sendco.reads(await saysTo(chats.sendco, words))).not.toContain(areaText.library.suggested);
});

test('without a place, or with a child’s number in it, the form comes back as it was typed', async () => {
  const card = await saysTo(chats.sendco, 'add coffee mornings');
  const before = (await grid()).rev;
  expect(await chats.sendco.press(card, add, { entry: 'coffee mornings', kind: 'provision', where: '' })).toContain(
    scopingText.noCell,
  );
  const telling = { entry: 'for 943 476 5919', kind: 'gap', where: 'FS1' };
  const again = await saysTo(chats.sendco, 'add coffee mornings');
  expect(await chats.sendco.press(again, add, telling)).toContain('NHS number');
  expect((await grid()).rev).toBe(before);
});

test('a therapist of two schools who invites chooses one, too: nobody is invited to the first of them unasked', async () => {
  const card = await saysTo(chats.therapist, 'invite');
  const ruth = { role: 'head', name: 'Ruth Calder', email: 'ruth.calder@fernhill.example' };
  expect(await chats.therapist.press(card, joiningText.form.make, ruth)).toContain(joiningText.form.chooseSchool);
});

test('a therapist of two schools chooses one; a lead, who fills in no grid, is told so', async () => {
  const card = await saysTo(chats.therapist, 'add Language for Learning to IN1');
  const titles = cardActions(chats.channel.view(card, chats.therapist.person)).map((each) => String(each['title']));
  expect(titles).toEqual([add]);
  const filled = { entry: 'Language for learning', kind: 'provision', where: 'IN1' };
  expect(await chats.therapist.press(card, add, filled)).toContain(scopingText.add.chooseSchool);
  const again = await saysTo(chats.therapist, 'add Language for Learning to IN1');
  const answer = await chats.therapist.press(again, add, { ...filled, school: 'school-hazelbrook' });
  expect(answer).toContain('Something like it was there already: “Language for Learning”.');
  expect(chats.lead.reads(await saysTo(chats.lead, 'add Talk Boost to IN2'))).not.toContain(add);
});
