import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { registry } from '../../../bot/features/registry.ts';
import { consentEvent } from '../../../shared/consent/event.ts';
import { purposeOf, hasPurpose, purposes } from '../../../shared/audit/purpose.ts';
import { hasWords } from '../../../shared/audit/text.ts';
import { policy } from '../../../shared/policy.ts';
import { fakeWorld } from '../bot/cards/fakes.ts';
import { ourCode, read } from './files.ts';

const { verbs, routes } = registry(fakeWorld([]).ports);
const declared = [...verbs, ...routes];
const actions: readonly string[] = [...policy.map(({ action }) => action), 'own-account'];

test.each(declared.map((each) => [each.name, each] as const))(
  '%s says what it takes, which permission it needs and what it leaves in the audit trail',
  (_, { version, contract, action, audit, useCase }) => {
    expect(Number.isInteger(version) && version > 0).toBe(true);
    expect(contract).toBeInstanceOf(z.ZodType);
    expect(actions).toContain(action);
    expect(audit).toMatch(/^[a-z-]+\.[a-z-]+$/);
    expect(hasPurpose(audit)).toBe(true);
    expect(useCase).toBeInstanceOf(Function);
  },
);

test('every route says what it answers, and no two share an address', () => {
  const addresses = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
  expect(new Set(addresses).size).toBe(routes.length);
  for (const { answer, method, path } of routes) {
    expect(answer).toBeInstanceOf(z.ZodType);
    expect(['get', 'post']).toContain(method);
    expect(path).toMatch(/^\/api\//);
  }
});

test('names are used once', () => {
  const names = declared.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

/** Names of an event wherever code gives one: to a declaration or to what is written. */
const named = ourCode('bot').flatMap((file) =>
  [...read(file).matchAll(/\b(?:auditOf\([^;]*?|audit:\s*(?:[^,\n]*\?\s*)?)'([a-z-]+\.[a-z-]+)'/gs)].map(
    ([, event = '']) => event,
  ),
);

test('every audit event that code names has a purpose, and every purpose an event', () => {
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((event) => !hasPurpose(event))).toEqual([]);
  const used = new Set(
    [...named, ...declared.map(({ audit }) => audit), 'audit.head', consentEvent({ state: 'given' })].map(
      (each) => each.split('.')[0],
    ),
  );
  expect(Object.keys(purposes).filter((name) => !used.has(name))).toEqual([]);
});

test('a purpose is a code that stays the same', () => {
  expect(purposeOf('request.read')).toBe('request-for-help');
  expect(purposeOf('planning.ticked')).toBe('planning');
  for (const purpose of Object.values(purposes)) expect(purpose).toMatch(/^[a-z-]+$/);
});

/** What lists and empty forms are called where they are declared: each child in them leaves an event of its own. */
const onlyDeclared = ['listed', 'opened', 'asked-first', 'route-shown', 'agenda-changed'].map(
  (what) => `request.${what}`,
);

test('the parent’s list has plain words for every event about a child', () => {
  const about = named.filter((event) => /^(request|journey|own-copy)\./.test(event) && !onlyDeclared.includes(event));
  expect(about.length).toBeGreaterThan(8);
  expect([...new Set(about)].filter((event) => !hasWords(event))).toEqual([]);
});
