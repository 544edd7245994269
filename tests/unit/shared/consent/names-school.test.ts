import { expect, test } from '@jest/globals';
import { sharesWithSchool } from '../../../../shared/consent/names-school.ts';
import { aWord, today } from '../request-for-help/a-request.ts';

const word = (more: Partial<Parameters<typeof aWord>[0]> = {}) =>
  aWord({ purpose: 'share-reports', withWhom: ['school-staff', 'service', 'other-named'], ...more });
const shares = (otherBody: string | null, more: object = {}, school = 'St. Mary’s Academy') =>
  sharesWithSchool({ consents: [word({ otherBody, ...more })] }, school, today);

test('a school may be sent a name only where the consent to share reports names it', () => {
  expect(sharesWithSchool({ consents: [] }, 'Oakfield', today)).toBe('no-consent');
  expect(shares('The school at St Mary’s Academy in Weald')).toBe('holds');
  expect(shares('ST MARYS ACADEMY')).toBe('holds');
  expect(shares('St Mary’s')).toBe('not-named');
  expect(shares('Oak', {}, 'Oakfield')).toBe('not-named');
  expect(shares('Oakfields', {}, 'Oakfield')).toBe('not-named');
  expect(shares(null)).toBe('not-named');
  expect(shares('St Mary’s Academy', { withWhom: ['school-staff', 'service'] })).toBe('not-named');
  expect(shares('St Mary’s Academy', { state: 'withdrawn' })).toBe('no-consent');
  expect(shares('St Mary’s Academy', { purpose: 'discuss' })).toBe('no-consent');
});

test('of two who agreed both have to name the school', () => {
  const giver = { kind: 'parental-responsibility', name: null, note: null } as const;
  const one = word({ id: 'a', otherBody: 'Oakfield', giver: { ...giver, personId: 'one' } });
  const other = (otherBody: string) => word({ id: 'b', otherBody, giver: { ...giver, personId: 'two' } });
  expect(sharesWithSchool({ consents: [one, other('Elsewhere')] }, 'Oakfield', today)).toBe('not-named');
  expect(sharesWithSchool({ consents: [one, other('Oakfield')] }, 'Oakfield', today)).toBe('holds');
});
