import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { usualRates } from '../../bot/auth/limits.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  const rates = { ...usualRates, tab: { atOnce: 4, aMinute: 60 }, stranger: { atOnce: 3, aMinute: 60 } };
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
