import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { mixAnswer, type MixAnswer } from '../../shared/use-mix/contract.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T10:14:00Z' });
});
afterAll(() => app.stop());

const path = '/api/schools/school-hazelbrook/hours/mix';
const shares = { workforce: 40, groups: 30, children: 0, assessment: 20, environment: 0, admin: 10 };
const read = async (response: Response): Promise<MixAnswer> => {
  expect({ status: response.status, text: await response.clone().text() }).toMatchObject({ status: 200 });
  return mixAnswer.parse(await response.json());
};
const see = async (as: SamplePerson) => read(await app.get(path, as));
const propose = (body: object, as: SamplePerson) => app.post(path, { year: '2026-27', shares, ...body }, as);
const agree = (seen: number, as: SamplePerson) =>
  app.post(`${path}/agree`, { year: '2026-27', editId: `agree-${seen}`, seen }, as);

test('the therapist proposes, the SENDCo agrees what she has read, a change is noted and agreed anew', async () => {
  expect(await see(people.sendco)).toMatchObject({ agreed: null, open: null, side: 'sendco' });
  const proposed = await propose({ editId: 'one', seen: 0 }, people.therapist);
  expect(await read(proposed)).toMatchObject({ agreed: null, open: { number: 1, by: 'link-therapist' } });
  await refusalOf(await agree(1, people.lead), 404);
  const agreed = await read(await agree(1, people.sendco));
  expect(agreed).toMatchObject({ agreed: { shares, number: 1 }, open: null });
  expect(agreed.differences.length).toBeGreaterThan(0);
  expect(agreed.rows.reduce((sum, row) => sum + (row.actual ?? 0), 0)).toBe(100);

  const more = { ...shares, workforce: 30, groups: 40 };
  await refusalOf(await propose({ editId: 'two', seen: 1, shares: more }, people.sendco), 400);
  await refusalOf(
    await propose({ editId: 'two', seen: 1, shares: { ...more, admin: 11 }, note: 'Groups' }, people.sendco),
    400,
  );
  await read(await propose({ editId: 'two', seen: 1, shares: more, note: 'Groups in Year 2' }, people.sendco));
  await refusalOf(await agree(1, people.therapist), 409);
  expect(await see(people.lead)).toMatchObject({ agreed: { number: 1 }, open: { number: 2 }, side: null });
  expect(await read(await agree(2, people.therapist))).toMatchObject({ agreed: { number: 2 }, open: null });
  expect((await see(people.sendco)).history.map(({ number, note }) => [number, note])).toEqual([
    [2, 'Groups in Year 2'],
    [1, ''],
  ]);
});
