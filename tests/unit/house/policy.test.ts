import { expect, test } from '@jest/globals';
import { permissions, policy } from '../../../shared/policy.ts';
import { registry } from '../../../bot/features/registry.ts';
import { fakeWorld } from '../bot/cards/fakes.ts';
import { ourCode, read } from './files.ts';

const table: readonly string[] = policy.map((line) => line.action);
/** What everybody who is known may do about themselves; it has no line because there is nothing to ask. */
const ownAccount = 'own-account';

const sources = ourCode('bot', 'tab').map((file) => ({ file, source: read(file) }));

/** The places where code asks the table: `may(permissions, caller, '…'`, and the helpers that ask it. */
const asked = sources.flatMap(({ file, source }) =>
  [
    ...source.matchAll(/\bmay\(\s*permissions,\s*caller,\s*'([^']+)'/g),
    ...source.matchAll(/\btheirSchool\([^)]*'([^']+)'\s*\)/g),
    ...source.matchAll(/\bperSchool\(\s*[\w.]+,\s*'([^']+)'/g),
    ...source.matchAll(/\baction:\s*'([^']+)'/g),
  ].map((match) => ({ file, action: String(match[1]) })),
);

const { verbs, routes } = registry(fakeWorld([]).ports);
const declared = [...verbs, ...routes].map(({ name, action }) => ({ file: name, action: String(action) }));

test('every action that code asks about stands in the permission table', () => {
  const unknown = [...asked, ...declared].filter(({ action }) => action !== ownAccount && !table.includes(action));
  expect(unknown.map(({ file, action }) => `${file} asks about ${action}`)).toEqual([]);
});

test('every line of the permission table is asked about somewhere', () => {
  const used = new Set([...asked, ...declared].map(({ action }) => action));
  expect(table.filter((action) => !used.has(action))).toEqual([]);
});

test('the places were really found, and each line has somebody who may', () => {
  expect(asked.length).toBeGreaterThan(10);
  expect(declared.length).toBe(verbs.length + routes.length);
  expect(permissions.filter((line) => line.roles.length === 0)).toEqual([]);
});

test('what leaves an audit event names it, and a name means one thing', () => {
  for (const each of [...verbs, ...routes]) expect(each.audit).toMatch(/^[a-z-]+\.[a-z-]+$/);
  const names = [...verbs, ...routes].map((each) => each.name);
  expect(new Set(names).size).toBe(names.length);
});
