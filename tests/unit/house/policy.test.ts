import { expect, test } from '@jest/globals';
import { roleSchema } from '../../../shared/organisation/roles.ts';
import { permissions, policy } from '../../../shared/policy.ts';
import { registry } from '../../../bot/features/registry.ts';
import { fakeWorld } from '../bot/cards/fakes.ts';
import { ourCode, read } from './files.ts';

const table: readonly string[] = policy.map((line) => line.action);
/** What everybody who is known may do about themselves; it has no line because there is nothing to ask. */
const ownAccount = 'own-account';

const sources = ourCode('bot', 'tab', 'shared').map((file) => ({ file, source: read(file) }));

/** The places where code asks the table: `may(permissions, caller, '…'`, and the helpers that ask it. */
const asked = sources.flatMap(({ file, source }) =>
  [
    ...source.matchAll(/\bmay\(\s*\w+,\s*caller,\s*'([^']+)'/g),
    ...source.matchAll(/\btheirSchool\([^)]*'([^']+)'\s*\)/g),
    ...source.matchAll(/\bperSchool\(\s*[\w.]+,\s*'([^']+)'/g),
    // In shared the word stands for other things as well.
    ...(file.startsWith('shared/') ? [] : source.matchAll(/\baction:\s*'([^']+)'/g)),
  ].map((match) => ({ file, action: String(match[1]) })),
);
/** `mayInvite` asks about the line of the role that is invited, so it asks about each of them. */
const invited = sources.some(({ source }) => source.includes('`invite.${role}`'))
  ? roleSchema.options.map((role) => ({ file: 'mayInvite', action: `invite.${role}` }))
  : [];

const { verbs, routes } = registry(fakeWorld([]).ports);
const declared = [...verbs, ...routes].map(({ name, action }) => ({ file: name, action: String(action) }));

test('every action that code asks about stands in the permission table', () => {
  const unknown = [...asked, ...declared, ...invited].filter(
    ({ action }) => action !== ownAccount && !table.includes(action),
  );
  expect(unknown.map(({ file, action }) => `${file} asks about ${action}`)).toEqual([]);
});

test('every line of the permission table is asked about somewhere', () => {
  const used = new Set([...asked, ...declared, ...invited].map(({ action }) => action));
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
