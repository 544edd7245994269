import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, date } from '../../../../shared/kernel/time.ts';
import { decideSupport } from '../../../../shared/support/decide.ts';
import type { SupportOp } from '../../../../shared/support/ops.ts';
import { runsOn, supportSchema, type Support } from '../../../../shared/support/support.ts';
import { supportText as t } from '../../../../shared/support/text.ts';
import type { SupportAct } from '../../../../shared/support/work.ts';
import { today } from '../request-for-help/a-request.ts';
import { tries } from '../runs.ts';
import { aBlankSupport, begins, bySchool, byTherapist, ends } from './a-support.ts';

let acts = 0;
const next = (more: Partial<SupportAct> = {}) => byTherapist({ activityId: `activity-${(acts += 1)}`, ...more });

/** The record after each of these, none of which may be refused. */
function after(...ops: readonly SupportOp[]): Support {
  return ops.reduce((before, op) => {
    const decided = decideSupport(before, op, next());
    if (!decided.ok) throw new Error(decided.problem.sentence);
    return decided.value;
  }, aBlankSupport());
}
const refusal = (before: Support, op: SupportOp, act = next()): string => {
  const decided = decideSupport(before, op, act);
  return decided.ok ? 'not refused' : decided.problem.sentence;
};

test('several levels run at once, and specialist support goes with universal and targeted or says why', () => {
  expect(refusal(aBlankSupport(), begins('s', 3, '2026-11-20'))).toBe(t.spells.aloneNeeded);
  const both = after(begins('u', 1, '2026-11-02'), begins('t', 2, '2026-11-09'));
  expect(refusal(both, begins('s', 3, '2026-11-05'))).toBe(t.spells.aloneNeeded);
  const all = after(begins('u', 1, '2026-11-02'), begins('t', 2, '2026-11-09'), begins('s', 3, '2026-11-20'));
  expect(all.spells.filter((each) => runsOn(each, today)).map(({ level }) => level)).toEqual([1, 2, 3]);
  expect(refusal(all, ends('t', '2026-11-24'))).toBe(t.spells.aloneNeeded);
  const alone = decideSupport(all, ends('t', '2026-11-24', 'The group begins again in January'), next());
  expect(alone.ok && alone.value.spells.find(({ id }) => id === 's')?.alone).toMatchObject([
    { why: 'The group begins again in January', by: 'Priya Raman' },
  ]);
});

test('specialist support begins only with consent, from its day on, and by the service', () => {
  const both = after(begins('u', 1, '2026-09-02'), begins('t', 2, '2026-09-02'));
  const specialist = begins('s', 3, '2026-11-20');
  expect(refusal(both, specialist, next({ assessSince: undefined }))).toBe(t.spells.noConsent);
  const later = date('2026-11-23');
  expect(refusal(both, specialist, next({ assessSince: later }))).toBe(t.spells.consentLater(later));
  expect(refusal(both, specialist, bySchool({ activityId: 'a' }))).toBe(t.spells.notSpecialist);
});

const day = fc.integer({ min: -30, max: 0 }).map((n) => addDays(today, n));
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const alone = fc.constantFrom('', '', 'It was asked for');
const op: fc.Arbitrary<SupportOp> = fc.oneof(
  fc
    .tuple(id, fc.constantFrom<1 | 2 | 3>(1, 2, 3), day, alone)
    .map(([which, level, from, why]) => begins(which, level, from, why)),
  fc.tuple(id, fc.option(day), alone).map(([which, until, why]) => ends(which, until, why)),
  fc
    .tuple(id, alone)
    .map(([which, why]): SupportOp => ({ part: 'spells', op: { do: 'mistake', id: which, seen: 99, alone: why } })),
);

test('whatever is written, on every day each specialist spell has universal and targeted beside it, or a reason', () => {
  fc.assert(
    fc.property(fc.array(op, { maxLength: 14 }), (ops) => {
      let record = aBlankSupport();
      for (const each of ops) {
        const decided = decideSupport(record, each, next());
        if (decided.ok) record = decided.value;
      }
      expect(supportSchema.safeParse(record).success).toBe(true);
      for (let on = addDays(today, -31); on <= today; on = addDays(on, 1)) {
        const running = record.spells.filter((each) => runsOn(each, on));
        const has = (level: number) => running.some((each) => each.level === level);
        const left = running.filter((each) => each.level === 3 && each.alone.length === 0);
        if (left.length) expect([on, has(1), has(2)]).toEqual([on, true, true]);
      }
    }),
    tries(200, 5_000),
  );
});
