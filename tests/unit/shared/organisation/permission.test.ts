import { expect, test } from '@jest/globals';
import { accountIdOf, personIdSchema, schoolIdSchema, serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { currentMemberships, may, rolesFor } from '../../../../shared/organisation/permission.ts';
import {
  membershipSchema,
  roleSchema,
  type Caller,
  type Membership,
  type Role,
} from '../../../../shared/organisation/roles.ts';
import { permissions, policy, type Action } from '../../../../shared/policy.ts';

const weald = serviceIdSchema.parse('service-weald');
const otherService = serviceIdSchema.parse('service-other');
const hazelbrook = schoolIdSchema.parse('school-hazelbrook');
const orchard = schoolIdSchema.parse('school-orchard-bank');
const here = { schoolId: hazelbrook, serviceId: weald };

const atSchool = (role: Role, more: Partial<Membership> = {}): Membership => ({
  role,
  scope: { kind: 'school', schoolId: hazelbrook, serviceId: weald },
  from: date('2026-09-01'),
  until: null,
  ...more,
});
const overall = (role: Role, serviceId = weald): Membership => ({
  ...atSchool(role),
  scope: { kind: 'service', serviceId },
});

const caller = (today: string, ...memberships: Membership[]): Caller => ({
  personId: personIdSchema.parse('person-1'),
  name: 'Someone',
  accountId: accountIdOf('t', 'o'),
  tid: 't',
  oid: 'o',
  client: 'chat',
  memberships,
  today: date(today),
});

/** The whole table, written down once more: who may do what. A new line in the product needs one here. */
const table: Record<Action, readonly Role[]> = {
  'school.see': ['link-therapist', 'sendco', 'service-lead'],
  'school.see-contacts': ['link-therapist', 'sendco', 'service-lead'],
  'cycle.see': ['link-therapist', 'sendco', 'service-lead'],
  'cycle.offer-times': ['link-therapist'],
  'cycle.choose-time': ['sendco'],
  'cycle.prepare': ['link-therapist', 'sendco'],
  'cycle.say-missed': ['link-therapist', 'sendco'],
  'meeting.download': ['link-therapist', 'sendco'],
  'sheet.see': ['link-therapist', 'sendco', 'service-lead'],
  'sheet.fill-in': ['link-therapist', 'sendco'],
  'sheet.agree': ['link-therapist', 'sendco'],
  'grid.see': ['link-therapist', 'sendco', 'service-lead'],
  'grid.update': ['link-therapist', 'sendco'],
  'grid.confirm': ['sendco'],
  'grid.review': ['link-therapist'],
  'hours.see': ['link-therapist', 'sendco', 'service-lead'],
  'request.count': ['link-therapist', 'sendco', 'service-lead'],
  'request.see': ['link-therapist', 'sendco'],
  'request.write': ['sendco'],
  'plan.download': ['link-therapist', 'sendco'],
  'report.download': ['link-therapist', 'sendco', 'service-lead'],
  'statement.see': ['link-therapist', 'sendco', 'service-lead'],
};

test('each role may do exactly what the table says at its own school', () => {
  for (const role of roleSchema.options)
    for (const [action, roles] of Object.entries(table)) {
      const who = caller('2026-11-27', atSchool(role));
      expect({ role, action, may: may(permissions, who, action, here) }).toEqual({
        role,
        action,
        may: roles.includes(role),
      });
    }
});

test('the table has no line twice and none that this test does not know', () => {
  expect(policy.map((line) => line.action).sort()).toEqual(Object.keys(table).sort());
});

test('nobody may do anything at a school that is not theirs, nor without a membership', () => {
  for (const action of Object.keys(table)) {
    for (const role of roleSchema.options)
      expect(may(permissions, caller('2026-11-27', atSchool(role)), action, { ...here, schoolId: orchard })).toBe(
        false,
      );
    expect(may(permissions, caller('2026-11-27'), action, here)).toBe(false);
  }
});

test('a service lead sees every school of the service and none of another service', () => {
  const lead = caller('2026-11-27', overall('service-lead'));
  expect(may(permissions, lead, 'cycle.see', here)).toBe(true);
  expect(may(permissions, lead, 'cycle.see', { ...here, schoolId: orchard })).toBe(true);
  expect(may(permissions, lead, 'cycle.see', { ...here, serviceId: otherService })).toBe(false);
  expect(may(permissions, lead, 'cycle.offer-times', here)).toBe(false);
});

test('the same school under another service is another scope', () => {
  const who = caller('2026-11-27', atSchool('link-therapist'));
  expect(rolesFor(who, { ...here, serviceId: otherService })).toEqual([]);
});

test.each([
  ['the day before it begins', '2026-08-31', false],
  ['its first day', '2026-09-01', true],
  ['its last day', '2026-12-31', true],
  ['the day after it ended', '2027-01-01', false],
])('a membership on %s', (_, today, holds) => {
  const who = caller(today, atSchool('sendco', { until: date('2026-12-31') }));
  expect(may(permissions, who, 'cycle.choose-time', here)).toBe(holds);
  expect(currentMemberships(who)).toHaveLength(holds ? 1 : 0);
});

test('a person can hold several roles, each in its own place', () => {
  const who = caller(
    '2026-11-27',
    atSchool('link-therapist'),
    atSchool('sendco', { scope: { kind: 'school', schoolId: orchard, serviceId: weald } }),
  );
  expect(rolesFor(who, here)).toEqual(['link-therapist']);
  expect(rolesFor(who, { ...here, schoolId: orchard })).toEqual(['sendco']);
  expect(may(permissions, who, 'cycle.choose-time', here)).toBe(false);
});

test('an action that is not in the table is nobody’s', () => {
  const everything = caller('2026-11-27', ...roleSchema.options.map((role) => overall(role)));
  for (const action of ['', 'cycle', 'cycle.delete', 'own-account'])
    expect(may(permissions, everything, action, here)).toBe(false);
});

test('a role always belongs to a scope', () => {
  expect(membershipSchema.safeParse({ role: 'sendco', from: '2026-09-01', until: null }).success).toBe(false);
});
