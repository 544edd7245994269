import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, date, londonInstant, plusMilliseconds, time } from '../../../../shared/kernel/time.ts';
import { sideSchema } from '../../../../shared/organisation/roles.ts';
import { cycleSchema } from '../../../../shared/planning/cycle.ts';
import { pickTime, sendOffer } from '../../../../shared/planning/decide.ts';
import { sayMissed } from '../../../../shared/planning/missed.ts';
import { canBeMissed, meetingEndsAt, meetingStartsAt } from '../../../../shared/planning/stage.ts';
import { planningText } from '../../../../shared/planning/text.ts';
import { tries } from '../runs.ts';
import { act, bookedCycle, done, ellen, opened, priya, refused, there } from './a-cycle.ts';

const after = '2026-12-03T11:00:00Z';
const days = (slots: readonly { on: string; at: string }[]) => slots.map(({ on, at }) => `${on} ${at}`);

test('the therapist’s tap offers the same time on the next three days that both calendars allow', () => {
  const again = done(sayMissed(bookedCycle(), 'link-therapist', act(priya, after)));
  expect(again).toMatchObject({ status: 'offered', meeting: null, round: 2, draft: [], rev: 4 });
  expect(days(again.offer)).toEqual(['2026-12-04 09:30', '2026-12-07 09:30', '2026-12-08 09:30']);
  expect(again.missed).toMatchObject([{ side: 'link-therapist', meeting: { on: '2026-12-03' } }]);
  expect(cycleSchema.safeParse(again).error).toBeUndefined();
  const booked = done(pickTime(again, there(again.offer[1]).id, act(ellen, after)));
  expect(booked.meeting).toMatchObject({ on: '2026-12-07', at: '09:30', bookedAt: new Date(after).toISOString() });
});

test('the SENDCo’s tap puts those times before the therapist, who sends them as they are', () => {
  const asked = done(sayMissed(bookedCycle(), 'sendco', act(ellen, after)));
  expect(asked).toMatchObject({ status: 'to-offer', meeting: null, offer: [], asked: null });
  const sent = done(
    sendOffer(
      asked,
      undefined,
      asked.draft.map(({ id }) => id),
      act(priya, after),
    ),
  );
  expect(days(sent.offer)).toEqual(['2026-12-04 09:30', '2026-12-07 09:30', '2026-12-08 09:30']);
  expect(planningText.summary(asked, 'link-therapist')).toContain('The meeting did not take place. Please offer times');
});

test('on the last school days the first days of the new term are offered', () => {
  const again = done(sayMissed(bookedCycle('2026-12-18'), 'link-therapist', act(priya, '2026-12-18T12:00:00Z')));
  expect(days(again.offer)).toEqual(['2027-01-04 09:30', '2027-01-05 09:30', '2027-01-06 09:30']);
});

test('when no day is left the therapist is told so instead of an empty offer', () => {
  const none = done(sayMissed(bookedCycle(), 'link-therapist', act(priya, '2027-03-01T09:00:00Z')));
  expect(none).toMatchObject({ status: 'to-offer', draft: [], offer: [] });
});

test('nobody can say so before its time has begun, nor twice, nor when nothing is booked', () => {
  for (const side of sideSchema.options) {
    const early = sayMissed(bookedCycle(), side, act(ellen, '2026-12-03T09:29:00Z'));
    expect(refused(early)).toEqual(['not-ready', expect.stringContaining('has not begun yet')]);
    const once = done(sayMissed(bookedCycle(), side, act(ellen, after)));
    expect(refused(sayMissed(once, side, act(ellen, after)))[0]).toBe('already-done');
    expect(refused(sayMissed(opened(), side, act(ellen, after)))[0]).toBe('already-done');
  }
});

test('a reason for Teams goes along with the time', () => {
  const cycle = bookedCycle();
  const online = {
    ...cycle,
    meeting: { ...there(cycle.meeting ?? undefined), mode: 'teams' as const, reason: 'Two sites' },
  };
  const again = done(sayMissed(online, 'link-therapist', act(priya, after)));
  expect(again.offer.every(({ mode, reason }) => mode === 'teams' && reason === 'Two sites')).toBe(true);
});

test('whenever it is missed, and however often, what is offered again is ahead, allowed and at the same time of day', () => {
  const story = fc.array(
    fc.record({ side: fc.constantFrom(...sideSchema.options), hours: fc.integer({ min: 0, max: 400 }) }),
    {
      minLength: 1,
      maxLength: 14,
    },
  );
  fc.assert(
    fc.property(story, (steps) => {
      let cycle = bookedCycle();
      for (const { side, hours } of steps) {
        const meeting = there(cycle.meeting ?? undefined);
        const at = plusMilliseconds(meetingStartsAt(meeting), hours * 3_600_000);
        const next = done(sayMissed(cycle, side, act(priya, at)));
        const slots = [...next.offer, ...next.draft];
        expect(slots.length).toBeLessThanOrEqual(3);
        for (const slot of slots) {
          expect(slot.at).toBe(meeting.at);
          expect([...next.days, ...next.lateDays]).toContain(slot.on);
          expect(meetingStartsAt(slot) > at).toBe(true);
        }
        expect(next.missed.length).toBeLessThanOrEqual(10);
        expect(cycleSchema.safeParse(next).error).toBeUndefined();
        if (!slots.length) return;
        const offered =
          next.status === 'offered'
            ? next
            : done(
                sendOffer(
                  next,
                  undefined,
                  next.draft.map(({ id }) => id),
                  act(priya, at),
                ),
              );
        cycle = done(pickTime(offered, there(offered.offer[0]).id, act(ellen, at)));
      }
    }),
    tries(200),
  );
});

test('a meeting is over when its minutes are, by London’s clock in summer too', () => {
  const summer = { on: date('2027-07-08'), at: time('09:30'), minutes: 90 as const };
  expect(meetingStartsAt(summer)).toBe('2027-07-08T08:30:00.000Z');
  expect(meetingEndsAt(summer)).toBe('2027-07-08T10:00:00.000Z');
  const cycle = bookedCycle();
  const plan = { rev: 1, agreedBy: [], lockedAt: null, addendaFor: [] };
  const begun = londonInstant(date('2026-12-03'), time('09:30'));
  expect(canBeMissed(cycle, plan, begun)).toBe(true);
  expect(canBeMissed(cycle, { ...plan, agreedBy: ['sendco'] }, begun)).toBe(false);
  expect(canBeMissed(cycle, plan, londonInstant(addDays(date('2026-12-03'), -1), time('09:30')))).toBe(false);
});
