import { expect, test } from '@jest/globals';
import { date, instant } from '../../../../shared/kernel/time.ts';
import type { Cycle } from '../../../../shared/planning/cycle.ts';
import { sendOffer } from '../../../../shared/planning/decide.ts';
import { openCheckIn } from '../../../../shared/planning/half-term.ts';
import { cancelMeeting } from '../../../../shared/planning/cancel.ts';
import { followDay } from '../../../../shared/planning/follow.ts';
import { askToMove, keepTime } from '../../../../shared/planning/move.ts';
import { sayMissed } from '../../../../shared/planning/missed.ts';
import { planIdOf, sheetOfCycle } from '../../../../shared/planning/open-plan.ts';
import { rulesOf, usualRules } from '../../../../shared/reminders/rules.ts';
import { firstField, newRow } from '../../../../shared/sheet/new.ts';
import type { Sheet } from '../../../../shared/sheet/sheet.ts';
import { act, bookedCycle, done, ellen, hazelbrook, opened, opening, priya, slot, there } from '../planning/a-cycle.ts';
import { asksOn, factsAt, saidOn } from './a-school.ts';

const signature = { personId: 'somebody', name: 'Somebody', at: instant('2026-12-03T11:00:00Z'), rev: 1 };

/** The plan of a cycle with these rows; agreed by both where `lockedAt` says when. */
const planOf = (cycle: Cycle, rows: Sheet['rows'] = [], lockedAt?: string): Sheet => ({
  ...sheetOfCycle(cycle, planIdOf(cycle.id), 'plan', rows, opening),
  lockedAt: lockedAt ? instant(lockedAt) : null,
});

const line = (id: string, kind: string, fields: Readonly<Record<string, string>>) =>
  newRow({
    id,
    kind,
    fields: Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, firstField(text, opening)])),
  });

const offered = (): Cycle => done(sendOffer(opened(), slot('a', '2026-12-10', '09:30'), [], act(priya, opening)));

test('the planning window opens: the therapist is asked for times that morning, nobody else, and once', () => {
  const facts = factsAt('2026-11-27T08:55:00Z');
  expect(saidOn(facts, 'link-therapist', 'window-open')).toEqual([
    '2026-11-27 08:00',
    '2027-03-04 08:00',
    '2027-06-30 08:00',
  ]);
  expect(asksOn(facts, 'link-therapist', '2026-11-27')).toEqual([
    'Offer times for the spring term 2027 meeting (2026-12-18)',
  ]);
  expect(saidOn(facts, 'sendco', 'window-open')).toEqual([]);
  // A window whose cycle is made in the same minute counts too, unless nobody is there to offer.
  expect(asksOn(factsAt('2026-11-27T08:00:00Z', { noCycle: true }), 'link-therapist', '2026-11-27')).toHaveLength(1);
  const alone = { ...hazelbrook, people: hazelbrook.people.filter(({ role }) => role !== 'sendco') };
  expect(
    saidOn(factsAt('2026-11-27T08:00:00Z', { noCycle: true, school: alone }), 'link-therapist', 'window-open'),
  ).toEqual([]);
});

test('no times offered: the therapist hears after two working days, then every three, until no day is left', () => {
  const facts = factsAt('2026-11-27T08:55:00Z');
  expect(saidOn(facts, 'link-therapist', 'slots-waiting')).toEqual([
    '2026-12-01 08:00',
    '2026-12-04 08:00',
    '2026-12-09 08:00',
    '2026-12-14 08:00',
    '2026-12-17 08:00',
    '2026-12-22 08:00',
  ]);
  expect(saidOn(facts, 'sendco', 'slots-waiting')).toEqual([]);
});

test('times offered on Friday: the SENDCo is asked on Tuesday and again; the therapist hears of silence after five school days', () => {
  const facts = factsAt('2026-11-27T10:00:00Z', { cycle: offered() });
  expect(saidOn(facts, 'sendco', 'slots-waiting').slice(0, 3)).toEqual([
    '2026-12-01 08:00',
    '2026-12-04 08:00',
    '2026-12-09 08:00',
  ]);
  expect(asksOn(facts, 'sendco', '2026-12-01')).toEqual([
    'Choose a time for the spring term 2027 meeting, or ask for others (2026-12-10)',
  ]);
  expect(saidOn(facts, 'link-therapist', 'slots-waiting')).toEqual([]);
  expect(saidOn(facts, 'link-therapist', 'nothing-heard')).toEqual(['2026-12-04 08:00', '2026-12-11 08:00']);
  const [ask = ''] = asksOn(facts, 'link-therapist', '2026-12-04');
  expect(ask).toContain('Phone the SENDCo about the times you offered on Fri 27 Nov');
  expect(ask).not.toMatch(/\d{5}/);
});

test('nothing of a holiday reaches a school: times offered on 17 December are asked about in January', () => {
  const cycle = { ...offered(), statusAt: instant('2026-12-17T15:00:00Z') };
  const facts = factsAt('2026-12-17T15:00:00Z', { cycle });
  expect(saidOn(facts, 'sendco', 'slots-waiting').slice(0, 2)).toEqual(['2027-01-04 08:00', '2027-01-07 08:00']);
});

test('before a meeting each side gets its own: the grid, children, papers, the meeting, the pack at five', () => {
  const cycle = bookedCycle('2026-12-10', '13:00');
  const plan = planOf(cycle, [line('child-request-1-a', 'child', {})]);
  const facts = factsAt('2026-11-27T09:00:00Z', { cycle, more: { plan } });
  expect(saidOn(facts, 'sendco', 'scoping-refresh')).toEqual(['2026-12-03 08:00']);
  expect(saidOn(facts, 'link-therapist', 'scoping-refresh')).toEqual(['2026-12-03 08:00']);
  expect(saidOn(facts, 'sendco', 'requests-due')).toEqual([]);
  expect(saidOn(facts, 'sendco', 'paperwork-due')).toEqual(['2026-12-07 08:00']);
  expect(saidOn(facts, 'link-therapist', 'paperwork-due')).toEqual([]);
  for (const side of ['sendco', 'link-therapist'] as const) {
    expect(saidOn(facts, side, 'meeting-soon')).toEqual(['2026-12-08 08:00']);
    expect(saidOn(facts, side, 'pack')).toEqual(['2026-12-09 17:00']);
  }
  const none = factsAt('2026-11-27T09:00:00Z', { cycle, more: { plan: planOf(cycle) } });
  expect(saidOn(none, 'sendco', 'requests-due')).toEqual(['2026-12-03 08:00']);
  expect(saidOn(none, 'sendco', 'paperwork-due')).toEqual([]);
  const complete = factsAt('2026-11-27T09:00:00Z', { cycle, more: { plan, incomplete: 0 } });
  expect(saidOn(complete, 'sendco', 'paperwork-due')).toEqual([]);
  const two = factsAt('2026-11-27T09:00:00Z', { cycle, more: { plan, incomplete: 2 } });
  expect(asksOn(two, 'sendco', '2026-12-07')).toEqual(['Complete the papers of 2 children on the agenda (2026-12-10)']);
});

test('the pack for a Monday comes on Friday at five, and one booked on the eve comes the same day', () => {
  const monday = factsAt('2026-11-27T09:00:00Z', { cycle: bookedCycle('2026-12-07', '09:30') });
  expect(saidOn(monday, 'sendco', 'pack')).toEqual(['2026-12-04 17:00']);
  const late = bookedCycle('2026-12-10', '09:30');
  const booked = (at: string): Cycle => ({
    ...late,
    meeting: late.meeting && { ...late.meeting, bookedAt: instant(at) },
  });
  const eve = factsAt('2026-12-09T15:00:00Z', { cycle: booked('2026-12-09T15:00:00Z') });
  expect(saidOn(eve, 'sendco', 'pack')).toEqual(['2026-12-09 17:00']);
  expect(saidOn(eve, 'sendco', 'meeting-soon')).toEqual([]);
  expect(saidOn(eve, 'sendco', 'scoping-refresh')).toEqual([]);
  // Booked three days before, there is one day left for what is usually asked earlier.
  const week = factsAt('2026-12-07T15:00:00Z', { cycle: booked('2026-12-07T15:00:00Z') });
  expect(saidOn(week, 'sendco', 'scoping-refresh')).toEqual(['2026-12-08 08:00']);
  const morning = factsAt('2026-12-10T07:00:00Z', { cycle: booked('2026-12-10T07:00:00Z') });
  expect(saidOn(morning, 'sendco', 'pack')).toEqual(['2026-12-10 08:00']);
  const begun = factsAt('2026-12-10T09:31:00Z', { cycle: booked('2026-12-10T07:00:00Z') });
  expect(saidOn(begun, 'sendco', 'pack')).toEqual([]);
});

test('the meeting is over: both are asked to agree from its end, then every three days, and who has agreed no more', () => {
  const cycle = bookedCycle('2026-12-10', '13:00');
  const facts = factsAt('2026-12-10T14:30:00Z', { cycle, more: { plan: planOf(cycle) } });
  expect(saidOn(facts, 'link-therapist', 'notes-to-agree').slice(0, 2)).toEqual([
    '2026-12-10 14:00',
    '2026-12-15 08:00',
  ]);
  expect(saidOn(facts, 'sendco', 'notes-to-agree').slice(0, 3)).toEqual([
    '2026-12-10 14:00',
    '2026-12-15 08:00',
    '2026-12-18 08:00',
  ]);
  const plan = { ...planOf(cycle), signed: { 'link-therapist': signature, sendco: null } };
  const one = factsAt('2026-12-11T09:00:00Z', { cycle, more: { plan } });
  expect(saidOn(one, 'link-therapist', 'notes-to-agree')).toEqual([]);
  expect(saidOn(one, 'sendco', 'notes-to-agree')).toHaveLength(6);
  const both = factsAt('2026-12-11T09:00:00Z', { cycle, more: { plan: planOf(cycle, [], '2026-12-11T09:00:00Z') } });
  expect(saidOn(both, 'sendco', 'notes-to-agree')).toEqual([]);
});

test('actions of an agreed plan: two days before, then each week; what is done, and the other side’s, is not asked for', () => {
  const cycle = bookedCycle('2026-12-10', '13:00');
  const rows = [
    line('a', 'point', { text: 'Book the hall', owner: 'sendco', dueOn: '2027-01-15' }),
    line('b', 'child', { nextStep: 'Screen', owner: 'both', dueOn: '2027-01-15' }),
    line('c', 'point', { text: 'Send the leaflet', owner: 'link-therapist', dueOn: '2027-01-15', done: 'yes' }),
    line('d', 'gap', { action: 'Choice boards', dueOn: '2027-02-08' }),
  ];
  const agreed = planOf(cycle, rows, '2026-12-11T09:00:00Z');
  const facts = factsAt('2026-12-11T09:00:00Z', { cycle, more: { plan: agreed } });
  expect(asksOn(facts, 'sendco', '2027-01-13')).toEqual(['Your 2 actions in the plan (2027-01-15)']);
  expect(asksOn(facts, 'link-therapist', '2027-01-13')).toEqual(['Your action in the plan (2027-01-15)']);
  expect(saidOn(facts, 'link-therapist', 'actions-due')).toEqual([
    '2027-01-13 08:00',
    '2027-01-20 08:00',
    '2027-01-27 08:00',
    '2027-02-03 08:00',
    '2027-02-04 08:00',
    '2027-02-10 08:00',
    '2027-02-11 08:00',
    '2027-02-18 08:00',
    '2027-02-25 08:00',
    '2027-03-04 08:00',
  ]);
  const drafted = factsAt('2026-12-11T09:00:00Z', { cycle, more: { plan: planOf(cycle, rows) } });
  expect(saidOn(drafted, 'sendco', 'actions-due')).toEqual([]);
  // Half term says that both shared things are done: the gap is nobody's more, so it was everybody's.
  const checkIn = openCheckIn(cycle, agreed, instant('2027-02-05T08:00:00Z'));
  const saidDone = {
    ...checkIn,
    rows: checkIn.rows.map((row) => ({ ...row, fields: { progress: firstField('done', opening) } })),
  };
  const later = factsAt('2027-02-05T09:00:00Z', { cycle, more: { plan: agreed, checkIn: saidDone } });
  expect(saidOn(later, 'link-therapist', 'actions-due')).toEqual([]);
});

test('half term: both on the day the check-in opens and every three days after, each until they have agreed it', () => {
  const cycle = bookedCycle('2026-12-10', '13:00');
  const plan = planOf(cycle, [], '2026-12-11T09:00:00Z');
  const facts = factsAt('2026-12-11T09:00:00Z', { cycle, more: { plan } });
  expect(saidOn(facts, 'sendco', 'half-term')).toEqual([
    '2027-02-05 08:00',
    '2027-02-10 08:00',
    '2027-02-22 08:00',
    '2027-02-25 08:00',
  ]);
  expect(saidOn(facts, 'link-therapist', 'half-term')).toEqual([
    '2027-02-05 08:00',
    '2027-02-10 08:00',
    '2027-02-15 08:00',
    '2027-02-18 08:00',
  ]);
  // It names its day as every row does: the last school day before half term.
  expect(asksOn(facts, 'sendco', '2027-02-05')).toEqual([
    'Fill in the ten-minute check-in of the spring term 2027 (2027-02-12)',
  ]);
  const checkIn = {
    ...openCheckIn(cycle, plan, instant('2027-02-05T08:00:00Z')),
    signed: { 'link-therapist': null, sendco: signature },
  };
  const one = factsAt('2027-02-06T09:00:00Z', { cycle, more: { plan, checkIn } });
  expect(saidOn(one, 'sendco', 'half-term')).toEqual([]);
  expect(saidOn(one, 'link-therapist', 'half-term')).toHaveLength(4);
  // A plan that is agreed after its day gets none.
  const late = factsAt('2027-02-05T15:00:00Z', { cycle, more: { plan: planOf(cycle, [], '2027-02-05T14:00:00Z') } });
  expect(saidOn(late, 'sendco', 'half-term')).toEqual([]);
});

test('a booked meeting has lost its school day: both hear at once and every second day, until they move it or keep it', () => {
  const cycle = bookedCycle('2026-12-10', '13:00');
  const lost = there(followDay(cycle, () => false, instant('2026-12-04T10:00:00Z')));
  const facts = factsAt('2026-12-04T10:00:00Z', { cycle: lost });
  for (const side of ['sendco', 'link-therapist'] as const) {
    expect(saidOn(facts, side, 'day-lost')).toEqual(['2026-12-04 08:00', '2026-12-08 08:00', '2026-12-10 08:00']);
    expect(asksOn(facts, side, '2026-12-08')).toContain(
      'Move your meeting, as there is no school that day any more: 13:00 (2026-12-10)',
    );
  }
  expect(saidOn(facts, 'service-lead', 'day-lost')).toEqual([]);
  const now = act(ellen, '2026-12-04T11:00:00Z');
  const asked = askToMove(lost, 'sendco', { reason: 'INSET', offer: [slot('b', '2026-12-11', '13:00')] }, now);
  const quiet = [
    done(asked),
    done(keepTime(lost, now)),
    done(cancelMeeting(lost, 'sendco', 'INSET', now)),
    there(followDay(lost, () => true, now.at)),
  ];
  for (const each of quiet)
    expect(saidOn(factsAt('2026-12-04T11:00:00Z', { cycle: each }), 'sendco', 'day-lost')).toEqual([]);
  // What they keep stays kept, whatever else changes; the same look twice changes nothing; what has begun is left alone.
  expect(followDay(there(quiet[1]), () => false, now.at)).toBeUndefined();
  expect(followDay(lost, () => false, now.at)).toBeUndefined();
  expect(followDay(cycle, () => false, instant('2026-12-10T13:00:00Z'))).toBeUndefined();
  expect(keepTime(cycle, now)).toMatchObject({ ok: false });
});

test('the lead hears of a term that is not booked with three school days left, and again when its window is over', () => {
  const facts = factsAt('2026-11-27T09:00:00Z');
  const [late, over, again, ...later] = saidOn(facts, 'service-lead', 'escalated');
  expect([late, over, again]).toEqual(['2026-12-15 08:00', '2026-12-21 08:00', '2026-12-30 08:00']);
  // The windows that are still to come are looked at too, so that the look is never lost.
  expect(later[0]).toBe('2027-03-22 08:00');
  const booked = factsAt('2026-11-27T09:00:00Z', { cycle: bookedCycle() });
  expect(saidOn(booked, 'service-lead', 'escalated')[0]).toBe('2027-03-22 08:00');
});

test('a meeting missed for the third time is the lead’s on the next working day', () => {
  let cycle = bookedCycle('2026-12-03', '09:30');
  const meeting = cycle.meeting;
  for (const at of ['2026-12-03T11:00:00Z', '2026-12-04T11:00:00Z', '2026-12-04T12:00:00Z']) {
    expect(saidOn(factsAt(at, { cycle }), 'service-lead', 'escalated')).not.toContain('2026-12-07 08:00');
    cycle = { ...done(sayMissed({ ...cycle, status: 'booked', meeting }, 'link-therapist', act(priya, at))) };
  }
  const facts = factsAt('2026-12-04T12:00:00Z', { cycle });
  expect(saidOn(facts, 'service-lead', 'escalated').slice(0, 2)).toEqual(['2026-12-07 08:00', '2026-12-14 08:00']);
  expect(asksOn(facts, 'service-lead', '2026-12-07')).toEqual([
    'The spring term 2027 meeting has fallen through 3 times. Help the two to meet (2026-12-18)',
  ]);
});

test('a post that is vacant for five and for ten working days is the lead’s; hazard H-01', () => {
  const people = hazelbrook.people.map((each) =>
    each.role === 'link-therapist' ? { ...each, until: date('2026-12-04') } : each,
  );
  const facts = factsAt('2026-12-07T09:00:00Z', { school: { ...hazelbrook, people } });
  expect(facts.vacant).toEqual([{ side: 'link-therapist', since: '2026-12-05' }]);
  const said = saidOn(facts, 'service-lead', 'escalated');
  expect(said).toContain('2026-12-11 08:00');
  expect(said).toContain('2026-12-18 08:00');
});

test('who cannot be reached is told to the therapist and the lead, never to the person', () => {
  const unreachable = [{ side: 'sendco', since: date('2026-12-04') }] as const;
  const facts = factsAt('2026-12-04T09:00:00Z', { unreachable, cycle: bookedCycle('2026-12-18') });
  for (const audience of ['link-therapist', 'service-lead'] as const)
    expect(saidOn(facts, audience, 'unreachable')).toEqual([
      '2026-12-07 08:00',
      '2026-12-14 08:00',
      '2026-12-21 08:00',
    ]);
  expect(saidOn(facts, 'sendco', 'unreachable')).toEqual([]);
});

test('a service’s own rule takes the place of the usual one; what is unknown or impossible does no harm', () => {
  const own = { topic: 'meeting-soon', to: 'sendco', anchor: 'meeting', on: true, offset: -4, every: 0, most: 0 };
  const rules = rulesOf([
    own,
    { ...own, topic: 'a topic of next year' },
    { ...own, to: 'link-therapist', offset: 3 },
    { ...own, topic: 'pack', on: false },
    'nonsense',
  ]);
  const facts = factsAt('2026-11-27T09:00:00Z', { cycle: bookedCycle('2026-12-10') });
  expect(saidOn(facts, 'sendco', 'meeting-soon', rules)).toEqual(['2026-12-04 08:00']);
  expect(saidOn(facts, 'link-therapist', 'meeting-soon', rules)).toEqual(['2026-12-08 08:00']);
  expect(saidOn(facts, 'sendco', 'pack', rules)).toEqual([]);
  expect(saidOn(facts, 'link-therapist', 'pack', rules)).toEqual(['2026-12-09 17:00']);
  expect(rulesOf(undefined)).toEqual(usualRules);
});

test('a meeting that moved is a new thing to be reminded of, and one that is asked to move waits for the other side', () => {
  const cycle = bookedCycle('2026-12-17', '09:30');
  const move = {
    side: 'sendco' as const,
    by: ellen.personId,
    at: instant('2026-12-01T10:00:00Z'),
    reason: 'Inspection',
    offer: [slot('m', '2026-12-15', '10:00')],
  };
  const facts = factsAt('2026-12-01T10:00:00Z', { cycle: { ...cycle, move } });
  expect(saidOn(facts, 'link-therapist', 'slots-waiting')[0]).toBe('2026-12-03 08:00');
  expect(saidOn(facts, 'sendco', 'slots-waiting')).toEqual([]);
  expect(saidOn(facts, 'sendco', 'nothing-heard')).toEqual([]);
});
