import { expect, test } from '@jest/globals';
import { initials, mail, nameAndRoles, roleTitle, telephone } from '../../../../../tab/features/organisation/people.ts';

test.each([
  ['Ellen Whitfield', 'EW'],
  ['Mary Ann de Souza', 'MS'],
  ['  Cher ', 'C'],
  ['', ''],
])('the initials of %p are %p', (name, letters) => expect(initials(name)).toBe(letters));

test('a role is called what the field calls it', () => {
  expect(roleTitle('link-therapist')).toBe('Link therapist');
  expect(roleTitle('sendco')).toBe('SENDCo');
  expect(roleTitle('head teacher')).toBe('Head teacher');
  expect(nameAndRoles('Priya Raman', ['link-therapist', 'link-therapist', 'service-lead'])).toBe(
    'Priya Raman, link therapist, service lead',
  );
});

test('links hold what a telephone and a mail program understand', () => {
  expect(telephone('01632 960001')).toBe('tel:01632960001');
  expect(telephone('+44 (0)1632 960-001')).toBe('tel:+4401632960001');
  expect(mail('a@b.example')).toBe('mailto:a@b.example');
});
