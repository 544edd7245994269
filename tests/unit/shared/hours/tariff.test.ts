import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emptyBalance, postAll, cellsOf } from '../../../../shared/hours/balance.ts';
import {
  cancelledBySchema,
  effectOf,
  effectSchema,
  linesOfCancelled,
  linesOfDone,
  linesOfShort,
  noticeHoursOf,
  type EndLine,
} from '../../../../shared/hours/cancellation.ts';
import { chargedMinutes, type ChargeRule } from '../../../../shared/hours/charge.ts';
import { figuresOf } from '../../../../shared/hours/figures.ts';
import {
  cancellationOf,
  chargeOf,
  estimateMinutes,
  tariffSchema,
  wholeTariff,
  type Tariff,
} from '../../../../shared/hours/tariff.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { aPosting } from '../../../support/postings.ts';
import { tries } from '../runs.ts';

const session: ChargeRule = { rule: 'sessions', sessions: 1, minutes: 60 };
const library: Tariff = {
  charges: {
    report: session,
    assessment: { rule: 'sessions', sessions: 2, minutes: 60 },
    group: { rule: 'sessions', sessions: null, minutes: 45 },
    travel: { rule: 'free' },
    training: { rule: 'fixed', minutes: 120 },
  },
  cancellations: [{ by: 'school', noticeHours: 24, late: 'lost', inTime: 'not-charged' }],
};

test.each([
  ['90 minutes of a report are one session', 'report', 90, 60],
  ['an assessment is two sessions, however long it took', 'assessment', 75, 120],
  ['each session of a group that was begun counts', 'group', 91, 135],
  ['the way there is not charged', 'travel', 50, 0],
  ['training is two hours', 'training', 90, 120],
  ['a meeting is what it took', 'meeting', 35, 35],
  ['a report nobody wrote costs nothing', 'report', 0, 0],
] as const)('%s', (_, activity, worked, charged) =>
  expect(chargedMinutes(chargeOf(library, activity), worked)).toBe(charged),
);

test('what work would take is known before it is agreed', () => {
  const work = [
    { activity: 'assessment', minutes: 90, times: 2 },
    { activity: 'report', minutes: 120, times: 2 },
    { activity: 'meeting', minutes: 45, times: 1 },
  ] as const;
  expect(estimateMinutes(library, work)).toBe(2 * 120 + 2 * 60 + 45);
});

const figures = (lines: readonly EndLine[], planned: number) =>
  figuresOf(
    cellsOf(
      postAll(emptyBalance(aPosting().schoolId, '2026-27'), [
        aPosting({ kind: 'allocated', activity: null, minutes: 1_200 }),
        aPosting({ kind: 'planned', minutes: planned }),
        ...lines.map(([kind, minutes]) => aPosting({ kind, minutes })),
      ]),
    ),
  );

test('a school calls off a visit an hour before: three hours are lost', () => {
  const notice = noticeHoursOf(instant('2026-12-03T08:00:00Z'), instant('2026-12-03T09:00:00Z'));
  const effect = effectOf(cancellationOf(library, 'school'), notice);
  expect(effect).toBe('lost');
  expect(figures(linesOfCancelled(180, effect), 180)).toMatchObject({
    planned: 0,
    lost: 180,
    left: 1_020,
    free: 1_020,
  });
});

test('the same two days before is free to be planned again, and illness of the therapist is made good', () => {
  expect(effectOf(cancellationOf(library, 'school'), 48)).toBe('not-charged');
  expect(figures(linesOfCancelled(180, 'not-charged'), 180)).toMatchObject({ lost: 0, left: 1_200, free: 1_200 });
  const ill = effectOf(cancellationOf(undefined, 'illness'), 1);
  expect(figures(linesOfCancelled(180, ill), 180)).toMatchObject({ lost: 180, 'made-good': 180, left: 1_200 });
});

test('a visit the school cut short: what was done is used, the rest is lost', () => {
  expect(figures(linesOfShort(180, 60, 'lost'), 180)).toMatchObject({ planned: 0, used: 60, lost: 120, left: 1_020 });
});

test('whatever ends a visit, nothing stays planned, and no hour is counted twice', () => {
  const minutes = fc.nat(480);
  const effect = fc.constantFrom(...effectSchema.options);
  fc.assert(
    fc.property(minutes, minutes, effect, (planned, charged, rule) => {
      for (const lines of [
        linesOfCancelled(planned, rule),
        linesOfDone(planned, charged),
        linesOfShort(planned, charged, rule),
      ]) {
        const after = figures(lines, planned);
        expect(after.planned).toBe(0);
        expect(after.left).toBe(after.free);
        expect(1_200 - after.left).toBe(after.used + after.lost - after['made-good']);
        expect(1_200 - after.left).toBeLessThanOrEqual(Math.max(planned, charged));
      }
    }),
    tries(200),
  );
});

test('a library has one rule for each who may call off, and every rule that is not written is the usual one', () => {
  const [rule] = library.cancellations;
  expect(tariffSchema.safeParse({ ...library, cancellations: [rule, rule] }).success).toBe(false);
  expect(wholeTariff(undefined).cancellations.map(({ by }) => by)).toEqual(cancelledBySchema.options);
  expect(tariffSchema.parse(wholeTariff(library))).toEqual(wholeTariff(library));
});
