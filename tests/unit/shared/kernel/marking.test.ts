import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { marked, markedPaths, withhold, type Mark } from '../../../../shared/kernel/marking.ts';
import { contactSchema, schoolPersonSchema, schoolSchema } from '../../../../shared/organisation/school.ts';
import { tries } from '../runs.ts';

const canary = 'Canary Wren';
const child = marked('child', z.string());

/** Every way in which a schema can hold a field that says who a child is, with a value that fits. */
const hiding: Record<string, [schema: z.ZodType, value: unknown]> = {
  'a plain field': [child, canary],
  'a field with a limit set after the mark': [child.min(1).max(99), canary],
  'a branded field': [child.brand<'Name'>(), canary],
  'a field that may be left out': [child.optional(), canary],
  'a field that may be null': [marked('child', z.string()).nullable(), canary],
  'a field with a default': [child.default(canary), canary],
  'a field with a fallback': [child.catch(canary), canary],
  'a read-only field': [child.readonly(), canary],
  'a field that is changed on the way in': [child.transform((name) => name.trim()), canary],
  'a field checked after the mark': [child.refine((name) => name.length > 0), canary],
  'a field in a schema made later': [z.lazy(() => child), canary],
  'a list of names': [z.array(child), ['Robin', canary]],
  'a marked list': [marked('child', z.array(z.string())), ['Robin', canary]],
  'a marked object': [marked('child', z.object({ first: z.string(), last: z.string() })), { first: canary, last: 'R' }],
  'an object in an object': [z.object({ about: z.object({ name: child }) }), { about: { name: canary } }],
  'objects in a list': [z.array(z.object({ name: child })), [{ name: canary }]],
  'names by key': [z.record(z.string(), child), { one: canary }],
  'a pair': [z.tuple([z.number(), child]), [1, canary]],
  'one branch of a choice': [
    z.union([z.object({ name: child }), z.object({ none: z.literal(true) })]),
    { name: canary },
  ],
  'one kind of several': [
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('named'), name: child }),
      z.object({ kind: z.literal('unnamed') }),
    ]),
    { kind: 'named', name: canary },
  ],
  'two shapes in one': [z.object({ name: child }).and(z.object({ year: z.number() })), { name: canary, year: 2 }],
};

test.each(Object.entries(hiding))('a child’s name never gets out of %s', (_, [schema, value]) => {
  const document = z.object({ id: z.string(), hidden: schema, year: z.number() });
  const seen = withhold(document, { id: 'child-3', hidden: value, year: 2 }, () => false);
  expect(JSON.stringify(seen)).not.toContain('Canary');
  expect(seen).toMatchObject({ id: 'child-3', year: 2 });
  expect(markedPaths(document).map(({ path }) => path.split(/[.[{]/)[0])).toEqual(['hidden']);
});

test.each(Object.entries(hiding))('who may see children’s names sees all of %s', (_, [schema, value]) => {
  const document = z.object({ hidden: schema });
  expect(withhold(document, { hidden: value }, (mark) => mark === 'child')).toEqual({ hidden: value });
});

test('a child’s name inside a colleague’s contact needs both rights', () => {
  const schema = z.object({ contact: marked('contact', z.object({ note: z.string(), childs: child })) });
  const value = { contact: { note: 'ring after three', childs: canary } };
  expect(withhold(schema, value, (mark) => mark === 'contact')).toEqual({
    contact: { note: 'ring after three', childs: null },
  });
  expect(withhold(schema, value, (mark) => mark === 'child')).toEqual({ contact: null });
});

test('whatever the words, a marked one goes and an unmarked one stays', () => {
  const words = fc.string({ minLength: 1 }).map((text) => `canary ${text}`);
  const schema = z.object({
    id: z.string(),
    name: child,
    people: z.array(z.object({ name: z.string(), phone: marked('contact', z.string()).nullable() })),
  });
  fc.assert(
    fc.property(words, fc.array(fc.tuple(fc.string(), fc.option(words))), fc.boolean(), (name, people, reach) => {
      const value = { id: 'x', name, people: people.map(([known, phone]) => ({ name: known, phone })) };
      const seen = withhold(schema, value, (mark: Mark) => reach && mark === 'contact');
      expect(seen).toEqual({
        id: 'x',
        name: null,
        people: people.map(([known, phone]) => ({ name: known, phone: reach ? phone : null })),
      });
    }),
    tries(),
  );
});

test('withholding changes nothing in the document it was given', () => {
  const value = { name: canary };
  withhold(z.object({ name: child }), value, () => false);
  expect(value).toEqual({ name: canary });
});

test('in a school’s record exactly the ways to reach a colleague are marked', () => {
  expect(markedPaths(contactSchema).map(({ path }) => path)).toEqual(['email', 'phone']);
  expect(markedPaths(schoolPersonSchema)).toEqual([
    { path: 'contact.email', mark: 'contact' },
    { path: 'contact.phone', mark: 'contact' },
  ]);
  expect(markedPaths(schoolSchema).map(({ path }) => path)).toEqual([
    'people[].contact.email',
    'people[].contact.phone',
  ]);
});

test('marking one field marks no other field of the same kind', () => {
  const day = z.string();
  const schema = z.object({ bornOn: marked('child', day), reportOn: day });
  expect(markedPaths(schema)).toEqual([{ path: 'bornOn', mark: 'child' }]);
  expect(withhold(schema, { bornOn: canary, reportOn: '2026-11-02' }, () => false)).toEqual({
    bornOn: null,
    reportOn: '2026-11-02',
  });
});
