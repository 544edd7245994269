import '../support/restify-manners.ts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import restify, { type Server } from 'restify';
import { mountCalendarAccess } from '../../bot/http/calendar-access.ts';
import { mountTab } from '../../bot/http/static-tab.ts';
import { calendarSettings, graphOrigin } from '../../shared/free-busy/contract.ts';
import { freePort } from '../support/free-port.ts';

const secret = 'what lies outside';

let folder: string;
let port: number;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tab-files-'));
  mkdirSync(path.join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'dist/index.html'), '<!doctype html><title>Link Therapy</title>');
  writeFileSync(path.join(folder, 'dist/assets/index-a1b2.js'), 'export {};');
  writeFileSync(path.join(folder, 'dist/.env'), secret);
  for (const name of ['secret.html', 'secret.js', 'package.json']) writeFileSync(path.join(folder, name), secret);
  // A folder whose name only begins like the tab's.
  mkdirSync(path.join(folder, 'dist-other'));
  writeFileSync(path.join(folder, 'dist-other/index.html'), secret);
  server = restify.createServer({ ignoreTrailingSlash: true });
  mountCalendarAccess(server, { clientId: 'the-app', graph: graphOrigin });
  mountTab(server, path.join(folder, 'dist'), '');
  port = await freePort();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
});
afterAll(async () => {
  await new Promise<void>((done) => server.close(() => done()));
  rmSync(folder, { recursive: true, force: true });
});

/** Sends a path just as it is written; `fetch` would tidy it up first. */
const ask = (asked: string): Promise<{ status: number; headers: Record<string, unknown>; body: string }> =>
  new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, path: asked, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', failed).end();
  });

test.each(['/tab', '/tab/', '/tab/index.html', '/tab/?theme=dark'])('%s is the page of the tab', async (asked) => {
  const { status, headers, body } = await ask(asked);
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers['cache-control']).toBe('no-store');
  expect(body).toContain('Link Therapy');
});

test('the page runs our own code only, and only Teams may frame it', async () => {
  const policy = String((await ask('/tab/')).headers['content-security-policy']);
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(/\s+/).slice(1)]));
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')).toEqual(["'self'"]);
  expect(rules.get('base-uri')).toEqual(["'none'"]);
  expect(rules.get('form-action')).toEqual(["'none'"]);
  const frames = rules.get('frame-ancestors') ?? [];
  expect(frames).toContain('https://teams.microsoft.com');
  expect(frames).toContain('https://*.cloud.microsoft');
  for (const each of frames)
    expect(each).toMatch(/^https:\/\/(\*\.)?(teams\.microsoft\.com|cloud\.microsoft|office\.com)$/);
});

test('it talks to us, to Microsoft’s sign-in and to Graph, and to nobody else', async () => {
  const policy = String((await ask('/tab/')).headers['content-security-policy']);
  const [connect, frames] = ['connect-src', 'frame-src'].map((name) =>
    policy.split('; ').find((rule) => rule.startsWith(`${name} `)),
  );
  const signIn = 'https://login.microsoftonline.com';
  expect(connect).toBe(`connect-src 'self' https://res.cdn.office.net ${signIn} https://graph.microsoft.com`);
  expect(frames).toBe(`frame-src 'self' ${signIn}`);
  // Only the server of one machine names another Graph; no setting of the cloud does.
  for (const file of ['bot/main.ts', 'bot/config.ts', 'infra/main.bicep', 'infra/modules/server.bicep'])
    expect(readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8')).not.toMatch(/graph/i);
});

test('what a browser needs to ask for one’s own calendar says who asks, and where, and nothing else', async () => {
  const { status, body } = await ask('/tab/calendar.json');
  expect([status, JSON.parse(body)]).toEqual([200, { clientId: 'the-app', graph: 'https://graph.microsoft.com' }]);
  for (const wrong of ['javascript:alert(1)', 'graph.microsoft.com', ''])
    expect(calendarSettings.safeParse({ clientId: 'the-app', graph: wrong }).success).toBe(false);
});

test('the page that sign-in comes back to runs nothing, and only we and Teams may frame it', async () => {
  const { status, headers, body } = await ask('/blank-auth-end.html');
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; frame-ancestors 'self' https:/);
  expect(body).not.toMatch(/<script/);
});

test('a file whose name holds its version is kept by browsers for ever', async () => {
  const { status, headers } = await ask('/tab/assets/index-a1b2.js');
  expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(headers['cache-control']).toContain('immutable');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test.each([
  '/tab/..%2f..%2fpackage.json',
  '/tab/..%2fsecret.html',
  '/tab/../secret.html',
  '/tab/../../package.json',
  '/tab/assets/../../secret.html',
  '/tab/%2e%2e/secret.html',
  '/tab/..%5csecret.html',
  '/tab/..\\secret.html',
  '/tab/../dist-other/index.html',
  '/tab//etc/passwd',
  '/tab/....//secret.html',
  '/tab/.env',
  '/tab/index.html%00.js',
  '/tab/nowhere.js',
  '/tab/assets/',
])('%s leads to nothing', async (asked) => {
  const { status, body } = await ask(asked);
  expect([400, 404]).toContain(status);
  expect(body).not.toContain(secret);
});
