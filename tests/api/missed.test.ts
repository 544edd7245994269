import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sampleSchools, type SamplePerson } from '../../infra/local/sample/people.ts';
import { cycleAnswer, type CycleAnswer } from '../../shared/planning/contract.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { bookHazelbrook, refusalOf } from './support.ts';

const { hazelbrook } = sampleSchools;

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
  await bookHazelbrook(app);
}, 300_000);
afterAll(() => app.stop());

type Seen = NonNullable<CycleAnswer['cycle']>;

const cycleNow = async (as = people.sendco): Promise<Seen> => {
  const { cycle } = cycleAnswer.parse(await (await app.get(`/api/schools/${hazelbrook.id}/cycle`, as)).json());
  if (!cycle) throw new Error('nothing is being planned');
  return cycle;
};
const say = ({ id, rev }: Pick<Seen, 'id' | 'rev'>, as: SamplePerson, editId = 'missed-1'): Promise<Response> =>
  app.post(`/api/cycles/${encodeURIComponent(id)}/missed`, { editId, rev }, as);

test('a meeting that has not begun is not missed', async () => {
  const cycle = await cycleNow();
  expect(cycle.canBeMissed).toBe(false);
  const { detail } = await refusalOf(await say(cycle, people.sendco), 409);
  expect(detail).toContain('has not begun yet');
  expect(await cycleNow()).toEqual(cycle);
});

test('who looks on cannot say it', async () => {
  app.clock.set('2026-12-03T12:00:00Z');
  const cycle = await cycleNow(people.lead);
  expect(cycle).toMatchObject({ stage: 'met', canBeMissed: false });
  await refusalOf(await say(cycle, people.lead), 403);
});

test('the SENDCo says it once: the therapist is asked for a new time, and pressing again changes nothing more', async () => {
  const cycle = await cycleNow();
  expect(cycle.canBeMissed).toBe(true);
  const answered = await say(cycle, people.sendco);
  expect(answered.status).toBe(200);
  const after = cycleAnswer.parse(await answered.json()).cycle;
  expect(after).toMatchObject({
    status: 'to-offer',
    meeting: null,
    missed: [{ on: '2026-12-03' }],
    canBeMissed: false,
  });
  expect((await cycleNow(people.therapist)).waitsForYou).toBe(true);

  const again = await say(cycle, people.sendco);
  expect(cycleAnswer.parse(await again.json()).cycle?.rev).toBe(after?.rev);
});

test('said at a revision that is gone, it changes nothing and says why, without a word of a card', async () => {
  const cycle = await cycleNow();
  const { detail } = await refusalOf(await say({ ...cycle, rev: cycle.rev - 1 }, people.therapist, 'late'), 409);
  expect(detail).toBe('Nothing was changed: no times were sent yet, and Priya Raman is choosing them.');
  expect(await cycleNow()).toEqual(cycle);
});
