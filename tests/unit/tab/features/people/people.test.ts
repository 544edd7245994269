import { describe, expect, test } from '@jest/globals';
import type { InvitationLine, PersonLine, ServiceAnswer } from '../../../../../shared/joining/contract.ts';
import { date } from '../../../../../shared/kernel/time.ts';
import { wanted, type InvitePlace } from '../../../../../tab/features/people/asked.ts';
import { trainingsOf, withStrand } from '../../../../../tab/features/people/details.ts';
import { planned, type TypedHandOver } from '../../../../../tab/features/people/hand-over.ts';
import { blankInvite, createInviting } from '../../../../../tab/features/people/kept.ts';
import { byState, grouped, nextRoles } from '../../../../../tab/features/people/order.ts';
import { serviceText } from '../../../../../tab/features/people/service-text.ts';
import { peopleText } from '../../../../../tab/features/people/text.ts';

const today = date('2026-11-27');
const person = (name: string, role: PersonLine['role']) => ({ name, role }) as PersonLine;

test('the link therapist and who covers come first, then the school, then others of the service', () => {
  const people = [
    person('Sam', 'school-staff'),
    person('Asha', 'therapy-assistant'),
    person('Ellen', 'sendco'),
    person('Cora', 'cover-therapist'),
    person('Dee', 'deputy-sendco'),
    person('Priya', 'link-therapist'),
  ];
  expect(grouped(people).map(({ group, people: those }) => [group, ...those.map(({ name }) => name)])).toEqual([
    ['link', 'Priya', 'Cora'],
    ['school', 'Ellen', 'Dee', 'Sam'],
    ['service', 'Asha'],
  ]);
});

test('somebody goes on in a role of their own side, and nobody in one that is theirs already', () => {
  const choices = (['head', 'sendco', 'cover-therapist', 'specialist'] as const).map((role) => ({ role, name: role }));
  const deputy = { ...person('Dee', 'deputy-sendco'), mayEnd: true, when: 'now', isYou: false } as const;
  expect(nextRoles(deputy, choices).map(({ role }) => role)).toEqual(['head', 'sendco']);
  expect(nextRoles({ ...deputy, role: 'head' }, choices).map(({ role }) => role)).toEqual(['sendco']);
  for (const not of [{ isYou: true }, { mayEnd: false }, { when: 'to-come' }, { role: 'specialist' }] as const)
    expect(nextRoles({ ...deputy, ...not }, choices)).toEqual([]);
});

test('every invitation stands in exactly one list', () => {
  const states = ['open', 'run-out', 'given', 'joined', 'refused', 'withdrawn'] as const;
  const all = states.map((state) => ({ state }) as InvitationLine);
  expect(Object.values(byState(all)).flat()).toHaveLength(states.length);
  expect(byState(all).waiting).toEqual([{ state: 'given' }]);
});

describe('a form to invite', () => {
  const school: InvitePlace = { kind: 'school', serviceId: 's', schoolId: 'h' };
  const filled = { ...blankInvite('e', today, 'head'), name: ' A Head ', email: 'head@school.example' };
  const says = peopleText.invite;

  test('says the first thing that is missing, and sends nothing half', () => {
    expect(wanted({ ...filled, role: '' }, school)).toEqual({ missing: `${says.chooseRole}.` });
    expect(wanted({ ...filled, name: ' ' }, school)).toEqual({ missing: says.nameNeeded });
    expect(wanted({ ...filled, email: 'nobody' }, school)).toEqual({ missing: says.emailNeeded });
    expect(wanted({ ...filled, role: 'specialist' }, school)).toEqual({ missing: says.chooseAbout });
    expect(wanted({ ...filled, role: 'specialist', about: 'theme', strand: 'IN' }, school)).toEqual({
      missing: says.untilNeeded,
    });
    expect(wanted(filled, school)).toMatchObject({
      body: { name: 'A Head', until: null, scope: { kind: 'school', serviceId: 's', schoolId: 'h' } },
    });
  });

  test('asks for one child, or for schools under one name', () => {
    const child = { ...filled, role: 'specialist', about: 'child', childId: 'c', until: '2026-12-18' } as const;
    expect(wanted(child, school)).toMatchObject({ body: { scope: { kind: 'child', requestId: 'c' } } });
    const service: InvitePlace = { kind: 'service', serviceId: 's' };
    const team = { ...filled, role: 'team-lead', schoolIds: ['h'] } as const;
    expect(wanted(team, service)).toEqual({ missing: says.teamNeeded });
    expect(wanted({ ...filled, role: 'commissioner' }, service)).toEqual({ missing: says.scopeNeeded });
    expect(wanted({ ...team, team: 'North' }, service)).toMatchObject({
      body: { scope: { kind: 'schools', name: 'North', schoolIds: ['h'] } },
    });
    expect(wanted({ ...filled, role: 'administrator' }, service)).toMatchObject({
      body: { scope: { kind: 'service' } },
    });
  });

  test('keeps what is typed, and a code until it is put away', () => {
    const inviting = createInviting();
    inviting.type('h', blankInvite('e', today));
    expect(inviting.hasUnsaved()).toBe(false);
    inviting.type('h', filled);
    expect(inviting.hasUnsaved()).toBe(true);
    inviting.made('h', { invitationId: 'i', name: 'A Head', code: 'ABCDEFGH23', message: 'join ABCDE-FGH23' });
    expect(inviting.of('h')).toMatchObject({ typed: undefined, codes: [{ invitationId: 'i', copied: false }] });
    expect(inviting.hasUnsaved()).toBe(true);
    inviting.copied('h', 'i');
    expect(inviting.hasUnsaved()).toBe(false);
    inviting.putAway('h', 'i');
    expect(inviting.of('h').codes).toEqual([]);
  });
});

test('a training that was left blank is left out, half a one is asked about', () => {
  const line = { key: '1', what: 'Elklan', on: '2025-03-04', until: '' };
  const blank = { key: '2', what: ' ', on: '', until: '' };
  expect(trainingsOf([line, blank])).toEqual([{ what: 'Elklan', on: '2025-03-04', until: null }]);
  expect(trainingsOf([{ ...line, on: '' }])).toBeUndefined();
  expect(withStrand(['IN'], 'FS', true)).toEqual(['FS', 'IN']);
  expect(withStrand(['FS', 'IN'], 'FS', false)).toEqual(['IN']);
});

describe('what a handover will do is said before it is pressed', () => {
  const schools = [
    { id: 'h', name: 'Hazelbrook' },
    { id: 'o', name: 'Orchard Bank' },
  ];
  const colleagues: ServiceAnswer['colleagues'] = [
    { accountId: 'p', name: 'Priya', roles: [], schools, covers: [] },
    { accountId: 't', name: 'Tom', roles: [], schools: [], covers: [] },
  ];
  const typed: TypedHandOver = { from: 'p', to: 't', kind: 'takes-over', on: today, until: '', without: ['o'] };
  const missing = serviceText.handOver.missing;

  test('or what it still needs', () => {
    for (const [part, says] of [
      [{ from: '' }, missing.from],
      [{ without: ['h', 'o'] }, missing.schools],
      [{ to: 'p' }, missing.to],
      [{ kind: '' }, missing.kind],
      [{ on: '2026-11-26' }, missing.past],
      [{ kind: 'covers' }, missing.until],
      [{ kind: 'covers', until: '2026-11-26' }, missing.order],
    ] as const)
      expect(planned({ ...typed, ...part }, colleagues, today)).toEqual({ missing: says });
  });

  test('for good, and for a time', () => {
    expect(planned(typed, colleagues, today)).toMatchObject({
      says: expect.stringContaining('Tom takes over Hazelbrook from Priya, for good'),
      body: { kind: 'takes-over', schoolIds: ['h'], until: null },
    });
    const covers = { ...typed, kind: 'covers', until: '2026-12-11', without: [] } as const;
    expect(planned(covers, colleagues, today)).toMatchObject({
      says: expect.stringContaining('Tom covers Hazelbrook and Orchard Bank for Priya'),
      body: { kind: 'covers', schoolIds: ['h', 'o'], until: '2026-12-11' },
    });
  });
});
