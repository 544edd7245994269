import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  exportJWK,
  exportPKCS8,
  exportSPKI,
  generateKeyPair,
  importPKCS8,
  SignJWT,
  UnsecuredJWT,
  type JWK,
  type JWTPayload,
} from 'jose';
import { tenantsPartition } from '../../bot/storage/services.ts';
import { date } from '../../shared/kernel/time.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { localAudience } from '../../infra/local/issuer.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { changeAccount, refusalOf } from './support.ts';

const { therapist, sendco } = people;
const noon = '2026-11-27T12:00:00Z';
const seconds = (moment: string): number => Date.parse(moment) / 1000;

let app: RunningProduct;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;

/** A key as Entra publishes it: without a word on the algorithm it is for. */
const asPublished = async ({ publicKey }: typeof keys, kid: string): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  kid,
  use: 'sig',
});

// The issuer publishes a second key here, ours, so that an attack below is wrong in one thing only.
beforeAll(async () => {
  app = await startProduct();
  keys = await generateKeyPair('RS256', { extractable: true });
  const published = (await app.issuer.keys()).keys as JWK[];
  published.push(await asPublished(keys, 'second'));
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(noon));

const issuerOf = (tid: string): string => `${app.url}/test/issuer/${tid}/v2.0`;

const claims = (change: JWTPayload = {}): JWTPayload => ({
  iss: issuerOf(therapist.tenantId),
  aud: localAudience,
  tid: therapist.tenantId,
  oid: therapist.aadObjectId,
  scp: 'access_as_user',
  iat: seconds(noon),
  nbf: seconds(noon) - 60,
  exp: seconds(noon) + 3_600,
  ...change,
});

const signed = (payload: JWTPayload, { kid = 'second', key = keys.privateKey } = {}): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(key);

const without = (name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims()).filter(([each]) => each !== name));

const ask = (token: string) => app.get('/api/me', { token });

test('a right token lets its person in', async () => {
  const response = await ask(await signed(claims()));
  expect(await response.json()).toMatchObject({ name: 'Priya Raman' });
});

test('the scope may be one of several, and the name of the scheme is what Teams sends', async () => {
  expect((await ask(await signed(claims({ scp: 'openid access_as_user profile' })))).status).toBe(200);
});

const attacks: [string, () => Promise<string> | string][] = [
  ['for another audience', () => signed(claims({ aud: 'another-app' }))],
  ['for no audience', () => signed(without('aud'))],
  [
    'issued for another tenant than it names',
    () => signed(claims({ tid: therapist.tenantId, iss: issuerOf(sendco.tenantId) })),
  ],
  ['from an issuer nobody knows', () => signed(claims({ iss: 'https://sts.example/v2.0' }))],
  [
    'of the first version, by its issuer',
    () => signed(claims({ iss: `https://sts.windows.net/${therapist.tenantId}/` })),
  ],
  ['whose issuer only begins right', () => signed(claims({ iss: `${issuerOf(therapist.tenantId)}/more` }))],
  ['for several audiences, ours among them', () => signed(claims({ aud: [localAudience, 'another-app'] }))],
  ['for a list of one audience', () => signed(claims({ aud: [localAudience] }))],
  ['with a tenant that is no tenant', () => signed(claims({ tid: '{tid}', iss: issuerOf('{tid}') }))],
  ['of everybody’s tenant', () => signed(claims({ tid: 'common', iss: issuerOf('common') }))],
  ['of a person whose id is none', () => signed(claims({ oid: 'priya' }))],
  ['that is not signed', () => new UnsecuredJWT(claims()).encode()],
  [
    'signed with the public key as if it were a secret',
    async () =>
      new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256', kid: 'second' })
        .sign(new TextEncoder().encode(await exportSPKI(keys.publicKey))),
  ],
  [
    'signed in another way than Entra signs',
    async () =>
      new SignJWT(claims())
        .setProtectedHeader({ alg: 'PS256', kid: 'second' })
        .sign(await importPKCS8(await exportPKCS8(keys.privateKey), 'PS256')),
  ],
  ['that has run out', () => signed(claims({ exp: seconds(noon) - 1 }))],
  ['that never runs out', () => signed(without('exp'))],
  ['that does not hold yet', () => signed(claims({ nbf: seconds(noon) + 60 }))],
  ['that does not say from when it holds', () => signed(without('nbf'))],
  ['of an app without a person', () => signed({ ...without('scp'), roles: ['access_as_user'], idtyp: 'app' })],
  ['of an app, with a scope all the same', () => signed(claims({ idtyp: 'app' }))],
  ['whose subject is the app itself', () => signed(claims({ sub: therapist.aadObjectId }))],
  ['without any scope', () => signed(claims({ scp: '' }))],
  ['without a person’s object id', () => signed(without('oid'))],
  ['with a scope that only begins like ours', () => signed(claims({ scp: 'access_as_user_x' }))],
  ['with a scope that only ends like ours', () => signed(claims({ scp: 'openid not_access_as_user' }))],
  ['with a scope that has ours behind a dot', () => signed(claims({ scp: 'x.access_as_user' }))],
  ['with a scope that differs in its letters', () => signed(claims({ scp: 'Access_As_User' }))],
  ['with the scopes as a list', () => signed(claims({ scp: ['access_as_user'] }))],
  ['signed with a key nobody published', () => signed(claims(), { kid: 'third' })],
  [
    'signed with another key under a known name',
    async () => signed(claims(), { key: (await generateKeyPair('RS256')).privateKey }),
  ],
  [
    'whose person was exchanged after signing',
    async () => {
      const [head, , signature] = (await signed(claims())).split('.');
      const body = Buffer.from(JSON.stringify(claims({ oid: people.lead.aadObjectId }))).toString('base64url');
      return [head, body, signature].join('.');
    },
  ],
  ['that is cut off', async () => (await signed(claims())).slice(0, -20)],
  ['that is only words', () => 'let-me-in'],
  ['without its signature', async () => (await signed(claims())).split('.').slice(0, 2).join('.')],
  ['with an empty signature', async () => `${(await signed(claims())).split('.').slice(0, 2).join('.')}.`],
  ['with a part too many', async () => `${await signed(claims())}.x`],
  ['that is far too long', () => signed(claims({ padding: 'x'.repeat(9_000) }))],
];

test.each(attacks)('a token %s is refused, with a sentence and nothing else', async (_, make) => {
  const problem = await refusalOf(await ask(await make()), 401);
  expect(problem).toMatchObject({ code: 'signed-out', detail: organisationText.signIn });
});

test.each([
  ['no authorization at all', undefined],
  ['an empty one', ''],
  ['another scheme', 'Basic cHJpeWE6c2VjcmV0'],
  ['a scheme without a token', 'Bearer '],
])('%s is refused in the same way', async (_, authorization) => {
  const response = await fetch(`${app.url}/api/me`, authorization === undefined ? {} : { headers: { authorization } });
  expect((await refusalOf(response, 401)).detail).toBe(organisationText.signIn);
});

test('a right token of somebody the service does not know gets no further than a sentence', async () => {
  const stranger = await signed(claims({ oid: '5e000000-0000-4000-8000-0000000000ff' }));
  expect((await refusalOf(await ask(stranger), 403)).detail).toBe(organisationText.unknownPerson);
  const elsewhere = '9f9f9f9f-0000-4000-8000-000000000009';
  const other = await signed(claims({ tid: elsewhere, iss: issuerOf(elsewhere) }));
  expect((await refusalOf(await ask(other), 403)).detail).toBe(organisationText.unknownOrganisation);
});

test('a person whose memberships ended since yesterday is refused with the token of this morning', async () => {
  const token = await signed(claims({ tid: sendco.tenantId, oid: sendco.aadObjectId, iss: issuerOf(sendco.tenantId) }));
  expect((await ask(token)).status).toBe(200);
  const ended = (until: string | null) =>
    changeAccount(app, sendco, (account) => ({
      ...account,
      memberships: account.memberships.map((each) => ({ ...each, until: until === null ? null : date(until) })),
    }));
  await ended('2026-11-26');
  expect((await refusalOf(await ask(token), 403)).code).toBe('unknown-person');
  await ended('2026-11-27');
  expect((await ask(token)).status).toBe(200);
  await ended(null);
});

test('the product’s clock decides when a token holds, not the machine’s', async () => {
  const token = await signed(claims());
  app.clock.set('2026-11-27T11:58:59Z');
  await refusalOf(await ask(token), 401);
  app.clock.set('2026-11-27T11:59:00Z');
  expect((await ask(token)).status).toBe(200);
  app.clock.set('2026-11-27T12:59:59Z');
  expect((await ask(token)).status).toBe(200);
  app.clock.set('2026-11-27T13:00:00Z');
  await refusalOf(await ask(token), 401);
});

describe('an organisation', () => {
  const ofTenant = () => app.containers.services.item(therapist.tenantId, tenantsPartition);
  let before: Record<string, unknown>;
  beforeEach(async () => {
    before = (await ofTenant().read<Record<string, unknown>>()).resource ?? {};
  });
  afterEach(async () => {
    await app.containers.services.items.upsert(before);
  });
  const asks = (needs: string) => app.containers.services.items.upsert({ ...before, signIn: { needs } });

  test('that was taken off the list is refused at the next request, and let in when it is back', async () => {
    const token = await signed(claims());
    expect((await ask(token)).status).toBe(200);
    await ofTenant().delete();
    expect(await refusalOf(await ask(token), 403)).toMatchObject({
      code: 'unknown-organisation',
      detail: organisationText.unknownOrganisation,
    });
    await app.containers.services.items.upsert(before);
    expect((await ask(token)).status).toBe(200);
  });

  test.each<[string, JWTPayload]>([
    ['says nothing of it', {}],
    ['names a password only', { amr: ['pwd'] }],
    ['only begins with it', { amr: ['mfa_x'] }],
    ['has it as one text', { amr: 'mfa' }],
    ['has it in the wrong place', { acrs: ['mfa'] }],
  ])('that asks for a second step refuses a token that %s, and says what to do', async (_, payload) => {
    await asks('mfa');
    const answer = await refusalOf(await ask(await signed(claims(payload))), 401);
    expect(answer).toMatchObject({ code: 'second-step', detail: organisationText.secondStep });
  });

  test('that asks for a second step takes a token with one, and nobody else has to have it', async () => {
    await asks('mfa');
    expect((await ask(await signed(claims({ amr: ['pwd', 'mfa'] })))).status).toBe(200);
    expect((await app.get('/api/me', sendco)).status).toBe(200);
  });

  test('that asks for an authentication context says which, in the way Entra reads it', async () => {
    await asks('c1');
    const refused = await ask(await signed(claims({ amr: ['pwd', 'mfa'], acrs: ['c2'] })));
    const asked = /^Bearer error="insufficient_claims", claims="([\w+/=]+)"$/.exec(
      refused.headers.get('www-authenticate') ?? '',
    )?.[1];
    expect(JSON.parse(Buffer.from(asked ?? '', 'base64').toString())).toEqual({
      access_token: { acrs: { essential: true, value: 'c1' } },
    });
    await refusalOf(refused, 401);
    expect((await ask(await signed(claims({ acrs: ['c2', 'c1'] })))).status).toBe(200);
  });
});

describe('keys that change', () => {
  // jose measures by the machine's clock how long ago it asked for the keys.
  let later = 0;
  beforeEach(() => {
    const real = Date.now.bind(Date);
    later = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => real() + later);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('a new key is taken at once, and one that was withdrawn is refused', async () => {
    const published = (await app.issuer.keys()).keys as JWK[];
    const old = await signed(claims());
    expect((await ask(old)).status).toBe(200);
    const third = await generateKeyPair('RS256', { extractable: true });
    published.push(await asPublished(third, 'third'));
    const fresh = await signed(claims(), { kid: 'third', key: third.privateKey });
    later += 5_001;
    expect((await ask(fresh)).status).toBe(200);
    published.splice(
      published.findIndex(({ kid }) => kid === 'second'),
      1,
    );
    later += 600_001;
    await refusalOf(await ask(old), 401);
    expect((await ask(fresh)).status).toBe(200);
  });

  test('tokens under unknown keys make us ask for the keys at most once in five seconds', async () => {
    const asked = jest.spyOn(globalThis, 'fetch');
    const token = await signed(claims(), { kid: 'nobody-knows' });
    later += 2_000_000;
    for (let n = 0; n < 5; n += 1) await refusalOf(await ask(token), 401);
    expect(asked.mock.calls.filter(([address]) => String(address).endsWith('/test/keys')).length).toBe(1);
  });
});
