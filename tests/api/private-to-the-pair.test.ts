import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { membershipIdSchema, schoolIdSchema, serviceIdSchema } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import { roleSchema, type Role, type Scope } from '../../shared/organisation/roles.ts';
import { readinessAnswer, supervisedAnswer } from '../../shared/readiness/contract.ts';
import { relationshipAnswer } from '../../shared/relationship/contract.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { held } from './every-role/rights.ts';
import { changeAccount } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T10:00:00Z' });
  await app.product.tick();
});
afterAll(() => app.stop());

const school = schoolIdSchema.parse('school-hazelbrook');
const serviceId = serviceIdSchema.parse('service-weald');
const hazelbrook = `/api/schools/${school}`;
const therapist = people.therapist.id;

/** Tom Ashdown, another therapist of the service, in this role at Hazelbrook and in no other. */
async function tomIs(role: Role): Promise<void> {
  const kind = held[role][0];
  const scope = {
    ...{ kind, serviceId, schoolId: school, schoolIds: [school], name: 'North team' },
    ...{ requestId: 'request-3-none', strand: 'EE' },
  } as unknown as Scope;
  await changeAccount(app, people.otherTherapist, (account) => ({
    ...account,
    memberships: [
      {
        id: membershipIdSchema.parse(`membership|${serviceId}|${school}|tom`),
        ...{ role, scope, from: date('2026-09-01'), until: null },
      },
    ],
  }));
}
const statusFor = async (path: string, as: SamplePerson): Promise<number> => (await app.get(path, as)).status;

test('each role at the school: how the pair works together is shown to the two of them and their leads only', async () => {
  const seen: Role[] = [];
  for (const role of roleSchema.options) {
    await tomIs(role);
    if ((await statusFor(`${hazelbrook}/relationship`, people.otherTherapist)) === 200) seen.push(role);
  }
  expect(seen).toEqual(['service-lead', 'team-lead', 'link-therapist', 'cover-therapist', 'sendco', 'deputy-sendco']);
  const { relationship } = relationshipAnswer.parse(await (await app.get(`${hazelbrook}/relationship`)).json());
  expect(relationship).toMatchObject({ people: { sendco: 'Ellen Whitfield' }, kept: 0, booked: 0, lastMetOn: null });
  expect(await statusFor(`${hazelbrook}/relationship`, people.otherSendco)).toBe(404);
});

test('where a therapist stands is read by herself and her leads, in every role but theirs by nobody', async () => {
  const rating = { editId: 'rate-1', statementId: 's5', rating: 2 };
  expect((await app.post(`${hazelbrook}/readiness`, rating, people.therapist)).status).toBe(200);
  const seen: Role[] = [];
  for (const role of roleSchema.options) {
    await tomIs(role);
    const response = await app.get(`${hazelbrook}/readiness/${therapist}`, people.otherTherapist);
    const isShown = response.status === 200;
    if (isShown) seen.push(role);
    if (isShown) expect(supervisedAnswer.parse(await response.json()).days[0]?.answers).toEqual({ s5: 2 });
    // Their own page, where they have one, is their own and nobody's else.
    const own = await app.get(`${hazelbrook}/readiness`, people.otherTherapist);
    if (own.status === 200) expect(readinessAnswer.parse(await own.json()).own?.days ?? []).toEqual([]);
  }
  expect(seen).toEqual(['service-lead', 'team-lead']);
  const looks = app.dump().match(/"event":"readiness\.supervised"/g) ?? [];
  expect(looks).toHaveLength(2);
});

test('where the SENDCo stands is hers alone: no lead, no head, no therapist can ask for it', async () => {
  const rating = { editId: 'rate-2', statementId: 's1', rating: 1 };
  const answer = await app.post(`${hazelbrook}/readiness`, rating, people.sendco);
  expect(readinessAnswer.parse(await answer.json()).own?.days[0]?.answers).toEqual({ s1: 1 });
  for (const role of roleSchema.options) {
    await tomIs(role);
    expect(await statusFor(`${hazelbrook}/readiness/${people.sendco.id}`, people.otherTherapist)).not.toBe(200);
  }
  expect(await statusFor(`${hazelbrook}/readiness/${people.sendco.id}`, people.therapist)).toBe(404);
  expect(await statusFor(`${hazelbrook}/readiness/${people.sendco.id}`, people.lead)).toBe(404);
});

test('nothing of a rating lies in a partition of a school or a service', async () => {
  const { resources } = await app.containers.records.items
    .query<{ schoolId: string }>("SELECT c.schoolId FROM c WHERE c.type = 'readiness'", { partitionKey: school })
    .fetchAll();
  expect(resources).toEqual([]);
  expect(app.dump()).toContain(`"schoolId":"readiness-${therapist}"`);
});
