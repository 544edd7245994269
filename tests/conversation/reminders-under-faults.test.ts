import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountStore } from '../../bot/storage/accounts.ts';
import { accountIdOf } from '../../shared/kernel/ids.ts';
import { addReminded, type Reminded } from '../bench/reminders/people.ts';
import { Channel } from '../support/channel/channel.mjs';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

/** What the channel does with the first message to each of them. */
const faults: Readonly<Record<string, object | undefined>> = {
  'gets it at once': undefined,
  'is told to wait a moment': { status: 429, retryAfter: 0.3 },
  'is too fast, nobody says for how long': { status: 429 },
  'meets a failing server': { status: 503 },
  'meets a failed precondition': { status: 412 },
  'is cut off before it is there': { reset: 'before' },
  'is cut off when it is there': { reset: 'after' },
  'has blocked the app': { status: 403 },
  'has a chat that is gone': { status: 404 },
  'gets what is too large for Teams': { status: 413 },
};
const names = Object.keys(faults);

let app: RunningProduct;
let channel: Channel;
let people: Reminded[];
let sent: readonly { readonly personId: string; readonly kind: string }[];
beforeAll(async () => {
  app = await startProduct();
  channel = await Channel.start({ bot: `${app.url}/api/messages` });
  people = await addReminded(app.containers, channel, [names.length]);
  for (const [n, name] of names.entries())
    if (faults[name]) channel.fault({ op: 'message', conversation: there(people[n]).chat.id, ...faults[name] });
  sent = (await app.product.tick()).sent;
});
afterAll(async () => {
  await channel.stop();
  await app.stop();
});

const named = (name: string): Reminded => there(people[names.indexOf(name)]);
const cameTo = ({ chat }: Reminded): number => channel.sent(chat).length;
const accountOf = async ({ who }: Reminded) =>
  there(await accountStore(app.containers).load(accountIdOf(who.tenantId, who.aadObjectId))).value;

const once = names.filter((name) => !['is cut off when', 'has ', 'gets what'].some((each) => name.startsWith(each)));
test.each(once)('somebody who %s is reminded once', (name) => {
  expect(cameTo(named(name))).toBe(1);
  expect(sent.filter(({ personId }) => personId === named(name).who.id)).toEqual([
    { personId: named(name).who.id, kind: 'window-open' },
  ]);
});

test('a message whose answer is lost can come a second time, and not a third', () => {
  expect(cameTo(named('is cut off when it is there'))).toBe(2);
});

test.each([
  ['has blocked the app', 'blocked'],
  ['has a chat that is gone', 'removed'],
] as const)('somebody who %s gets nothing, and it is known since when and why', async (name, why) => {
  expect(cameTo(named(name))).toBe(0);
  expect((await accountOf(named(name))).unreachable).toEqual({ since: app.clock.now(), why });
});

test('what no other attempt can mend is not tried again, and the log says so without what it said', async () => {
  expect(
    channel.requests.filter(({ conversation }) => conversation === named('gets what is too large for Teams').chat.id),
  ).toHaveLength(1);
  const said = app.log.lines.filter((line) => line.includes('reminder.refused'));
  expect(said).toHaveLength(1);
  expect(said.join()).not.toMatch(/Primary School|Therapist/);
});

test('nobody is told again by the next look, and whoever is back gets what waited for them', async () => {
  const before = people.map(cameTo);
  expect((await app.product.tick()).sent).toEqual([]);
  expect(people.map(cameTo)).toEqual(before);
  const back = named('has blocked the app');
  await channel.say(back.person, back.chat, 'hello');
  expect((await accountOf(back)).unreachable).toBeNull();
  expect((await app.product.tick()).sent).toEqual([{ personId: back.who.id, kind: 'window-open' }]);
  expect(cameTo(named('has a chat that is gone'))).toBe(0);
});
