import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { date } from '../../shared/kernel/time.ts';
import type { SchoolsAnswer } from '../../shared/organisation/contract.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import type { Membership, Role } from '../../shared/organisation/roles.ts';
import { permissions } from '../../shared/policy.ts';
import { samplePeople, sampleSchools, type SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import type { Route } from '../../bot/ports/declaration.ts';
import { sampleBodies } from './sample-bodies.ts';
import { changeAccount, refusalOf } from './support.ts';

const start = '2026-11-27T08:55:00Z';
const schools = Object.values(sampleSchools);

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
  // Each school has a cycle, so that there is something to give away.
  await app.product.tick();
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(start));

const routes = () => app.product.registry.routes;
const pages = () => routes().filter((route) => route.method === 'get');
/** Routes about one school, by its id or by the id of one of its records. */
const schoolRoutes = () => routes().filter((route) => route.path.includes(':'));
/** Pages about a whole school; those about one child of it are tried in every-role. */
const schoolPages = () => pages().filter((route) => /^[^:]*:schoolId[^:]*$/.test(route.path));
/** Those that the person's role may open. */
const pagesOf = ({ role }: SamplePerson) =>
  schoolPages().filter(({ action }) =>
    permissions.some((each) => each.action === action && (each.roles as readonly Role[]).includes(role)),
  );

/** A route's address for a school; records are named as those of the cycle that just opened. */
const addressOf = (path: string, schoolId: string): string =>
  path.replace(':schoolId', schoolId).replace(':sheetId', `plan%7cservice-weald%7c${schoolId}%7c2026-27%7cspring`);

/** Asks a route as it has to be asked. */
const asked = (route: Route, schoolId: string, as: SamplePerson | { readonly token: string }): Promise<Response> => {
  const address = addressOf(route.path, schoolId);
  if (route.method === 'get') return app.get(address, as);
  const body = sampleBodies[route.name];
  if (!body) throw new Error(`no sample body for ${route.name}`);
  return app.post(address, body, as);
};

/** An answer of the API, held against its contract: nothing missing, nothing that the contract does not name. */
async function answered(path: string, as: SamplePerson): Promise<unknown> {
  const route = pages().find(({ path: pattern }) =>
    new RegExp(`^${pattern.replace(':schoolId', '[^/]+')}$`).test(path),
  );
  const response = await app.get(path, as);
  const text = await response.text();
  expect({ path, person: as.name, status: response.status, text }).toMatchObject({ status: 200 });
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const body: unknown = JSON.parse(text);
  expect(route?.answer.parse(body)).toEqual(body);
  return body;
}

const listed = async (as: SamplePerson) => ((await answered('/api/schools', as)) as SchoolsAnswer).schools;

/** Everybody in the proof; one of each role in `npm test`, since every-role tries them all in its own way. */
const looking = process.env['PROOF'] === '1' ? samplePeople : [people.therapist, people.farSendco, people.lead];

describe.each(looking.map((person) => [person.name, person] as const))('%s', (_, person) => {
  test('sees the own schools, each in every page, and no other in the list', async () => {
    expect((await listed(person)).map((school) => school.id).sort()).toEqual([...person.schoolIds].sort());
    // Of what only some roles have, tests/api/every-role asks each.
    const theirs = pagesOf(person);
    expect(theirs.length).toBeGreaterThan(10);
    for (const schoolId of person.schoolIds)
      for (const route of theirs) await answered(addressOf(route.path, schoolId), person);
  });

  test('sees the own name and role, and the framework', async () => {
    expect(await answered('/api/me', person)).toMatchObject({ name: person.name, roles: [{ role: person.role }] });
    await answered('/api/framework', person);
  });

  test('gets the same refusal for a school of others as for one that does not exist', async () => {
    const others = schools.map(({ id }) => id as string).filter((id) => !person.schoolIds.includes(id));
    // Each school and each odd name in the proof; in `npm test` one of both, on every route.
    const named = [...others, 'a%2fb', 'school%7chazelbrook', 'x'.repeat(90), 'school-nowhere'];
    const tried = process.env['PROOF'] === '1' ? named : [...others.slice(0, 1), 'a%2fb'];
    for (const route of schoolRoutes()) {
      const nowhere = await refusalOf(await asked(route, 'school-nowhere', person), 404);
      for (const schoolId of tried) {
        const response = await asked(route, schoolId, person);
        expect(response.headers.get('cache-control')).toBe('no-store');
        const { detail, ...refusal } = await refusalOf(response, 404);
        expect({ route: route.name, ...refusal }).toEqual({
          route: route.name,
          type: 'urn:link-therapy:problem:not-found',
          title: 'Not found',
          status: 404,
          code: 'not-found',
        });
        expect(detail).toBe(nowhere.detail);
      }
    }
  });

  test('without a token gets nothing from any route', async () => {
    for (const route of routes())
      for (const schoolId of person.schoolIds) {
        const response = await asked(route, schoolId, { token: '' });
        expect(response.headers.get('cache-control')).toBe('no-store');
        await refusalOf(response, 401);
      }
  });
});

test('nothing of another school reaches a SENDCo, whatever they open', async () => {
  const addresses = [
    '/api/me',
    '/api/schools',
    ...pagesOf(people.farSendco).map(({ path }) => addressOf(path, 'school-saltmarsh')),
  ];
  const all = JSON.stringify(await Promise.all(addresses.map((path) => answered(path, people.farSendco))));
  expect(all).toContain('Saltmarsh');
  for (const word of ['Hazelbrook', 'hazelbrook', 'Orchard', 'Priya', 'Ellen', 'Okoro', 'fernhill'])
    expect(all).not.toContain(word);
});

test('the service lead sees all three schools by name', async () => {
  expect((await listed(people.lead)).map(({ name }) => name)).toEqual([
    'Hazelbrook Primary School',
    'Orchard Bank Junior School',
    'Saltmarsh Church of England Primary School and Nursery',
  ]);
});

test('a colleague can be reached by those who are linked with the same school', async () => {
  expect(await answered('/api/schools/school-hazelbrook', people.sendco)).toMatchObject({
    name: 'Hazelbrook Primary School',
    people: [
      { name: 'Priya Raman', role: 'link therapist', email: people.therapist.email, phone: people.therapist.phone },
      { name: 'Ellen Whitfield', role: 'SENDCo', email: people.sendco.email, phone: people.sendco.phone },
    ],
  });
});

test('every answer carries the product’s time, so that “As of 08:55” is true', async () => {
  const time = async (path: string) => (await app.get(path, people.sendco)).headers.get('date');
  expect(await time('/api/schools')).toBe('Fri, 27 Nov 2026 08:55:00 GMT');
  expect(await time('/api/schools/school-saltmarsh/grid')).toBe('Fri, 27 Nov 2026 08:55:00 GMT');
  app.clock.set('2027-03-04T17:30:00Z');
  expect(await time('/api/schools')).toBe('Thu, 04 Mar 2027 17:30:00 GMT');
});

describe('when somebody leaves', () => {
  const ending =
    (on: string | null, which: (membership: Membership) => boolean = () => true) =>
    (each: Membership) =>
      which(each) ? { ...each, until: on === null ? null : date(on) } : each;
  const endFor = (person: SamplePerson, change: ReturnType<typeof ending>) =>
    changeAccount(app, person, (account) => ({ ...account, memberships: account.memberships.map(change) }));

  test('the last day still counts and the day after does not, at the very next request', async () => {
    const { sendco } = people;
    await endFor(sendco, ending('2026-11-27'));
    await answered('/api/schools/school-hazelbrook/hours', sendco);
    app.clock.set('2026-11-27T23:59:59Z');
    await answered('/api/schools/school-hazelbrook/hours', sendco);
    app.clock.set('2026-11-28T00:00:00Z');
    for (const route of routes()) {
      const refused = await asked(route, 'school-hazelbrook', sendco);
      expect((await refusalOf(refused, 403)).detail).toBe(organisationText.unknownPerson);
    }
    await endFor(sendco, ending(null));
    await answered('/api/schools/school-hazelbrook/hours', sendco);
  });

  test('a membership that ended yesterday opens nothing', async () => {
    await endFor(people.farSendco, ending('2026-11-26'));
    await refusalOf(await app.get('/api/schools/school-saltmarsh/grid', people.farSendco), 403);
    await endFor(people.farSendco, ending(null));
  });

  test('who gives up one of two schools keeps the other', async () => {
    const { therapist } = people;
    const atHazelbrook = ({ scope }: Membership) => scope.kind === 'school' && scope.schoolId === 'school-hazelbrook';
    await endFor(therapist, ending('2026-11-26', atHazelbrook));
    expect((await listed(therapist)).map(({ id }) => id)).toEqual(['school-orchard-bank']);
    const refused = await refusalOf(await app.get('/api/schools/school-hazelbrook', therapist), 404);
    expect(refused.detail).toBe(organisationText.noSuchSchool);
    await answered('/api/schools/school-orchard-bank', therapist);
    await endFor(therapist, ending(null));
  });

  test('a membership that begins tomorrow opens nothing today', async () => {
    const begins = (on: string) => (each: Membership) => ({ ...each, from: date(on) });
    const { otherSendco } = people;
    await changeAccount(app, otherSendco, (account) => ({
      ...account,
      memberships: account.memberships.map(begins('2026-11-28')),
    }));
    await refusalOf(await app.get('/api/schools', otherSendco), 403);
    app.clock.set('2026-11-28T08:00:00Z');
    expect(await listed(otherSendco)).toHaveLength(1);
  });
});
