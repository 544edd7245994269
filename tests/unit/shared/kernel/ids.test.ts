import { expect, test } from '@jest/globals';
import { accountIdOf, accountIdSchema, cycleIdSchema, schoolIdSchema } from '../../../../shared/kernel/ids.ts';

test('a person’s account is named by tenant and object id, never by e-mail', () => {
  expect(accountIdOf('tenant-1', 'object-1')).toBe('tenant-1|object-1');
  expect(accountIdOf('a', 'b')).not.toBe(accountIdOf('b', 'a'));
});

test.each(['', 'a/b', 'a\\b', 'a?b', 'a#b', 'x'.repeat(251)])('%p cannot be an id in the database', (text) => {
  for (const schema of [schoolIdSchema, cycleIdSchema, accountIdSchema])
    expect(schema.safeParse(text).success).toBe(false);
});

test('an id that the database takes is taken as it is', () => {
  expect(cycleIdSchema.parse('cycle|service|school|2026-27|spring')).toBe('cycle|service|school|2026-27|spring');
  expect(schoolIdSchema.parse('x'.repeat(250))).toHaveLength(250);
});
