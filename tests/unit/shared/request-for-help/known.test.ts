import { expect, test } from '@jest/globals';
import { instant } from '../../../../shared/kernel/time.ts';
import { requestIdSchema } from '../../../../shared/kernel/ids.ts';
import { knownOf } from '../../../../shared/request-for-help/known.ts';
import type { Request } from '../../../../shared/request-for-help/request.ts';
import { alsoKnown, around, aRequest, identity } from './a-request.ts';

const blank = { name: identity.name, bornOn: identity.bornOn, className: identity.className };
const now = (more: Partial<Request> = {}) =>
  aRequest({
    id: requestIdSchema.parse('request-9-new'),
    number: 9,
    child: blank,
    people: [],
    namedAdult: '',
    ...more,
  });
const earlier = aRequest();

test('what the school told of the same child before is offered, and what is said here is not asked about', () => {
  const known = knownOf(now({ child: { ...blank, phone: '01233 1' } }), [earlier]);
  expect(known.from).toEqual(['Child 3, Year 2']);
  expect(known.child).toMatchObject({ gp: alsoKnown.gp, nhsNumber: alsoKnown.nhsNumber, upn: identity.upn });
  expect(known.child).not.toHaveProperty('phone');
  // A child may be in another class by now, with another teacher.
  expect(known.child).not.toHaveProperty('className');
  expect(known.people).toMatchObject([{ ...around, id: 'known-person-a' }]);
  expect(knownOf(now({ people: earlier.people }), [earlier]).people).toEqual([]);
});

test('nothing is told of a child that only shares a surname, a birthday or a class', () => {
  const others: Partial<Request['child']>[] = [
    { name: 'Robin Quillfeather', upn: null, nhsNumber: null },
    { bornOn: null, upn: null, nhsNumber: null },
    { name: identity.name, bornOn: identity.bornOn, upn: 'A123456789012' },
  ];
  for (const child of others) {
    const mine = child.upn ? { ...blank, upn: identity.upn } : blank;
    const known = knownOf(now({ child: mine }), [aRequest({ child: { ...earlier.child, ...child } })]);
    expect({ child, from: known.from, said: known.child }).toEqual({ child, from: [], said: {} });
    expect(known.people).toEqual([]);
  }
});

test('who teaches the class and who carried it out before are offered, the latest first', () => {
  const later = aRequest({
    id: requestIdSchema.parse('request-4-later'),
    child: { name: 'Robin', bornOn: null, className: identity.className, classTeacher: 'Ms Later' },
    namedAdult: 'Ms Later, TA',
    changed: { ...earlier.changed, at: instant('2026-11-25T09:00:00Z') },
  });
  const known = knownOf(now(), [earlier, later]);
  expect(known.classTeacher).toBe('Ms Later');
  expect(known.namedAdults).toEqual(['Ms Later, TA', 'Mr Hall, teaching assistant']);
  expect(knownOf(now({ child: { ...blank, classTeacher: 'Mr Said' } }), [later]).classTeacher).toBeNull();
});
