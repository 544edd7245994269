import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dueStore } from '../../bot/storage/due.ts';
import { date } from '../../shared/kernel/time.ts';
import type { ListedSchoolsAnswer, SchoolAnswer, SchoolsAnswer } from '../../shared/organisation/contract.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-20T10:00:00Z' });
});
afterAll(() => app.stop());

const search = async (words: string) =>
  (await (
    await app.get(`/api/open-data/schools?words=${encodeURIComponent(words)}`, people.lead)
  ).json()) as ListedSchoolsAnswer;
const add = (body: object) =>
  app.post('/api/schools', { editId: 'new-1', urn: '', name: '', setting: 'primary', ...body }, people.lead);

test('a school is found by name and authority, or by its number, with what the census says', async () => {
  const { schools } = await search('aldgate london');
  expect(schools).toMatchObject([
    {
      urn: '100000',
      name: 'The Aldgate School',
      setting: 'primary',
      localAuthority: 'City of London',
      ward: 'Portsoken',
      roll: 271,
      freeMealsPercent: 18.1,
      senSupport: 59,
      ehcPlans: 8,
      slcn: null,
      resourcedProvision: 'unknown',
      asOf: 'DfE census, January 2023',
    },
  ]);
  expect((await search('100000')).schools).toHaveLength(1);
  expect((await search('')).schools).toEqual([]);
  expect((await search('primary')).schools).toHaveLength(20);
  expect(
    (await search('pupil referral unit kent')).schools.every((each) => each.setting === 'alternative-provision'),
  ).toBe(true);
});

test('the lead adds a school by its number: it is in the list, planned for, and waits for its people', async () => {
  const added = (await (await add({ urn: '100000' })).json()) as { id: string };
  expect(added).toEqual({ id: 'school-new-1', name: 'The Aldgate School' });
  const list = (await (await app.get('/api/schools', people.lead)).json()) as SchoolsAnswer;
  expect(list.schools.map(({ name }) => name)).toContain('The Aldgate School');
  const school = (await (await app.get('/api/schools/school-new-1', people.lead)).json()) as SchoolAnswer;
  expect(school).toMatchObject({ people: [], facts: { urn: '100000', settingName: 'primary school', roll: 271 } });
  const due = await dueStore(app.containers).on(date('2026-11-27'));
  expect(due.filter(({ schoolId }) => schoolId === 'school-new-1')).toMatchObject([{ kind: 'window-opens' }]);
  // Pressed twice it is the same school; added anew by another form it is refused.
  expect(((await (await add({ urn: '100000' })).json()) as { id: string }).id).toBe('school-new-1');
  await refusalOf(await add({ editId: 'new-2', urn: '100000' }), 409);
});

test('a family hub is on no list and is added by its name; a number nobody has is refused', async () => {
  expect((await add({ editId: 'new-3', name: 'Ashmere Family Hub', setting: 'family-hub' })).status).toBe(200);
  const hub = (await (await app.get('/api/schools/school-new-3', people.lead)).json()) as SchoolAnswer;
  expect(hub.facts).toMatchObject({ urn: null, settingName: 'family hub', asOf: 'as typed here', roll: null });
  await refusalOf(await add({ editId: 'new-4', urn: '999999' }), 404);
  await refusalOf(await add({ editId: 'new-5' }), 400);
});

test('nobody but a lead or an administrator adds a school or searches the list', async () => {
  for (const other of [people.therapist, people.sendco]) {
    await refusalOf(await app.get('/api/open-data/schools?words=kent', other), 403);
    await refusalOf(
      await app.post('/api/schools', { editId: 'x', urn: '100000', name: '', setting: 'primary' }, other),
      403,
    );
  }
});
