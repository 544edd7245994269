import { expect, jest, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ConfigError, productionConfig, productionSettings } from '../../bot/config.ts';

// Real processes on a busy machine.
jest.setTimeout(180_000);

const complete = {
  PUBLIC_URL: 'https://link-therapy.example/',
  COSMOS_ENDPOINT: 'https://link-therapy.documents.azure.com:443/',
  FILES_URL: 'https://linktherapyfiles.blob.core.windows.net/files',
  MICROSOFT_APP_ID: '3d9e6d85-8d41-4f31-a088-9e4c9c3f4d04',
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: '0a6b3a52-5a1e-4c0e-9d55-6b1f6f0c1a01',
  MICROSOFT_APP_PASSWORD: 'kept elsewhere',
  TAB_AUDIENCE: '4e0f7e96-9e52-4a42-b199-0f5dad405e05',
  TEAMS_APP_ID: '5f1a8fa7-0f63-4b53-82aa-1a6ebe516f06',
  LINK_SECRET: 'thirty-two characters or more of secret',
  AUDIT_SECRET: 'another thirty-two characters of secret',
};

/** The names that the refusal of an environment lists; fails when it is taken. */
function refused(environment: Record<string, string>): string[] {
  try {
    productionConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return [...(error as Error).message.matchAll(/^ {2}(\w+): /gm)].map((match) => match[1] ?? '').sort();
  }
  throw new Error('the environment was taken');
}

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(complete).filter(([name]) => !names.includes(name)));

test('a complete environment is taken, and what may be left out has a value', () => {
  expect(productionConfig(complete)).toEqual({
    production: true,
    port: 3978,
    publicUrl: 'https://link-therapy.example',
    database: { endpoint: complete.COSMOS_ENDPOINT },
    filesUrl: complete.FILES_URL,
    bot: {
      appId: complete.MICROSOFT_APP_ID,
      appType: 'SingleTenant',
      appTenantId: complete.MICROSOFT_APP_TENANT_ID,
      appPassword: 'kept elsewhere',
    },
    tokens: {
      audience: complete.TAB_AUDIENCE,
      issuer: 'https://login.microsoftonline.com/{tid}/v2.0',
      keys: 'https://login.microsoftonline.com/common/discovery/v2.0/keys',
    },
    teamsAppId: complete.TEAMS_APP_ID,
    linkSecret: complete.LINK_SECRET,
    auditSecret: complete.AUDIT_SECRET,
    instance: 'server-1',
  });
});

test('each machine goes by the name that App Service gives it', () => {
  expect(productionConfig({ ...complete, WEBSITE_INSTANCE_ID: 'machine-2' }).instance).toBe('machine-2');
  expect(productionConfig({ ...complete, WEBSITE_INSTANCE_ID: '' }).instance).toBe('server-1');
});

test('every setting there is, is tried here', () => {
  expect([...productionSettings].sort()).toEqual([...Object.keys(complete), 'PORT'].sort());
});

test('of an empty environment every missing name is listed at once', () => {
  const always = Object.keys(complete).filter((name) => name !== 'MICROSOFT_APP_PASSWORD');
  expect(refused({})).toEqual(always.sort());
});

test.each(Object.keys(complete))('without %s the server does not start, and says so', (name) => {
  expect(refused(without(name))).toEqual([name]);
  expect(refused({ ...complete, [name]: '' })).toEqual([name]);
});

test('the password is asked for together with everything else that is missing', () => {
  expect(refused(without('PUBLIC_URL', 'MICROSOFT_APP_PASSWORD', 'LINK_SECRET'))).toEqual([
    'LINK_SECRET',
    'MICROSOFT_APP_PASSWORD',
    'PUBLIC_URL',
  ]);
});

test('a managed identity needs no password', () => {
  const config = productionConfig({ ...without('MICROSOFT_APP_PASSWORD'), MICROSOFT_APP_TYPE: 'UserAssignedMSI' });
  expect(config.bot).toMatchObject({ appType: 'UserAssignedMSI', appPassword: '' });
});

test.each([
  ['PUBLIC_URL', 'http://link-therapy.example'],
  ['COSMOS_ENDPOINT', 'http://127.0.0.1:8081'],
  ['FILES_URL', 'http://127.0.0.1:10000/files'],
  ['PUBLIC_URL', 'link-therapy.example'],
  ['MICROSOFT_APP_TYPE', 'MultiTenant'],
  ['LINK_SECRET', 'too short'],
  ['AUDIT_SECRET', 'too short'],
  ['PORT', '0'],
  ['PORT', 'many'],
])('%s as %s is refused', (name, value) => {
  expect(refused({ ...complete, [name]: value })).toEqual([name]);
});

test('a refusal names settings and repeats no secret', () => {
  expect(() => productionConfig({ ...without('PUBLIC_URL'), LINK_SECRET: 'hush' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hush') }),
  );
});

const preload = new URL('../../infra/local/launch/keep-compiled.mjs', import.meta.url).href;
/** Runs a program of the product with this environment and nothing else, to its end. */
const run = (file: string, env: NodeJS.ProcessEnv) =>
  new Promise<{ code: number | null; output: string }>((done) => {
    const child = spawn(process.execPath, ['--import', preload, path.join(import.meta.dirname, '../..', file)], {
      env,
    });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    child.once('close', (code) => done({ code, output }));
  });

test('started with nothing, the server ends with 1 and the whole list', async () => {
  const { code, output } = await run('bot/main.ts', {});
  expect(code).toBe(1);
  expect(output).toContain('The server cannot start; these settings are missing or wrong:');
  for (const name of Object.keys(complete).filter((each) => each !== 'MICROSOFT_APP_PASSWORD'))
    expect(output).toContain(`  ${name}: `);
  expect(output).not.toMatch(/^ +at /m);
});

test('local mode is refused in production', async () => {
  const { code, output } = await run('infra/local/server.ts', { ...complete, NODE_ENV: 'production' });
  expect(code).not.toBe(0);
  expect(output).toContain('Local mode is refused in production');
});
