import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { usualRates } from '../../bot/auth/limits.ts';
import { feedAnswer } from '../../shared/calendar-feed/contract.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  const slow = { aMinute: 60 };
  const rates = {
    ...usualRates,
    ...{ tab: { atOnce: 4, ...slow }, stranger: { atOnce: 3, ...slow }, feed: { atOnce: 2, ...slow } },
    feeds: { atOnce: 8, ...slow },
  };
  app = await startProduct({ rates });
});
afterAll(() => app.stop());

const me = (as = people.sendco) => app.get('/api/me', as);
const unsigned = () => fetch(`${app.url}/api/me`);

test('a person who asks far too fast is told how long to wait, and nobody else has to', async () => {
  for (let n = 0; n < 4; n += 1) expect((await me()).status).toBe(200);
  const refused = await me();
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refusalOf(refused, 429)).toMatchObject({ code: 'too-fast', detail: organisationText.tooFast });
  expect((await me(people.therapist)).status).toBe(200);
  app.clock.forward(1_000);
  expect((await me()).status).toBe(200);
  expect((await me()).status).toBe(429);
});

test('an address from which nobody signs in is slowed down at both doors; who signs in there is not', async () => {
  app.clock.forward(600_000);
  const message = () =>
    fetch(`${app.url}/api/messages`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
  await refusalOf(await unsigned(), 401);
  await refusalOf(await message(), 400);
  await refusalOf(await unsigned(), 401);
  for (const refused of [await unsigned(), await message()]) {
    expect(refused.headers.get('retry-after')).toBe('1');
    await refusalOf(refused, 429);
  }
  for (const person of [people.sendco, people.therapist, people.lead]) expect((await me(person)).status).toBe(200);
  app.clock.forward(1_000);
  await refusalOf(await unsigned(), 401);
});

test('one calendar that is asked for far too often holds up no other of the same calendar service', async () => {
  const feedOf = async (who: typeof people.sendco): Promise<string> => {
    app.clock.forward(600_000);
    const made = await app.post('/api/calendar-feed', { editId: `feed-${who.name}`, what: 'make' }, who);
    return feedAnswer.parse(await made.json()).feed?.url ?? '';
  };
  const [hers, other] = [await feedOf(people.sendco), await feedOf(people.therapist)];
  const status = async (url: string): Promise<number> => (await fetch(url)).status;
  expect([await status(hers), await status(hers)]).toEqual([200, 200]);
  const refused = await fetch(hers);
  expect(refused.headers.get('retry-after')).toBe('1');
  await refusalOf(refused, 429);
  expect([await status(other), await status(other)]).toEqual([200, 200]);
  // Words that were made up are a stranger's, and use up no more of what all calendars of an address have.
  const madeUp = `${app.url}/calendar/feed/made-up.ics`;
  expect([await status(madeUp), await status(madeUp), await status(madeUp), await status(madeUp)]).toEqual([
    404, 404, 404, 429,
  ]);
  app.clock.forward(1_000);
  expect(await status(hers)).toBe(200);
});
