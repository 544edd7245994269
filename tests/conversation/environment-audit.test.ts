import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { gridStore } from '../../bot/storage/grid.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { cardActions, cardInputs, type ChatMessage } from '../support/channel/channel.mjs';
import type { Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

let app: RunningProduct;
let chats: Story['chats'];

beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco']));
});
afterEach(() => closeStory({ app, chats }));

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const lowOnes = ['TALK2', 'HEAR1', 'PLAY1'];
const gapsFromAudit = async () =>
  ((await gridStore(app.containers).load(school))?.value.entries ?? []).filter(({ id }) =>
    id.startsWith('environment~'),
  );
const titles = (who: Chatting, card: ChatMessage): string[] =>
  cardActions(chats.channel.view(card, who.person)).map((each) => String(each['title']));

/** Walks through the eight places; three statements are not so, one nobody looked at. */
async function walksRound(who: Chatting, card: ChatMessage): Promise<string> {
  let said = '';
  for (let page = 0; page < 8; page += 1) {
    const asked = cardInputs(chats.channel.view(card, who.person)).map((each) => String(each['id']));
    const answers = Object.fromEntries(
      asked
        .filter((each) => each.startsWith('answer__'))
        .map((each) => {
          const item = each.replace('answer__', '');
          return [each, lowOnes.includes(item) ? '0' : item === 'KNOW3' ? 'dont-know' : '3'];
        }),
    );
    said = await who.press(card, titles(who, card).find((title) => title.startsWith('Save and')) ?? '', answers);
  }
  return said;
}

test('the audit of a school: what came out low goes on the grid with one press, and pressed again it is there once', async () => {
  const { sendco } = chats;
  const [card] = await sendco.say('environment audit');
  if (!card) throw new Error('the audit was not answered');
  expect(sendco.reads(card)).toContain('It is no published audit');
  const first = await sendco.press(card, 'Begin: Environment');
  expect(first).toContain('1 of 8: Classroom talk');
  expect(first).toContain('Universal: Staff use short, clear sentences');
  const end = await walksRound(sendco, card);
  expect(end).toContain('Every statement has an answer.');
  expect(end).not.toContain('still open');
  const offered = sendco.choices(card, 'low');
  expect([...offered.values()].sort()).toEqual([...lowOnes].sort());
  expect([...offered.keys()]).toContain(
    'Playground and dining leave little room for talk: too loud, or no quiet place to sit.',
  );

  // Another card of hers, from before she presses anything.
  const [older] = await sendco.say('audit');
  if (!older) throw new Error('the audit was not answered');
  await sendco.press(older, 'Go on: Environment');

  const ticked = { low: lowOnes.join(',') };
  const put = await sendco.press(card, 'Put on the grid as gaps', ticked);
  expect(put).toContain('3 gaps are on the grid now.');
  expect(put).toContain('3 still open');
  // What is there is offered no more; what nobody looked at can still be put on the list to find out.
  expect(titles(sendco, card)).not.toContain('Put on the grid as gaps');
  expect(titles(sendco, card)).toContain('Put on our list');

  expect(await sendco.press(older, 'Put on the grid as gaps', ticked)).toContain('They are on the grid already.');
  expect(await gapsFromAudit()).toMatchObject([
    { id: 'environment~TALK2~2026-27~autumn', kind: 'gap', cells: ['EE2'] },
    { id: 'environment~HEAR1~2026-27~autumn', kind: 'gap', cells: ['EE1'] },
    { id: 'environment~PLAY1~2026-27~autumn', kind: 'gap', cells: ['EE1'] },
  ]);
});
