import { expect, test } from '@jest/globals';
import { cardsRemembered } from '../../../../bot/outbox/cards-remembered.ts';
import type { LiveCard, OutboxStore } from '../../../../bot/outbox/store.ts';
import { accountIdOf, schoolIdSchema } from '../../../../shared/kernel/ids.ts';

const schoolId = schoolIdSchema.parse('school-hazelbrook');
const accountId = accountIdOf('nhs', 'anna');
const card = (activityId: string): LiveCard => ({
  schoolId,
  about: 'cycle|one',
  accountId,
  activityId,
  placingId: null,
});

/** A store with one card, which counts how often it is read and can fail to write. */
function story() {
  const stored = { card: card('one'), reads: 0, down: false };
  const write = (to: LiveCard | undefined): Promise<void> => {
    if (stored.down) return Promise.reject(new Error('no answer'));
    stored.card = to ?? stored.card;
    return Promise.resolve();
  };
  const store: OutboxStore = {
    pending: () => Promise.resolve([]),
    add: () => Promise.resolve(),
    card: () => {
      stored.reads += 1;
      return Promise.resolve(stored.card);
    },
    place: write,
    settle: write,
  };
  const lease: { since: number | undefined } = { since: 1 };
  const cards = cardsRemembered(store, (tenantId) => (tenantId === 'nhs' ? lease.since : undefined));
  const where = async () => (await cards.card(schoolId, 'cycle|one', accountId))?.activityId;
  return { stored, lease, cards, where };
}

test('the holder of the lease reads the place of a card once, and knows where it put it', async () => {
  const { stored, cards, where } = story();
  expect([await where(), await where(), stored.reads]).toEqual(['one', 'one', 1]);
  await cards.place(card('two'));
  expect(await where()).toBe('two');
  await cards.settle(card('three'), []);
  expect([await where(), stored.reads]).toEqual(['three', 1]);
});

test('with the lease the memory is gone: another process may have moved the card', async () => {
  const { stored, lease, where } = story();
  await where();
  lease.since = undefined;
  stored.card = card('moved');
  expect([await where(), await where(), stored.reads]).toEqual(['moved', 'moved', 3]);
  lease.since = 2;
  expect([await where(), await where(), stored.reads]).toEqual(['moved', 'moved', 4]);
});

test('after a write that nobody answered the database is asked', async () => {
  const { stored, cards, where } = story();
  await where();
  stored.down = true;
  await expect(cards.place(card('two'))).rejects.toThrow('no answer');
  stored.card = card('two');
  expect(await where()).toBe('two');
});
