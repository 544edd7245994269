import { expect, test } from '@jest/globals';
import { date, instant, time } from '../../../../shared/kernel/time.ts';
import { cycleSchema, participantOf, waitsFor, type Cycle, type Slot } from '../../../../shared/planning/cycle.ts';
import {
  addTime,
  askForOthers,
  cycleIdOf,
  daysAhead,
  openCycle,
  pickTime,
  schoolOfCycle,
  sendOffer,
} from '../../../../shared/planning/decide.ts';
import { act, done, ellen, hazelbrook, opened, opening, priya, refused, slot, spring } from './a-cycle.ts';

const thursday = slot('t1', '2026-12-03', '09:30');
const friday = slot('t2', '2026-12-04', '13:00');
const ids = (cycle: Cycle) => cycle.draft.map((each) => each.id);

const put = (cycle: Cycle, ...slots: Slot[]): Cycle =>
  slots.reduce((now, each) => done(addTime(now, each, ids(now), act(priya))), cycle);
const offered = (...slots: Slot[]): Cycle => {
  const cycle = put(opened(), ...slots);
  return done(sendOffer(cycle, undefined, ids(cycle), act(priya)));
};
const add = (one: Slot, cycle = opened(), at: string = opening) => addTime(cycle, one, ids(cycle), act(priya, at));

test('when the window opens the therapist is waited for, and nothing is offered yet', () => {
  const cycle = opened();
  expect(cycleSchema.safeParse(cycle).error).toBeUndefined();
  expect(cycle).toMatchObject({ status: 'to-offer', draft: [], offer: [], round: 0, rev: 1, dueOn: '2026-12-18' });
  expect(cycle.label).toBe('spring term 2027');
  expect(waitsFor(cycle)).toBe('link-therapist');
  expect(participantOf(cycle, 'sendco')?.name).toBe('Ellen Whitfield');
});

test('no phone number or address goes into the record of a meeting', () => {
  expect(JSON.stringify(opened())).not.toMatch(/contact|phone|email|@/);
});

test.each(['link-therapist', 'sendco'])('no planning begins while there is no %s', (role) => {
  const school = { ...hazelbrook, people: hazelbrook.people.filter((each) => each.role !== role) };
  expect(openCycle(school, spring, opening)).toBeUndefined();
});

test('a second opening of the same term is the same record, and the record’s name says where it lies', () => {
  expect(cycleIdOf(hazelbrook, spring)).toBe(opened().id);
  expect(opened().id).toBe('cycle|service-weald|school-hazelbrook|2026-27|spring');
  expect(schoolOfCycle(opened().id)).toBe('school-hazelbrook');
  for (const other of ['', 'cycle', 'cycle|a|b|c', 'cycle|a||2026-27|spring', 'outbox|a|b|c|d', 'cycle|a|b|c|d|e'])
    expect(schoolOfCycle(other)).toBeUndefined();
});

test('the therapist puts times together, in the order of the calendar, before anybody is told', () => {
  const cycle = put(opened(), friday, thursday, slot('t3', '2026-12-03', '08:00'));
  expect(ids(cycle)).toEqual(['t3', 't1', 't2']);
  expect(cycle).toMatchObject({ status: 'to-offer', offer: [], rev: 4 });
  expect(cycle.changed).toEqual({ at: opening, by: 'Priya Raman' });
});

test('a time that is unticked is left out, whether another is added or the offer is sent', () => {
  const cycle = put(opened(), thursday, friday);
  const other = done(addTime(cycle, slot('t3', '2026-12-08', '09:00'), ['t2'], act(priya)));
  expect(ids(other)).toEqual(['t2', 't3']);
  expect(done(sendOffer(cycle, undefined, ['t2'], act(priya))).offer.map((each) => each.id)).toEqual(['t2']);
});

test('sending takes the times that are ticked and the one still in the form', () => {
  const cycle = put(opened(), thursday);
  const sent = done(sendOffer(cycle, friday, ['t1'], act(priya)));
  expect(sent).toMatchObject({ status: 'offered', draft: [], round: 1, asked: null, rev: 3 });
  expect(sent.offer.map((each) => each.id)).toEqual(['t1', 't2']);
  expect(waitsFor(sent)).toBe('sendco');
});

test('the SENDCo picks one of the times and the meeting is booked, with zone and person', () => {
  const booked = done(pickTime(offered(thursday, friday), 't2', act(ellen, '2026-11-30T10:00:00Z')));
  expect(booked.meeting).toEqual({
    slotId: 't2',
    on: '2026-12-04',
    at: '13:00',
    minutes: 60,
    mode: 'face-to-face',
    reason: null,
    timeZone: 'Europe/London',
    bookedAt: '2026-11-30T10:00:00.000Z',
    bookedBy: 'person-ellen-whitfield',
  });
  expect(waitsFor(booked)).toBeUndefined();
  expect(cycleSchema.safeParse(booked).error).toBeUndefined();
});

test('none suits: the offer is gone, the reason is kept for the therapist, and a second offer is round two', () => {
  const asked = done(askForOthers(offered(thursday), '  Inspection that week ', act(ellen)));
  expect(asked).toMatchObject({ status: 'others-asked', offer: [], asked: { reason: 'Inspection that week' } });
  expect(waitsFor(asked)).toBe('link-therapist');
  const again = done(sendOffer(asked, friday, [], act(priya)));
  expect(again).toMatchObject({ status: 'offered', round: 2, asked: null });
});

test('a reason of a thousand characters is cut to what the record holds', () => {
  const asked = done(askForOthers(offered(thursday), 'x'.repeat(1_000), act(ellen)));
  expect(asked.asked?.reason).toHaveLength(500);
});

test.each<[string, Slot, string, RegExp]>([
  ['today', slot('n', '2026-11-27', '15:00'), 'slot-not-possible', /from tomorrow on/],
  ['yesterday', slot('n', '2026-11-26', '15:00'), 'slot-not-possible', /from tomorrow on/],
  ['a Saturday', slot('n', '2026-12-05', '09:00'), 'slot-not-possible', /^Sat 5 December 2026 is not a day/],
  ['after the last school day', slot('n', '2026-12-19', '09:00'), 'slot-not-possible', /by Fri 18 December 2026/],
  ['in the new term', slot('n', '2027-01-05', '09:00'), 'slot-not-possible', /earlier day/],
  [
    'before half past seven',
    slot('n', '2026-12-03', '07:29'),
    'slot-not-possible',
    /from 07:30 and is to be over by 18:00/,
  ],
  ['ending after six', slot('n', '2026-12-03', '17:01'), 'slot-not-possible', /from 07:30 and is to be over by 18:00/],
  ['over midnight', slot('n', '2026-12-03', '23:30'), 'slot-not-possible', /from 07:30 and is to be over by 18:00/],
  [
    'on Teams, no reason',
    slot('n', '2026-12-03', '09:00', { mode: 'teams' }),
    'reason-missing',
    /this one is on Teams/,
  ],
  [
    'by phone, blank reason',
    slot('n', '2026-12-03', '09:00', { mode: 'phone', reason: '  ' }),
    'reason-missing',
    /phone/,
  ],
  ['on Teams and on a Saturday', slot('n', '2026-12-05', '09:00', { mode: 'teams' }), 'slot-not-possible', /not a day/],
])('a time cannot be offered: %s', (_, one, code, sentence) => {
  for (const result of [add(one), sendOffer(opened(), one, [], act(priya))]) {
    const [theCode, theSentence] = refused(result);
    expect(theCode).toBe(code);
    expect(theSentence).toMatch(sentence);
  }
});

test.each([
  ['the first minute of the day', '07:30', 30],
  ['ending at six sharp', '17:30', 30],
  ['an hour and a half', '16:30', 90],
] as const)('a time can be offered: %s', (_, at, minutes) => {
  expect(done(add(slot('n', '2026-12-03', at, { minutes }))).draft).toHaveLength(1);
});

test('two times may touch but not overlap', () => {
  const cycle = put(opened(), thursday);
  for (const at of ['09:00', '09:30', '10:00', '10:29']) {
    const [code, sentence] = refused(add(slot('n', '2026-12-03', at), cycle));
    expect([code, sentence]).toEqual([
      'slot-not-possible',
      expect.stringContaining('overlaps a time you already added'),
    ]);
  }
  expect(done(add(slot('n', '2026-12-03', '10:30'), cycle)).draft).toHaveLength(2);
  expect(done(add(slot('n', '2026-12-03', '08:30'), cycle)).draft).toHaveLength(2);
});

test('an unticked time makes room for one that overlaps it', () => {
  const cycle = put(opened(), thursday);
  expect(ids(done(addTime(cycle, slot('n', '2026-12-03', '10:00'), [], act(priya))))).toEqual(['n']);
});

test('four times are the most; a fifth needs one to go', () => {
  const four = put(opened(), ...['09:00', '11:00', '13:00', '15:00'].map((at, i) => slot(`f${i}`, '2026-12-08', at)));
  const fifth = slot('f5', '2026-12-09', '09:00');
  expect(refused(add(fifth, four))[0]).toBe('too-many-slots');
  expect(refused(sendOffer(four, fifth, ids(four), act(priya)))[0]).toBe('too-many-slots');
  expect(done(addTime(four, fifth, ids(four).slice(1), act(priya))).draft).toHaveLength(4);
});

test('pressing the same form twice makes one time, also with other words in it', () => {
  const cycle = put(opened(), thursday);
  for (const again of [thursday, { ...thursday, on: date('2026-12-09') }, { ...thursday, at: time('14:00') }]) {
    expect(refused(add(again, cycle))[0]).toBe('already-done');
    expect(refused(addTime(cycle, again, [], act(priya)))[0]).toBe('already-done');
    expect(refused(sendOffer(cycle, again, ids(cycle), act(priya)))[0]).toBe('already-done');
  }
});

test('nothing ticked and nothing filled in is no offer', () => {
  expect(refused(sendOffer(opened(), undefined, [], act(priya)))[0]).toBe('no-slots');
  expect(refused(sendOffer(put(opened(), thursday), undefined, [], act(priya)))[0]).toBe('no-slots');
});

test('a time that passed while the offer was put together is named and has to go', () => {
  const cycle = put(opened(), thursday, friday);
  const later = act(priya, '2026-12-03T08:00:00Z');
  const [code, sentence] = refused(sendOffer(cycle, undefined, ids(cycle), later));
  expect(code).toBe('slot-not-possible');
  expect(sentence).toBe('Thu 3 Dec, 09:30 to 10:30, face to face has passed. Remove it and choose another.');
  expect(done(sendOffer(cycle, undefined, ['t2'], later)).offer).toHaveLength(1);
});

test('a reason belongs to Teams and phone; face to face keeps none', () => {
  expect(put(opened(), { ...thursday, reason: 'typed and then changed' }).draft[0]?.reason).toBeNull();
  expect(put(opened(), { ...thursday, mode: 'phone', reason: 'Two sites' }).draft[0]?.reason).toBe('Two sites');
});

test('after the last school day only the first days of the new term can be offered', () => {
  const now = '2026-12-18T16:00:00Z';
  expect(daysAhead(opened(), instant('2026-12-17T23:00:00Z'))).toEqual(['2026-12-18']);
  expect(daysAhead(opened(), instant(now))[0]).toBe('2027-01-04');
  expect(done(add(slot('n', '2027-01-05', '09:00'), opened(), now)).draft).toHaveLength(1);
  expect(refused(add(slot('n', '2026-12-21', '09:00'), opened(), now))[0]).toBe('slot-not-possible');
  expect(daysAhead(opened(), instant('2027-03-01T09:00:00Z'))).toEqual([]);
});

test('a time that has begun cannot be booked any more; the minute before it can', () => {
  const cycle = offered(thursday, friday);
  const [code, sentence] = refused(pickTime(cycle, 't1', act(ellen, '2026-12-03T09:30:00Z')));
  expect([code, sentence]).toEqual(['slot-not-possible', expect.stringContaining('has passed. Ask for other times.')]);
  expect(refused(pickTime(cycle, 't1', act(ellen, '2026-12-04T08:00:00Z')))[0]).toBe('slot-not-possible');
  expect(done(pickTime(cycle, 't1', act(ellen, '2026-12-03T09:29:00Z'))).status).toBe('booked');
  expect(done(pickTime(cycle, 't2', act(ellen, '2026-12-03T12:00:00Z'))).status).toBe('booked');
});

test.each(['', 't9', 'T1', 't1,t2'])('%p is not on offer', (id) => {
  expect(refused(pickTime(offered(thursday, friday), id, act(ellen)))[0]).toBe('not-found');
});

test.each(['', '   ', '\n\t'])('asking for others with %p as a reason is asked again', (reason) => {
  expect(refused(askForOthers(offered(thursday), reason, act(ellen)))[0]).toBe('reason-missing');
});

test('what is not somebody’s turn is refused in every state, with a sentence that says how things stand', () => {
  const atFirst = opened();
  const waiting = offered(thursday);
  const asked = done(askForOthers(waiting, 'Inspection', act(ellen)));
  const booked = done(pickTime(waiting, 't1', act(ellen)));
  const therapists = (cycle: Cycle) => [
    addTime(cycle, friday, [], act(priya)),
    sendOffer(cycle, friday, [], act(priya)),
  ];
  const sendcos = (cycle: Cycle) => [pickTime(cycle, 't1', act(ellen)), askForOthers(cycle, 'No', act(ellen))];
  for (const result of therapists(waiting))
    expect(refused(result)).toEqual(['already-done', expect.stringContaining('Ellen Whitfield is choosing')]);
  for (const result of sendcos(asked))
    expect(refused(result)).toEqual(['already-done', expect.stringContaining('other times were asked for')]);
  for (const result of [...therapists(booked), ...sendcos(booked)])
    expect(refused(result)).toEqual(['already-done', expect.stringContaining('booked already, Thu 3 Dec')]);
  for (const result of sendcos(atFirst))
    expect(refused(result)).toEqual(['already-done', expect.stringContaining('no times were sent yet')]);
});

test('the record remembers the last twenty presses and no more', () => {
  let cycle = opened();
  for (let n = 0; n < 25; n += 1) {
    const one = { ...act(priya), activityId: `press-${n}` };
    cycle = done(addTime(cycle, slot(`s${n}`, '2026-12-03', '09:30'), [], one));
  }
  expect(cycle.answered).toHaveLength(20);
  expect(cycle.answered.at(-1)).toBe('press-24');
  expect(cycleSchema.safeParse(cycle).error).toBeUndefined();
});
