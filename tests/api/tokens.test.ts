import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWK, type JWTPayload } from 'jose';
import { organisationText } from '../../shared/organisation/text.ts';
import { localAudience } from '../../infra/local/issuer.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

const { therapist, sendco } = people;
const noon = '2026-11-27T12:00:00Z';
const seconds = (moment: string): number => Date.parse(moment) / 1000;

let app: RunningProduct;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;

// The issuer publishes a second key here, ours, so that an attack below is wrong in one thing only.
beforeAll(async () => {
  app = await startProduct();
  keys = await generateKeyPair('RS256', { extractable: true });
  const published = app.issuer.keys.keys as JWK[];
  published.push({ ...(await exportJWK(keys.publicKey)), kid: 'second', alg: 'RS256', use: 'sig' });
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
  ['with a tenant that is no tenant', () => signed(claims({ tid: '{tid}', iss: issuerOf('{tid}') }))],
  ['that is not signed', () => new UnsecuredJWT(claims()).encode()],
  [
    'signed with the public key as if it were a secret',
    async () =>
      new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256', kid: 'second' })
        .sign(new TextEncoder().encode(await exportSPKI(keys.publicKey))),
  ],
  ['that has run out', () => signed(claims({ exp: seconds(noon) - 1 }))],
  ['that never runs out', () => signed(without('exp'))],
  ['that does not hold yet', () => signed(claims({ nbf: seconds(noon) + 60 }))],
  ['that does not say from when it holds', () => signed(without('nbf'))],
  ['of an app without a person', () => signed({ ...without('scp'), roles: ['access_as_user'], idtyp: 'app' })],
  ['without a person’s object id', () => signed(without('oid'))],
  ['with a scope that only begins like ours', () => signed(claims({ scp: 'access_as_user_x' }))],
  ['with a scope that only ends like ours', () => signed(claims({ scp: 'openid not_access_as_user' }))],
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
  expect((await refusalOf(await ask(other), 403)).detail).toBe(organisationText.unknownPerson);
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
