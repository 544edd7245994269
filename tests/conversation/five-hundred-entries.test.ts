import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toDocument } from '../../bot/storage/documents.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { strandsThrough } from '../../shared/scoping/sweep.ts';
import { countRequests, tally } from '../bench/count-requests.ts';
import { flows, type Flow } from '../bench/flows.ts';
import { cardActions, type ChatMessage } from '../support/channel/channel.mjs';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { veryFull } from '../support/very-full-grid.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const cycle = `cycle|service-weald|${school}|2026-27|spring`;
const mostBytes = 25 * 1024;

/** Puts five hundred entries in the place of the school's own. */
async function fill(containers: Story['app']['containers']): Promise<void> {
  const grid = there((await gridStore(containers).load(school))?.value);
  await containers.records.items.upsert(toDocument('grid', veryFull(grid)));
}

let app: Story['app'];
let chats: Story['chats'];
beforeAll(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco']));
  await fill(app.containers);
  await app.product.tick();
});
afterAll(() => closeStory({ app, chats }));

const shown = (card: ChatMessage): object => there(chats.channel.view(card, chats.sendco.person)) as object;
const sizeOf = (card: ChatMessage): number => Buffer.byteLength(JSON.stringify(shown(card)));
const onward = (card: ChatMessage): string =>
  cardActions(shown(card))
    .map((each) => String(each['title']))
    .find((title) => title.startsWith('Save and')) ?? '';

test('with five hundred entries each stands on a card that Teams takes, and a SENDCo comes past them all', async () => {
  const { sendco } = chats;
  const { replies } = await chats.channel.submit(sendco.person, sendco.chat, {
    ...{ verb: 'scoping.update', v: 1, id: cycle, rev: 1 },
  });
  const card = there(replies.find((reply) => !/planning the /i.test(sendco.reads(reply))));
  const offered = new Set<string>();
  const sizes: number[] = [];
  for (let presses = 0; onward(card) && presses < 60; presses += 1) {
    sizes.push(sizeOf(card));
    const ticks = Object.fromEntries(
      ['still1', 'still2', 'still3'].map((input) => [input, [...sendco.choices(card, input).values()]] as const),
    );
    Object.values(ticks).forEach((ids) => ids.forEach((id) => offered.add(id)));
    await sendco.press(
      card,
      onward(card),
      Object.fromEntries(Object.entries(ticks).flatMap(([input, ids]) => (ids.length ? [[input, ids.join()]] : []))),
    );
  }
  expect(offered.size).toBe(500);
  expect(Math.max(...sizes)).toBeLessThan(mostBytes);
  const grid = there((await gridStore(app.containers).load(school))?.value);
  expect(strandsThrough(grid, 'spring term 2027')).toHaveLength(5);
  expect(new Set(grid.entries.map(({ confirmedOn }) => confirmedOn))).toEqual(new Set(['2026-11-27']));
}, 300_000);

/** A strand of so many has several cards. */
const confirmStrand: Flow = {
  ...there(flows.find(({ name }) => name === 'confirm a strand of the grid')),
  press: async (stage) => {
    const card = await stage.sendco.sees('strand 1 of 5');
    const titles = cardActions(stage.channel.view(card, stage.sendco.person)).map((each) => String(each['title']));
    return stage.sendco.press(card, there(titles.find((title) => title.startsWith('Save and'))));
  },
};

// Each takes two servers, so `npm test` counts the requests of a usual grid alone (requests.test.ts).
if (process.env['PROOF'] === '1')
  test.each([there(flows.find(({ name }) => name === 'review the grid')), confirmStrand])(
    '“$name” asks no more of the database when the grid is that full',
    async (flow) => {
      const full: Flow = {
        ...flow,
        before: async (stage) => {
          await fill(stage.containers);
          await flow.before(stage);
        },
      };
      const [usual, filled] = await Promise.all([flow, full].map((each) => countRequests(each, { warm: true })));
      // Who it is, one record, one batch: as of every press.
      expect(tally(there(filled).untilStored)).toBe('3 read, 1 batch');
      expect(tally(there(filled).then)).toBe(tally(there(usual).then));
    },
    180_000,
  );
