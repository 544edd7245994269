import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  agreementsAddress,
  firstAddress,
  routeOf,
  schoolAddress,
  schoolsAddress,
  serviceAddress,
} from '../../../tab/route.ts';

test('every school’s address leads back to it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
      expect(routeOf(schoolAddress(id))).toEqual({ page: 'school', id });
    }),
  );
});

test.each(['', '#', '#/', '#/schools', '#/schools/', '#/nowhere', '#/schools/a/b/c/d/e/f', '#/schools/%E0%A4%A'])(
  '%p leads to the list',
  (hash) => expect(routeOf(hash)).toEqual({ page: 'schools' }),
);

test.each([
  [['plan'], { part: 'plan' }],
  [
    ['history', 'plan|kent|hazelbrook|2026-27|spring'],
    { part: 'history', item: 'plan|kent|hazelbrook|2026-27|spring' },
  ],
  [['children', 'request-1', 'consent'], { part: 'children', item: 'request-1', more: ['consent'] }],
])('a school’s page %j has an address that leads back to it', (rest, route) =>
  expect(routeOf(schoolAddress('a b', ...rest))).toEqual({ page: 'school', id: 'a b', ...route }),
);

test('a link from Teams opens its school; an address already there wins', () => {
  expect(firstAddress('', undefined)).toBe(schoolsAddress);
  expect(firstAddress('', 'school-1')).toBe('#/schools/school-1');
  expect(firstAddress('', 'school-1/history')).toBe('#/schools/school-1/history');
  expect(firstAddress('#/schools/school-2', 'school-1')).toBe('#/schools/school-2');
  expect(firstAddress('', 'service')).toBe(serviceAddress);
  expect(routeOf(firstAddress('', 'service/requests'))).toEqual({ page: 'service-requests' });
  expect(firstAddress(serviceAddress, 'school-1')).toBe(serviceAddress);
  expect(routeOf(serviceAddress)).toEqual({ page: 'service' });
});

test('the register of agreements has an address of its own', () => {
  expect(routeOf(agreementsAddress)).toEqual({ page: 'agreements' });
  expect(firstAddress(agreementsAddress, 'school-1')).toBe(agreementsAddress);
});
