import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type {
  InviteAnswer,
  MembershipAnswer,
  SchoolPeopleAnswer,
  ServiceAnswer,
} from '../../shared/joining/contract.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T08:55:00Z' });
});
afterAll(() => app.stop());

async function read<T>(path: string, as: SamplePerson): Promise<T> {
  const response = await app.get(path, as);
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  return (await response.json()) as T;
}
const peopleAt = (as: SamplePerson) => read<SchoolPeopleAnswer>('/api/schools/school-hazelbrook/people', as);
const service = (as: SamplePerson) => read<ServiceAnswer>('/api/service', as);

const hazelbrook = { kind: 'school', schoolId: 'school-hazelbrook', serviceId: 'service-weald' };
const head = {
  editId: 'a-head',
  role: 'head',
  scope: hazelbrook,
  name: 'A Head',
  email: 'head@fernhill.example',
  from: '2026-11-27',
  until: null,
};

test('the SENDCo sees who belongs to her school, and the roles she may invite to', async () => {
  const seen = await peopleAt(people.sendco);
  expect(seen.people.map(({ name, roleName, when, isYou }) => [name, roleName, when, isYou])).toEqual([
    ['Ellen Whitfield', 'SENDCo', 'now', true],
    ['Priya Raman', 'link therapist', 'now', false],
  ]);
  expect(seen.mayInvite.map(({ role }) => role)).toEqual([
    'sendco',
    'deputy-sendco',
    'head',
    'agent-of-change',
    'communication-champion',
    'school-staff',
  ]);
  expect(seen.vacant).toEqual([]);
  expect(seen.serviceId).toBe('service-weald');
});

test('an invitation from the tab tells the code once, and the list never again', async () => {
  const answer = (await (await app.post('/api/invitations', head, people.sendco)).json()) as InviteAnswer;
  expect(answer.code).toMatch(/^[A-Z2-9]{10}$/);
  expect(answer.message).toContain(`${answer.code.slice(0, 5)}-${answer.code.slice(5)}`);
  const seen = await peopleAt(people.sendco);
  expect(seen.invitations).toMatchObject([{ name: 'A Head', role: 'head', state: 'open' }]);
  expect(JSON.stringify(seen)).not.toContain(answer.code);
  // The therapist may invite a head too, so she sees it; a SENDCo of another school does not.
  expect((await peopleAt(people.therapist)).invitations).toHaveLength(1);
  await refusalOf(await app.get('/api/schools/school-hazelbrook/people', people.farSendco), 404);

  const id = encodeURIComponent(seen.invitations[0]?.id ?? '');
  const decide = (what: string, as: SamplePerson) =>
    app.post(`/api/invitations/${id}/decision`, { editId: `${what}-${as.id}`, what }, as);
  await refusalOf(await decide('withdraw', people.farSendco), 404);
  await refusalOf(await decide('confirm', people.sendco), 409);
  expect((await decide('withdraw', people.sendco)).status).toBe(200);
  expect((await peopleAt(people.sendco)).invitations).toMatchObject([{ state: 'withdrawn' }]);
});

test('nobody invites to a place or a role that is not theirs to give', async () => {
  const invite = (body: object, as: SamplePerson) => app.post('/api/invitations', { ...head, ...body }, as);
  const elsewhere = { ...hazelbrook, schoolId: 'school-saltmarsh' };
  await refusalOf(await invite({ editId: 'e1', scope: elsewhere }, people.sendco), 404);
  await refusalOf(await invite({ editId: 'e2', role: 'link-therapist' }, people.sendco), 403);
  await refusalOf(await invite({ editId: 'e3', role: 'service-lead' }, people.lead), 400);
  const whole = { kind: 'service', serviceId: 'service-weald' };
  await refusalOf(await invite({ editId: 'e4', role: 'service-lead', scope: whole }, people.therapist), 404);
  await refusalOf(
    await invite({ editId: 'e5', scope: { ...hazelbrook, serviceId: 'service-other' } }, people.lead),
    404,
  );
  const several = { kind: 'schools', serviceId: 'service-weald', name: 'North', schoolIds: ['school-nowhere'] };
  await refusalOf(await invite({ editId: 'e6', role: 'team-lead', scope: several }, people.lead), 404);
  const team = { ...several, schoolIds: ['school-hazelbrook', 'school-saltmarsh'] };
  expect((await invite({ editId: 'e7', role: 'team-lead', scope: team }, people.lead)).status).toBe(200);
  expect((await service(people.lead)).invitations).toMatchObject([{ place: 'North', role: 'team-lead' }]);
});

test('whoever is drawn in for a time is invited with a last day', async () => {
  const drawnIn = {
    ...{ editId: 's1', role: 'specialist', name: 'A Specialist', email: 'voice@weald-therapies.example' },
    ...{ scope: { ...hazelbrook, kind: 'theme', strand: 'EE' }, from: '2026-11-27' },
  };
  const refused = await refusalOf(
    await app.post('/api/invitations', { ...drawnIn, until: null }, people.therapist),
    400,
  );
  expect(refused.detail).toBe('Say until which day: a specialist is there for a time.');
  expect((await app.post('/api/invitations', { ...drawnIn, until: '2026-12-18' }, people.therapist)).status).toBe(200);
});

test('how somebody is reached is theirs to say, and stands in the school’s list at once', async () => {
  const me = (await peopleAt(people.therapist)).people.find(({ isYou }) => isYou);
  const details = {
    editId: 'd1',
    email: 'priya.raman@weald-therapies.example',
    phone: '01632 960111',
    reach: 'Tuesdays, after half past three',
    strands: [],
    training: [],
  };
  const path = `/api/memberships/${encodeURIComponent(me?.membershipId ?? '')}/details`;
  await refusalOf(await app.post(path, details, people.sendco), 404);
  const changed = (await (await app.post(path, details, people.therapist)).json()) as MembershipAnswer;
  expect(changed.person).toMatchObject({ phone: '01632 960111', reach: 'Tuesdays, after half past three' });
  expect((await peopleAt(people.sendco)).people.find(({ name }) => name === 'Priya Raman')).toMatchObject({
    phone: '01632 960111',
    reach: 'Tuesdays, after half past three',
  });
});

test('the lead sees the whole service, ends a role from a day on, and adds an organisation', async () => {
  const seen = await service(people.lead);
  expect(seen.colleagues.map(({ name, schools }) => [name, schools.length])).toEqual([
    ['Dawn Sayers', 0],
    ['Priya Raman', 2],
    ['Tom Ashdown', 1],
  ]);
  expect(seen.organisations.map(({ name }) => name)).toContain('Fern Hill Learning Trust');
  for (const other of [people.therapist, people.sendco]) await refusalOf(await app.get('/api/service', other), 403);

  const tenantId = '7C8D5C74-7c30-4e20-9f77-8d3b8b2e3c07';
  const add = (as: SamplePerson) =>
    app.post('/api/organisations', { editId: 'o1', tenantId, name: 'Wingham Schools Trust' }, as);
  await refusalOf(await add(people.sendco), 403);
  expect(await (await add(people.lead)).json()).toMatchObject({ id: tenantId.toLowerCase(), wasThere: false });
  expect(await (await add(people.lead)).json()).toMatchObject({ wasThere: true });
  expect((await service(people.lead)).organisations).toHaveLength(4);

  const ellen = (await peopleAt(people.lead)).people.find(({ name }) => name === 'Ellen Whitfield');
  const path = `/api/memberships/${encodeURIComponent(ellen?.membershipId ?? '')}/end`;
  await refusalOf(await app.post(path, { editId: 'l1', lastDay: '2026-11-26' }, people.lead), 400);
  expect((await app.post(path, { editId: 'l2', lastDay: '2026-11-27' }, people.lead)).status).toBe(200);
  expect((await app.get('/api/schools/school-hazelbrook', people.sendco)).status).toBe(200);
  app.clock.set('2026-11-28T00:00:00Z');
  expect((await app.get('/api/schools/school-hazelbrook', people.sendco)).status).toBe(403);
  expect((await peopleAt(people.lead)).vacant).toEqual(['SENDCo']);
});

test('a deputy becomes the SENDCo without a new code, and nobody changes their own role', async () => {
  app.clock.set('2026-11-27T09:00:00Z');
  const orchard = '/api/schools/school-orchard-bank/people';
  const joseph = (await read<SchoolPeopleAnswer>(orchard, people.lead)).people.find(({ role }) => role === 'sendco');
  const path = `/api/memberships/${encodeURIComponent(joseph?.membershipId ?? '')}/role`;
  await refusalOf(await app.post(path, { editId: 'r1', role: 'head' }, people.otherSendco), 403);
  await refusalOf(await app.post(path, { editId: 'r2', role: 'link-therapist' }, people.lead), 400);
  await refusalOf(await app.post(path, { editId: 'r3', role: 'service-lead' }, people.lead), 400);
  const changed = (await (
    await app.post(path, { editId: 'r4', role: 'head' }, people.lead)
  ).json()) as MembershipAnswer;
  expect(changed.person).toMatchObject({ name: 'Joseph Okoro', role: 'head', from: '2026-11-27', when: 'now' });
  const after = await read<SchoolPeopleAnswer>(orchard, people.lead);
  expect(after.vacant).toEqual(['SENDCo']);
  expect(app.dump()).toContain('vacancy|service-weald|school-orchard-bank|sendco');
  expect(after.people.map(({ role, when }) => `${role} ${when}`).sort()).toEqual([
    'head now',
    'link-therapist now',
    'sendco over',
  ]);
  expect((await app.get('/api/schools/school-orchard-bank/hours', people.otherSendco)).status).toBe(200);
  const focus = { editId: 'f1', rowId: 'page', field: 'focus', text: 'Vocabulary', seen: 1 };
  const plan = encodeURIComponent('plan|service-weald|school-orchard-bank|2026-27|spring');
  await app.product.tick();
  expect((await app.post(`/api/sheets/${plan}/edits`, focus, people.otherSendco)).status).toBeGreaterThanOrEqual(403);
});

test('the service says who covers which school, and who has left is nobody that schools could be handed to', async () => {
  const [priya, tomAccount] = ['Priya Raman', 'Tom Ashdown'].map(
    async (who) => (await service(people.lead)).colleagues.find(({ name }) => name === who)?.accountId,
  );
  const days = { on: '2026-12-01', until: '2026-12-04' };
  const cover = { editId: 'c1', serviceId: 'service-weald', kind: 'covers', from: await tomAccount, to: await priya };
  expect((await app.post('/api/handovers', { ...cover, ...days }, people.lead)).status).toBe(200);
  const covering = (await service(people.lead)).colleagues.find(({ name }) => name === 'Priya Raman');
  expect(covering?.covers).toMatchObject([{ id: 'school-saltmarsh', from: '2026-12-01', until: '2026-12-04' }]);
  expect(covering?.schools.map(({ id }) => id)).not.toContain('school-saltmarsh');

  const held = await read<SchoolPeopleAnswer>('/api/schools/school-saltmarsh/people', people.lead);
  const tom = held.people.find(({ name }) => name === 'Tom Ashdown');
  const path = `/api/memberships/${encodeURIComponent(tom?.membershipId ?? '')}/end`;
  expect((await app.post(path, { editId: 'l3', lastDay: null }, people.lead)).status).toBe(200);
  const seen = await service(people.lead);
  expect(seen.colleagues.map(({ name }) => name)).not.toContain('Tom Ashdown');
  expect(seen.schools.find(({ id }) => id === 'school-saltmarsh')?.vacant).toEqual(['link therapist']);
});
