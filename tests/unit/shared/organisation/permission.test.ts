import { expect, test } from '@jest/globals';
import {
  accountIdOf,
  membershipIdSchema,
  personIdSchema,
  requestIdSchema,
  schoolIdSchema,
  serviceIdSchema,
} from '../../../../shared/kernel/ids.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { currentMemberships, may, rolesFor, sideOf } from '../../../../shared/organisation/permission.ts';
import {
  membershipSchema,
  roleSchema,
  roleScopes,
  type Caller,
  type Membership,
  type Role,
  type Scope,
} from '../../../../shared/organisation/roles.ts';
import { permissions, policy } from '../../../../shared/policy.ts';
import { actionsByHand, rolesByHand } from '../../../support/permissions-by-hand.ts';

const weald = serviceIdSchema.parse('service-weald');
const otherService = serviceIdSchema.parse('service-other');
const hazelbrook = schoolIdSchema.parse('school-hazelbrook');
const orchard = schoolIdSchema.parse('school-orchard-bank');
const here = { schoolId: hazelbrook, serviceId: weald };
const maya = requestIdSchema.parse('request-3-maya');
const tariq = requestIdSchema.parse('request-4-tariq');

/** One scope of each kind that takes in Hazelbrook. */
const scopes: Record<Scope['kind'], Scope> = {
  school: { kind: 'school', ...here },
  schools: { kind: 'schools', serviceId: weald, name: 'North team', schoolIds: [hazelbrook] },
  service: { kind: 'service', serviceId: weald },
  child: { kind: 'child', ...here, requestId: maya },
  theme: { kind: 'theme', ...here, strand: 'EE' },
};

const atSchool = (role: Role, more: Partial<Membership> = {}): Membership => ({
  id: membershipIdSchema.parse('membership-1'),
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

test('each role may do exactly what the table says at its own school', () => {
  for (const role of roleSchema.options)
    for (const action of actionsByHand) {
      const [scope = 'school'] = roleScopes[role];
      const about = { ...here, requestId: maya };
      const may_ = may(permissions, caller('2026-11-27', atSchool(role, { scope: scopes[scope] })), action, about);
      expect({ role, action, may: may_ }).toEqual({ role, action, may: rolesByHand(action).includes(role) });
    }
});

test('the table has no line twice and none that this test does not know', () => {
  expect(policy.map((line) => line.action).sort()).toEqual(actionsByHand.toSorted());
});

test('nobody may do anything at a school that is not theirs, nor without a membership', () => {
  for (const action of actionsByHand) {
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

test('who is drawn in for one child sees that child and no other, and who is drawn in for a strand sees none', () => {
  const forMaya = caller('2026-11-27', atSchool('specialist', { scope: scopes.child }));
  const forStrand = caller('2026-11-27', atSchool('specialist', { scope: scopes.theme }));
  const sees = (who: Caller, requestId?: typeof maya) =>
    may(permissions, who, 'request.see', requestId ? { ...here, requestId } : here);
  expect([sees(forMaya, maya), sees(forMaya, tariq), sees(forMaya)]).toEqual([true, false, false]);
  expect([sees(forStrand, maya), sees(forStrand)]).toEqual([false, false]);
  for (const who of [forMaya, forStrand]) {
    expect(may(permissions, who, 'grid.see', here)).toBe(true);
    expect(may(permissions, who, 'school.see', { ...here, schoolId: orchard })).toBe(false);
    expect(may(permissions, who, 'sheet.see', here)).toBe(false);
  }
});

test('a team lead sees the schools of the team and no other', () => {
  const lead = caller('2026-11-27', atSchool('team-lead', { scope: scopes.schools }));
  expect(may(permissions, lead, 'cycle.see', here)).toBe(true);
  expect(may(permissions, lead, 'cycle.see', { ...here, schoolId: orchard })).toBe(false);
  expect(may(permissions, lead, 'cycle.see', { ...here, serviceId: otherService })).toBe(false);
});

test('who covers acts for the therapist, a deputy for the SENDCo, and nobody else for a side', () => {
  const side = (role: Role) => sideOf(caller('2026-11-27', atSchool(role)), here);
  for (const role of roleSchema.options)
    expect({ role, side: side(role) }).toEqual({
      role,
      side: {
        'link-therapist': 'link-therapist',
        'cover-therapist': 'link-therapist',
        sendco: 'sendco',
        'deputy-sendco': 'sendco',
      }[role as string],
    });
});
