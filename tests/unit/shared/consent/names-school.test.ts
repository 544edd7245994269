import { expect, test } from '@jest/globals';
import { sharesWithSchool } from '../../../../shared/consent/names-school.ts';
import { aWord, today } from '../request-for-help/a-request.ts';

const word = (more: Partial<Parameters<typeof aWord>[0]> = {}) =>
  aWord({ purpose: 'share-reports', withWhom: ['school-staff', 'service', 'other-named'], ...more });
const shares = (otherBody: string | null, more: object = {}, school = 'St. Mary’s Academy') =>
  sharesWithSchool({ consents: [word({ otherBody, ...more })], people: [] }, school, today);

test('a school may be sent a name only where the consent to share reports names it', () => {
  expect(sharesWithSchool({ consents: [], people: [] }, 'Oakfield', today)).toBe('no-consent');
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
  expect(sharesWithSchool({ consents: [one, other('Elsewhere')], people: [] }, 'Oakfield', today)).toBe('not-named');
  expect(sharesWithSchool({ consents: [one, other('Oakfield')], people: [] }, 'Oakfield', today)).toBe('holds');
});

test('a yes of whom a court order keeps from deciding names nobody, and neither does theirs beside another yes', () => {
  const giver = { kind: 'parental-responsibility', personId: 'one', name: null, note: null } as const;
  const yes = word({ otherBody: 'Oakfield', giver });
  const shared = (legalLimit: 'may-not-decide' | 'neither' | 'no-contact' | null, consents = [yes]) =>
    sharesWithSchool({ consents, people: [{ id: 'one', legalLimit }] }, 'Oakfield', today);
  expect(shared(null)).toBe('holds');
  expect(shared('no-contact')).toBe('holds');
  expect(shared('may-not-decide')).toBe('no-consent');
  expect(shared('neither')).toBe('no-consent');
  const elsewhere = word({ id: 'b', otherBody: 'Elsewhere', giver: { ...giver, personId: 'two' } });
  expect(shared('may-not-decide', [yes, elsewhere])).toBe('not-named');
  // What the excluded parent named is not asked for either.
  expect(
    shared('may-not-decide', [
      { ...yes, otherBody: 'Elsewhere' },
      { ...elsewhere, otherBody: 'Oakfield' },
    ]),
  ).toBe('holds');
});
