import fc from 'fast-check';
import { consentPurposes, type ConsentPurpose } from '../../../../shared/consent/consent.ts';
import {
  accountIdOf,
  membershipIdSchema,
  personIdSchema,
  schoolIdSchema,
  serviceIdSchema,
} from '../../../../shared/kernel/ids.ts';
import { addDays, date, type CivilDate } from '../../../../shared/kernel/time.ts';
import { requestPatchSchema, type RequestPatch } from '../../../../shared/request-for-help/patch.ts';
import { roleScopes, type Caller, type Role, type Scope } from '../../../../shared/organisation/roles.ts';
import { aRequest } from '../request-for-help/a-request.ts';

/** One thing that happens: somebody answers, or days go by. */
export type Happening =
  | {
      readonly purpose: ConsentPurpose;
      readonly who: 'mother' | 'father' | 'somebody' | 'young person' | 'authority';
      readonly state: 'given' | 'refused' | 'withdrawn' | 'not-asked';
      readonly on: CivilDate | null;
      readonly until: CivilDate | null;
      readonly isAble: boolean;
    }
  | { readonly days: number };

/** Somebody who looks, with what they do at which school and from when to when. */
export interface Looker {
  readonly role: Role;
  readonly here: boolean;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly client: 'chat' | 'tab';
}

export const firstDay = date('2026-11-27');
const near = fc.integer({ min: -12, max: 12 }).map((days) => addDays(firstDay, days));
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      purpose: fc.oneof({ weight: 5, arbitrary: fc.constant('discuss' as const) }, fc.constantFrom(...consentPurposes)),
      who: fc.constantFrom('mother', 'father', 'somebody', 'young person', 'authority'),
      state: fc.oneof(fc.constant('given' as const), fc.constantFrom('refused', 'withdrawn', 'not-asked')),
      on: fc.option(near, { freq: 6 }),
      until: fc.option(near, { freq: 1 }),
      isAble: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 5 }) }) },
);
const looker: fc.Arbitrary<Looker> = fc.record({
  role: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('link-therapist', 'cover-therapist', 'sendco') },
    fc.constantFrom<Role>('therapy-assistant', 'specialist', 'deputy-sendco', 'service-lead', 'head', 'school-staff'),
  ),
  here: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  from: near.map((day) => addDays(day, -8)),
  until: fc.option(
    near.map((day) => addDays(day, 8)),
    { freq: 1 },
  ),
  client: fc.oneof({ weight: 3, arbitrary: fc.constant('tab' as const) }, fc.constant('chat' as const)),
});

export const histories = fc.record({
  happenings: fc.array(happening, { minLength: 1, maxLength: 9 }),
  lookers: fc.array(looker, { minLength: 1, maxLength: 4 }),
});

export type Shown = 'nothing' | 'the question' | 'the name';

/** What somebody is shown, in as few words as it can be said. */
export function shownTo(
  { role, here, from, until, client }: Looker,
  past: readonly Happening[],
  today: CivilDate,
): Shown {
  const works = here && from <= today && (until === null || today <= until);
  if (!works || ['service-lead', 'head', 'school-staff'].includes(role)) return 'nothing';
  if (client === 'chat') return 'the question';
  if (role === 'sendco' || role === 'deputy-sendco') return 'the name';
  const said = past.flatMap((each) => ('who' in each && each.purpose === 'discuss' ? [each] : []));
  const last = new Map(said.map((each) => [each.who, each]));
  const all = [...last.values()].filter(({ state }) => state !== 'not-asked');
  const able = all.filter(({ who, isAble }) => who === 'young person' && isAble);
  const counts = able.length > 0 ? able : all.filter(({ who }) => who !== 'young person');
  const holds = counts.some(({ on, until: end }) => on !== null && on <= today && (end === null || today <= end));
  return holds && counts.every(({ state }) => state === 'given') ? 'the name' : 'the question';
}

const givers = {
  mother: { kind: 'parental-responsibility', personId: 'mother' },
  father: { kind: 'parental-responsibility', personId: 'father' },
  somebody: { kind: 'parental-responsibility', personId: null },
  'young person': { kind: 'young-person', personId: null },
  authority: { kind: 'authority', personId: null },
} as const;

/** What the school writes down of an answer; undefined where nobody answers. */
export function patchOf(each: Happening): RequestPatch | undefined {
  if (!('who' in each)) return undefined;
  const { purpose, who, state, on, until, isAble } = each;
  const note = isAble ? 'Understood it' : null;
  return requestPatchSchema.parse({ consent: { purposes: [purpose], giver: givers[who], state, on, until, note } });
}

const weald = serviceIdSchema.parse('service-weald');
const schools = { here: aRequest().schoolId, elsewhere: schoolIdSchema.parse('school-saltmarsh') };

/** Who asks the product on a day. */
export function callerOf({ role, here, from, until, client }: Looker, today: CivilDate): Caller {
  const schoolId = here ? schools.here : schools.elsewhere;
  const at = { serviceId: weald, schoolId };
  const scopes: Record<Scope['kind'], Scope> = {
    school: { kind: 'school', ...at },
    schools: { kind: 'schools', serviceId: weald, name: 'North', schoolIds: [schoolId] },
    service: { kind: 'service', serviceId: weald },
    child: { kind: 'child', ...at, requestId: aRequest().id },
    theme: { kind: 'theme', ...at, strand: 'EE' },
  };
  const scope = scopes[roleScopes[role][0] ?? 'school'];
  return {
    ...{ personId: personIdSchema.parse('person-1'), name: 'Somebody', accountId: accountIdOf('t', 'o') },
    ...{ tid: 't', oid: 'o', client, today },
    memberships: [{ id: membershipIdSchema.parse('membership-1'), role, scope, from, until }],
  };
}
