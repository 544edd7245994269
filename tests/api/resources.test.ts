import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { resourcesAnswer } from '../../shared/resources/contract.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T10:00:00Z' });
});
afterAll(() => app.stop());

const hazelbrook = '/api/schools/school-hazelbrook';
const words = {
  ...{
    title: 'Talking at home',
    address: 'https://example.org/home',
    where: '',
    about: 'Ten ideas',
    owner: 'The office',
  },
  ...{ version: '2', reviewOn: '2026-12-01', audience: ['families'], cells: ['FS1'] },
};
const write = (body: object, as: SamplePerson = people.lead) =>
  app.post(`${hazelbrook}/resources`, { editId: 'edit-1', itemId: 'home', seen: 0, ...words, ...body }, as);
const reads = async (as: SamplePerson = people.sendco) =>
  resourcesAnswer.parse(await (await app.get(`${hazelbrook}/resources`, as)).json());
const seenBy = async (as: SamplePerson) => (await reads(as)).items.find(({ id }) => id === 'home');

test('a lead adds one; the school reads it; when its review is overdue only leads are told; taken out it is gone', async () => {
  expect((await reads()).items.every(({ where }) => where === 'Ask your service for it.')).toBe(true);
  expect((await refusalOf(await write({}, people.therapist), 404)).code).toBe('not-found');
  expect((await write({})).status).toBe(200);
  expect(await seenBy(people.sendco)).toMatchObject({ version: '2', isOverdue: false, changedBy: null });
  expect(await seenBy(people.lead)).toMatchObject({ isOverdue: false, changedBy: people.lead.name });

  app.clock.set('2026-12-02T10:00:00Z');
  expect([(await seenBy(people.lead))?.isOverdue, (await seenBy(people.sendco))?.isOverdue]).toEqual([true, false]);

  const out = { editId: 'edit-2', itemId: 'home', seen: 1, state: 'retired' };
  expect((await app.post(`${hazelbrook}/resources/state`, out, people.lead)).status).toBe(200);
  expect(await seenBy(people.sendco)).toBeUndefined();
  expect(await seenBy(people.lead)).toMatchObject({ state: 'retired', isOverdue: false });
});

test('words that may name a child are not stored before their author has read the warning', async () => {
  const named = { itemId: 'named', about: 'Written for 943 476 5919' };
  expect((await refusalOf(await write(named), 422)).code).toBe('looks-identifying');
  expect((await reads(people.lead)).items.some(({ id }) => id === 'named')).toBe(false);
});

test('two leads at once: both are kept', async () => {
  const both = await Promise.all([write({ itemId: 'one' }), write({ itemId: 'two' })]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const ids = (await reads()).items.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['one', 'two']));
});
