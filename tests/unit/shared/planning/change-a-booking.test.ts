import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, date, instant, time } from '../../../../shared/kernel/time.ts';
import { sideSchema } from '../../../../shared/organisation/roles.ts';
import { busyCode, busyFromCode, carriedIn, carrying } from '../../../../shared/planning/busy-code.ts';
import { cancelMeeting } from '../../../../shared/planning/cancel.ts';
import { clashesOf, isFree, overlapOf, tooCloseTo, type Busy } from '../../../../shared/planning/clashes.ts';
import { cycleSchema, meetingLengths, type Cycle } from '../../../../shared/planning/cycle.ts';
import { askForOthers, pickTime, sendTimes } from '../../../../shared/planning/decide.ts';
import { needsLead, timesFallen } from '../../../../shared/planning/fallen-through.ts';
import { agreeToMove, askToMove, keepTime } from '../../../../shared/planning/move.ts';
import { firstCommonTime, isToBeProposed, likeLastTime } from '../../../../shared/planning/propose.ts';
import { waitsForSide } from '../../../../shared/planning/stage.ts';
import { withoutTaken } from '../../../../shared/planning/taken.ts';
import { tries } from '../runs.ts';
import { act, bookedCycle, done, ellen, opened, opening, priya, refused, slot, spring } from './a-cycle.ts';

const why = 'An inspection that day';
const other = (on: string, at: string, mode: Busy['mode'] = 'face-to-face'): Busy => ({
  ...{ schoolName: 'Orchard Bank', on: date(on), at: time(at), minutes: 60, mode, how: 'booked' },
});
const offer = [slot('n-1', '2026-12-08', '10:00'), slot('n-2', '2026-12-09', '11:00')];

test('while a move is asked the meeting stands, and only the other side can choose', () => {
  const asked = done(askToMove(bookedCycle(), 'sendco', { reason: why, offer }, act(ellen)));
  expect(asked).toMatchObject({ status: 'booked', meeting: { on: '2026-12-03' }, bookingRev: 0 });
  expect(sideSchema.options.map((side) => waitsForSide(asked, undefined, side, opening))).toEqual([true, false]);
  expect(refused(agreeToMove(asked, 'sendco', 'n-1', act(ellen)))[0]).toBe('not-allowed');
  expect(refused(askToMove(asked, 'link-therapist', { reason: why, offer }, act(priya)))[0]).toBe('already-done');
  expect(refused(agreeToMove(asked, 'link-therapist', 'n-9', act(priya)))[0]).toBe('not-found');
  const moved = done(agreeToMove(asked, 'link-therapist', 'n-2', act(priya)));
  expect(moved).toMatchObject({ move: null, meeting: { on: '2026-12-09', at: '11:00' }, bookingRev: moved.rev });
});

test('it cannot be moved to the time it has, without a reason, to a holiday, or once it has begun', () => {
  const ask = (reason: string, times: typeof offer, at = opening as string) =>
    refused(askToMove(bookedCycle(), 'sendco', { reason, offer: times }, act(ellen, at)))[0];
  expect(ask(' ', offer)).toBe('reason-missing');
  expect(ask(why, [])).toBe('no-slots');
  expect(ask(why, [slot('n', '2026-12-03', '09:30')])).toBe('slot-not-possible');
  expect(ask(why, [slot('n', '2026-12-24', '09:30')])).toBe('slot-not-possible');
  expect(ask(why, offer, '2026-12-03T09:30:00Z')).toBe('not-ready');
  expect(refused(cancelMeeting(bookedCycle(), 'sendco', why, act(ellen, '2026-12-03T09:31:00Z')))[0]).toBe('not-ready');
});

/** Anything either side can do, in any order: what is refused changes nothing. */
const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(...sideSchema.options)), {
  maxLength: 25,
});

test('whatever is done, the sequence of the calendar file rises with the booking and with nothing else', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let cycle: Cycle = opened();
      for (const [what, side] of all) {
        const by = act(side === 'sendco' ? ellen : priya);
        const days = offer.map((each, n) => ({ ...each, id: slot(`s-${cycle.rev}-${n}`, each.on, each.at).id }));
        const ways = [
          () => sendTimes(cycle, days, by),
          () => pickTime(cycle, cycle.offer[0]?.id ?? '', by),
          () => askForOthers(cycle, why, by),
          () => askToMove(cycle, side, { reason: why, offer: [slot(`m-${cycle.rev}`, '2026-12-10', '09:00')] }, by),
          () => agreeToMove(cycle, side, cycle.move?.offer[0]?.id ?? '', by),
          () => keepTime(cycle, by),
          () => cancelMeeting(cycle, side, why, by),
        ];
        const after = ways[what]?.();
        if (!after?.ok) continue;
        const isOther = JSON.stringify(after.value.meeting) !== JSON.stringify(cycle.meeting);
        expect(after.value.bookingRev > cycle.bookingRev).toBe(isOther);
        expect(cycleSchema.safeParse(after.value).error).toBeUndefined();
        expect(after.value.status === 'booked').toBe(after.value.meeting !== null);
        expect(needsLead(after.value)).toBe(timesFallen(after.value) >= 3);
        cycle = after.value;
      }
    }),
    tries(40),
  );
});

const days = spring.days;
const anyBusy = fc
  .tuple(fc.nat({ max: days.length - 1 }), fc.integer({ min: 8, max: 16 }), fc.constantFrom(...meetingLengths))
  .map(([n, hour, minutes]): Busy => ({
    ...other(days[n] ?? '', `${String(hour).padStart(2, '0')}:00`, n % 2 ? 'teams' : 'face-to-face'),
    minutes,
  }));

test('a proposed time is one both can make: allowed by both calendars, free of her meetings, not refused', () => {
  fc.assert(
    fc.property(fc.array(anyBusy, { maxLength: 30 }), fc.array(fc.nat({ max: days.length - 1 })), (busy, no) => {
      const gone = no.map((n) => slot(`r-${n}`, days[n] ?? '', '09:30'));
      const found = firstCommonTime({ ...opened(), round: 2, refused: gone.slice(-40) }, busy, opening);
      if (!found) return;
      expect(days).toContain(found.on);
      expect(isFree(found, busy)).toBe(true);
      expect(gone.some(({ on, at }) => on === found.on && at === found.at)).toBe(false);
      // Read back from a button, the same meetings speak against the same times.
      const few = busy.slice(0, 10);
      expect(isFree(found, busyFromCode(busyCode(few)))).toBe(isFree(found, few));
    }),
    tries(60),
  );
});

test('a clash that was pointed out is not asked about again, and a button holds what was', () => {
  const times = fc.array(
    anyBusy.map(({ on, at, mode }) => slot('s', on, at, { mode })),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(times, fc.array(anyBusy, { maxLength: 12 }), (offered, busy) => {
      const clashes = clashesOf(offered, busy);
      expect(clashes.length === 0).toBe(offered.every((time) => isFree(time, busy)));
      const id = carrying('c'.repeat(110), busy, clashes.map((each) => each.busy).slice(0, 10));
      expect(id.length).toBeLessThan(251);
      const { told } = carriedIn(id);
      expect(clashes.length > 10 ? [] : clashesOf(offered, busy, told)).toEqual([]);
    }),
    tries(60),
  );
});

test('a time is taken by what was booked since it was offered; with none left, others are asked for', () => {
  const offered = { ...opened(), status: 'offered' as const, statusAt: opening, offer, round: 2 };
  const booked = (on: string, bookedAt: string) => ({ ...other(on, '10:30'), bookedAt: instant(bookedAt) });
  const before = booked('2026-12-08', '2026-11-26T09:00:00Z');
  const since = booked('2026-12-08', '2026-11-27T09:00:00Z');
  const there = booked('2026-12-09', '2026-11-27T09:00:00Z');
  const left = (busy: Busy[]) => withoutTaken(offered, busy, act(ellen));
  expect(left([before]).offer).toEqual(offer);
  expect(left([since])).toMatchObject({ status: 'offered', offer: [{ id: 'n-2' }], statusAt: opening });
  expect(left([since, there])).toMatchObject({ status: 'others-asked', offer: [], refused: offer, meeting: null });
  expect(isToBeProposed(left([since, there]))).toBe(true);
});

test('two schools face to face on one day need three quarters of an hour between them; Teams needs none', () => {
  const at = (start: string) => slot('s', '2026-12-03', start);
  const busy = [other('2026-12-03', '11:00')];
  expect(overlapOf(at('10:30'), busy)).toEqual(busy[0]);
  expect(tooCloseTo(at('09:30'), busy)).toMatchObject({ minutes: 30 });
  expect(tooCloseTo(at('09:15'), busy)).toBeUndefined();
  expect(tooCloseTo(at('12:00'), busy)).toMatchObject({ minutes: 0 });
  expect(tooCloseTo(at('09:30'), [other('2026-12-03', '11:00', 'teams')])).toBeUndefined();
  expect(overlapOf(at('10:30'), [{ ...other('2026-12-03', '11:00'), how: 'offered' }])).toBeUndefined();
});

test('last term’s weekday and time come first where she is free', () => {
  const last = slot('l', '2026-07-09', '10:00');
  expect(likeLastTime(last, days, [])).toEqual({ on: '2026-12-03', at: '10:00', minutes: 60 });
  expect(likeLastTime(last, days, [other('2026-12-03', '10:30')])?.on).toBe(addDays(date('2026-12-03'), 7));
  expect(likeLastTime(undefined, days, [])).toBeUndefined();
});
