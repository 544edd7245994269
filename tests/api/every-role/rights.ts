import { date } from '../../../shared/kernel/time.ts';
import {
  requestIdSchema,
  schoolIdSchema,
  serviceIdSchema,
  membershipIdSchema,
  type RequestId,
} from '../../../shared/kernel/ids.ts';
import { roleSchema, type Membership, type Role, type Scope } from '../../../shared/organisation/roles.ts';
import { rolesByHand } from '../../support/permissions-by-hand.ts';
import { school, service } from './world.ts';

/** Which scopes each role is held for, written down once more by hand. Another one cannot be tried. */
export const held: Readonly<Record<Role, readonly Scope['kind'][]>> = {
  'service-lead': ['service'],
  'team-lead': ['schools'],
  'link-therapist': ['school'],
  'cover-therapist': ['school'],
  'therapy-assistant': ['school'],
  specialist: ['child', 'theme'],
  administrator: ['service'],
  commissioner: ['service', 'schools'],
  sendco: ['school'],
  'deputy-sendco': ['school'],
  head: ['school', 'schools'],
  'agent-of-change': ['school'],
  'communication-champion': ['school'],
  'school-staff': ['school'],
};

/** Actions that concern one child at a time: a specialist may do them for the child they are drawn in for. */
const aboutOneChild = [
  ...['request.see', 'request.who-has-seen', 'journey.see', 'journey.see-holder', 'decision.see'],
  ...['support.see', 'support.write', 'support.specialist', 'isp.make'],
];

export const tenants = ['own', 'another, served', 'another, not served', 'another, same e-mail'] as const;

/** One person as the matrix turns them: a role and its scope, and whose school, service and tenant it is. */
export interface Situation {
  readonly role: Role;
  readonly scope: Scope['kind'];
  readonly school: 'own' | 'other';
  readonly service: 'own' | 'other';
  readonly tenant: (typeof tenants)[number];
  readonly membership: 'current' | 'ended' | 'to come';
  /** For a specialist: drawn in for this child, or for another one of the school. */
  readonly child: 'this' | 'other';
}

/** Every situation there is; of the tenants that are not the person's own, each role meets all in turn. */
export function situations(): Situation[] {
  const own = [true, false] as const;
  const pairs = roleSchema.options.flatMap((role) => held[role].map((scope) => ({ role, scope })));
  let turn = 0;
  return pairs.flatMap(({ role, scope }) =>
    own.flatMap((ofSchool) =>
      own.flatMap((ofService) =>
        own.flatMap((ofTenant) =>
          own.flatMap((isCurrent) =>
            (scope === 'child' ? (['this', 'other'] as const) : (['this'] as const)).map((child): Situation => {
              turn += 1;
              return {
                role,
                scope,
                child,
                school: ofSchool ? 'own' : 'other',
                service: ofService ? 'own' : 'other',
                tenant: ofTenant ? 'own' : (tenants[1 + (turn % 3)] ?? 'another, served'),
                membership: isCurrent ? 'current' : turn % 4 === 0 ? 'to come' : 'ended',
              };
            }),
          ),
        ),
      ),
    ),
  );
}

/** The account's membership in a situation; `today` of these tests is 27 November 2026. */
export function membershipOf(situation: Situation, requestId: RequestId): Membership {
  const schoolId = schoolIdSchema.parse(situation.school === 'own' ? school : 'school-saltmarsh');
  const serviceId = serviceIdSchema.parse(situation.service === 'own' ? service : 'service-elsewhere');
  const other = requestIdSchema.parse('request-9-other');
  const scopes: Readonly<Record<Scope['kind'], Scope>> = {
    school: { kind: 'school', schoolId, serviceId },
    schools: { kind: 'schools', serviceId, name: 'North team', schoolIds: [schoolId] },
    service: { kind: 'service', serviceId },
    child: { kind: 'child', schoolId, serviceId, requestId: situation.child === 'this' ? requestId : other },
    theme: { kind: 'theme', schoolId, serviceId, strand: 'EE' },
  };
  return {
    id: membershipIdSchema.parse(`membership|${serviceId}|${schoolId}|matrix`),
    role: situation.role,
    scope: scopes[situation.scope],
    from: date(situation.membership === 'to come' ? '2026-11-28' : '2026-09-01'),
    until: situation.membership === 'ended' ? date('2026-11-26') : null,
  };
}

/** Is there anybody: an account of a tenant that is served, with something that holds today. */
export const isLetIn = ({ tenant, membership }: Situation): boolean => tenant === 'own' && membership === 'current';

/** Does the membership hold, and is it for the service whose records these are? */
const ofService = (situation: Situation): boolean => isLetIn(situation) && situation.service === 'own';

const has = ({ role }: Situation, action: string): boolean => rolesByHand(action).includes(role);

/** May they do this with Hazelbrook's records, by the table that was written by hand? */
export function may(situation: Situation, action: string): boolean {
  if (!ofService(situation) || !has(situation, action)) return false;
  if (situation.scope === 'service') return true;
  if (situation.school !== 'own') return false;
  if (!aboutOneChild.includes(action)) return true;
  if (situation.scope === 'theme') return false;
  return situation.scope !== 'child' || situation.child === 'this';
}

/** May they do this with what belongs to a whole service? */
export const mayForAll = (situation: Situation, action: string): boolean =>
  isLetIn(situation) && situation.scope === 'service' && has(situation, action);
