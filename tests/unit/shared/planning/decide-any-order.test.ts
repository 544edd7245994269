import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMinutes, date, londonDate, plusMilliseconds, time } from '../../../../shared/kernel/time.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import {
  cycleSchema,
  meetingLengths,
  meetingModeSchema,
  type Cycle,
  type Slot,
} from '../../../../shared/planning/cycle.ts';
import { addTime, askForOthers, pickTime, sendOffer } from '../../../../shared/planning/decide.ts';
import { planningText } from '../../../../shared/planning/text.ts';
import { tries } from '../runs.ts';
import { ellen, opened, opening, priya, slotId } from './a-cycle.ts';

/** A day around the planning weeks, the new term's first weeks included; not every one is possible. */
const day = fc.integer({ min: -3, max: 60 }).map((days) => addDays(date('2026-11-27'), days));
const startsAt = fc.integer({ min: 6 * 4, max: 19 * 4 }).map((quarter) => addMinutes(time('00:00'), quarter * 15));
/** Few ids, so that the same form is often pressed again. */
const formId = fc.integer({ min: 1, max: 12 }).map((n) => `form-${n}`);

const anySlot: fc.Arbitrary<Slot> = fc.record({
  id: formId.map(slotId),
  on: day,
  at: startsAt,
  minutes: fc.constantFrom(...meetingLengths),
  mode: fc.constantFrom('face-to-face' as const, ...meetingModeSchema.options),
  reason: fc.option(fc.constantFrom('', ' ', 'Two sites that day')),
});

type Step =
  | { readonly kind: 'add' | 'send'; readonly slot: Slot | undefined; readonly keep: 'all' | readonly string[] }
  | { readonly kind: 'pick'; readonly which: number; readonly id: string | undefined }
  | { readonly kind: 'others'; readonly reason: string };

const keep = fc.oneof({ weight: 3, arbitrary: fc.constant('all' as const) }, fc.array(formId, { maxLength: 4 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), slot: anySlot, keep }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('send' as const), slot: fc.option(anySlot, { nil: undefined }), keep }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('pick' as const),
      which: fc.nat(3),
      id: fc.option(formId, { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('others' as const), reason: fc.constantFrom('', ' ', 'Inspection') }),
  },
);
/** A step, and the hours that pass before it. */
const story = fc.array(fc.tuple(step, fc.integer({ min: 0, max: 60 })), { minLength: 1, maxLength: 40 });

const hour = 3_600_000;

const tryStep = (cycle: Cycle, one: Step, at: Cycle['openedAt'], n: number): Result<Cycle> => {
  const by = one.kind === 'add' || one.kind === 'send' ? priya : ellen;
  const act = { by, at, activityId: `activity-${n}` };
  if (one.kind === 'others') return askForOthers(cycle, one.reason, act);
  if (one.kind === 'pick') return pickTime(cycle, one.id ?? cycle.offer[one.which]?.id ?? '', act);
  const kept = one.keep === 'all' ? cycle.draft.map((each) => each.id) : one.keep;
  if (one.kind === 'send') return sendOffer(cycle, one.slot, kept, act);
  return one.slot ? addTime(cycle, one.slot, kept, act) : sendOffer(cycle, undefined, kept, act);
};

/** Tells a story to a cycle and lets `look` judge each step: before, after (undefined when refused), when. */
const tell = (
  steps: readonly (readonly [Step, number])[],
  look: (before: Cycle, after: Cycle | undefined, at: Cycle['openedAt'], one: Step) => void,
): Cycle => {
  let cycle = opened();
  let at = opening;
  steps.forEach(([one, hours], n) => {
    at = plusMilliseconds(at, hours * hour);
    const before = structuredClone(cycle);
    const result = tryStep(cycle, one, at, n);
    expect(cycle).toEqual(before);
    if (!result.ok) {
      expect(result.problem.sentence).not.toBe('');
      expect(result.problem.code).not.toBe('');
    }
    look(cycle, result.ok ? result.value : undefined, at, one);
    if (result.ok) cycle = result.value;
  });
  return cycle;
};

test('whatever is pressed in whatever order, only a time of the last offer is ever booked, ahead and on a day both work', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(story, (steps) => {
      tell(steps, (before, after, at) => {
        if (!after) return;
        seen.add(after.status);
        if (before.status === 'booked') throw new Error('a booked meeting was changed');
        if (after.status !== 'booked') return expect(after.meeting).toBeNull();
        const { meeting } = after;
        const chosen = before.offer.find((each) => each.id === meeting?.slotId);
        expect(before.status).toBe('offered');
        expect(chosen).toMatchObject({
          on: meeting?.on,
          at: meeting?.at,
          minutes: meeting?.minutes,
          mode: meeting?.mode,
        });
        expect([...after.days, ...after.lateDays]).toContain(meeting?.on);
        expect(meeting && meeting.on >= londonDate(at)).toBe(true);
        expect(meeting?.mode === 'face-to-face' || Boolean(meeting?.reason?.trim())).toBe(true);
      });
    }),
    tries(600),
  );
  expect([...seen].sort()).toEqual(['booked', 'offered', 'others-asked', 'to-offer']);
});

test('whatever is pressed, an offer holds one to four different times that do not overlap, none of them today or before', () => {
  fc.assert(
    fc.property(story, (steps) => {
      tell(steps, (before, after, at) => {
        if (!after) return;
        const both = [...after.draft, ...(after.status === 'offered' ? after.offer : [])];
        expect(after.draft.length).toBeLessThanOrEqual(4);
        expect(new Set(both.map((each) => each.id)).size).toBe(both.length);
        for (const one of both)
          for (const other of both)
            if (one !== other && one.on === other.on)
              expect(one.at >= addMinutes(other.at, other.minutes) || other.at >= addMinutes(one.at, one.minutes)).toBe(
                true,
              );
        if (after.status !== 'offered' || before.status === 'offered') return;
        expect(after.offer.length).toBeGreaterThanOrEqual(1);
        expect(after.offer.length).toBeLessThanOrEqual(4);
        for (const each of after.offer) expect(each.on > londonDate(at)).toBe(true);
      });
    }),
    tries(),
  );
});

test('every press that counts raises the rev by exactly one; a refusal changes nothing at all', () => {
  fc.assert(
    fc.property(story, (steps) => {
      let counted = 0;
      const end = tell(steps, (before, after, at, one) => {
        if (!after) return;
        counted += 1;
        expect(after.rev).toBe(before.rev + 1);
        expect(after.changed.at).toBe(at);
        expect(after.changed.by).toBe(one.kind === 'add' || one.kind === 'send' ? 'Priya Raman' : 'Ellen Whitfield');
        expect(after.round - before.round).toBe(before.status !== 'offered' && after.status === 'offered' ? 1 : 0);
      });
      expect(end.rev).toBe(1 + counted);
      expect(cycleSchema.safeParse(end).error).toBeUndefined();
    }),
    tries(),
  );
});

test('the same form pressed twice in a row never makes two times', () => {
  fc.assert(
    fc.property(story, anySlot, anySlot, keep, (steps, first, second, kept) => {
      const cycle = tell(steps, () => undefined);
      const press = (now: Cycle, each: Slot) =>
        tryStep(now, { kind: 'add', slot: { ...each, id: slotId('pressed') }, keep: kept }, opening, 99);
      const once = press(cycle, first);
      if (!once.ok) return;
      const twice = press(once.value, second);
      const now = twice.ok ? twice.value : once.value;
      expect(now.draft.filter((each) => each.id === 'pressed')).toHaveLength(1);
      expect(twice.ok).toBe(false);
    }),
    tries(),
  );
});

test('at every point of every story each side can be told in a sentence where things stand', () => {
  fc.assert(
    fc.property(story, (steps) => {
      tell(steps, (_, after) => {
        if (!after) return;
        for (const side of ['link-therapist', 'sendco'] as const) {
          expect(planningText.summary(after, side)).toMatch(
            /^Hazelbrook Primary School: planning the spring term 2027\. \S.*\.$/,
          );
          expect(planningText.standing(after, side)).not.toMatch(/undefined|null/);
        }
      });
    }),
    tries(100),
  );
});
