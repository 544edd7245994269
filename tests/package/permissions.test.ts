import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allFiles, ourCode, read } from '../unit/house/files.ts';

const root = path.join(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/permissions.md'), 'utf8').replace(/ +/g, ' ');
const manifest = JSON.parse(readFileSync(path.join(root, 'appPackage/manifest.json'), 'utf8')) as {
  permissions: string[];
  validDomains: string[];
  bots: { scopes: string[]; supportsFiles: boolean }[];
  staticTabs: { scopes: string[] }[];
  webApplicationInfo: object;
} & Record<string, unknown>;

const row = (what: string): string => page.split('\n').find((line) => line.startsWith(`| ${what} |`)) ?? '';
const quoted = (line: string): string[] =>
  [...(line.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');

test('docs/permissions.md names the permissions of the manifest, and there are no others', () => {
  expect(quoted(row('`permissions`'))).toEqual(manifest.permissions);
  expect(quoted(row('scope of the bot'))).toEqual(manifest.bots.flatMap(({ scopes }) => scopes));
  expect(quoted(row('scope of the tab'))).toEqual(manifest.staticTabs.flatMap(({ scopes }) => scopes));
  expect(manifest.validDomains).toEqual(['{{HOST}}']);
  expect(row('`validDomains`')).toContain("Link Therapy's host alone");
});

test('the app asks for nothing of the device, of chats, teams or meetings, and has no other way in', () => {
  for (const absent of [
    'authorization',
    'devicePermissions',
    'composeExtensions',
    'connectors',
    'configurableTabs',
    'graphConnector',
  ])
    expect(manifest[absent]).toBeUndefined();
  expect(Object.keys(manifest.webApplicationInfo).sort()).toEqual(['id', 'resource']);
  expect(manifest.bots.map(({ supportsFiles }) => supportsFiles)).toEqual([false]);
});

test('the one scope that is asked for is the one the server takes', () => {
  const scopes = ['bot/auth/tokens.ts', 'docs/deploy.md', 'docs/permissions.md'].map((file) => [
    file,
    read(file).includes('access_as_user'),
  ]);
  expect(scopes.filter(([, says]) => !says)).toEqual([]);
  // The names of Graph's and the directory's scopes, wherever they might be asked for.
  const others =
    /\b(User|Directory|Group|Mail|Calendars|Files|Sites|Chat|ChannelMessage|Team)\.(Read|ReadWrite|Send)|graph\.microsoft\.com/;
  // One's own free/busy, read in the browser by one's own press: the one word for it stands in one file.
  expect(ourCode('bot', 'tab', 'shared', 'scripts').filter((file) => others.test(read(file)))).toEqual([
    'shared/free-busy/contract.ts',
  ]);
  expect(read('shared/free-busy/contract.ts').match(new RegExp(others, 'g'))).toEqual([
    'graph.microsoft.com',
    'Calendars.Read',
  ]);
  expect(read('shared/free-busy/contract.ts')).toContain("'Calendars.ReadBasic'");
  expect(row('`Calendars.ReadBasic`')).toContain('optional');
  expect(ourCode('bot').filter((file) => read(file).includes('calendarScope'))).toEqual([]);
  const kept = allFiles.filter((file) => /^(infra\/.*\.bicep|appPackage\/.*\.json)$/.test(file));
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.filter((file) => others.test(read(file)))).toEqual([]);
});
