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
import { aBlankSupport, begins, bySchool, byTherapist, ends, mistake, restore } from './a-support.ts';

let acts = 0;
const next = (more: Partial<SupportAct> = {}) => byTherapist({ activityId: `activity-${(acts += 1)}`, ...more });

/** The record after each of these, none of which may be refused. */
function after(...ops: readonly SupportOp[]): Support {
  return ops.reduce(decided, aBlankSupport());
}
const decided = (before: Support, op: SupportOp): Support => {
  const decision = decideSupport(before, op, next());
  if (!decision.ok) throw new Error(decision.problem.sentence);
  return decision.value;
};
const refusal = (before: Support, op: SupportOp, act = next()): string => {
  const decision = decideSupport(before, op, act);
  return decision.ok ? 'not refused' : decision.problem.sentence;
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

test('what was written by mistake goes out of sight, comes back, and the rule holds both ways', () => {
  const all = after(begins('u', 1, '2026-11-02'), begins('t', 2, '2026-11-09'), begins('s', 3, '2026-11-20'));
  expect(refusal(all, mistake('u'))).toBe(t.spells.aloneNeeded);
  const without = after(
    begins('u', 1, '2026-11-02'),
    begins('t', 2, '2026-11-09'),
    begins('s', 3, '2026-11-20'),
    mistake('s'),
    mistake('t'),
  );
  expect(without.spells.map(({ gone }) => gone)).toEqual([false, true, true]);
  expect(refusal(without, mistake('t'))).toBe(t.notThere);
  expect(refusal(without, ends('t', '2026-11-24'))).toBe(t.notThere);
  expect(refusal(without, restore('s'))).toBe(t.spells.aloneNeeded);
  expect(refusal(without, restore('u'))).toBe(t.notThere);
  const again = [restore('t'), restore('s')].reduce((before, op) => decided(before, op), without);
  expect(again.spells.map(({ gone }) => gone)).toEqual([false, false, false]);
  const withdrawn = next({ assessSince: undefined });
  expect(refusal(decided(without, restore('t')), restore('s'), withdrawn)).toBe(t.spells.noConsent);
  const ended = decided(decided(all, ends('s', '2026-11-24')), mistake('s'));
  expect(refusal(ended, restore('s'), withdrawn)).toBe('not refused');
});

const day = fc.integer({ min: -5, max: 0 }).map((n) => addDays(today, n));
const id = fc.constantFrom('u', 't', 's', 'a', 'b');
const alone = fc.constantFrom('', '', '', '', 'It was asked for');
const level = fc.constantFrom<1 | 2 | 3>(1, 2, 3);
const op: fc.Arbitrary<SupportOp> = fc.oneof(
  fc.tuple(id, level, day, alone).map(([which, at, from, why]) => begins(which, at, from, why)),
  fc.tuple(id, fc.option(day), alone).map(([which, until, why]) => ends(which, until, why)),
  fc.tuple(id, alone).map(([which, why]) => mistake(which, why)),
  fc.tuple(id, alone).map(([which, why]) => restore(which, why)),
);
/** All three levels from the first day on without a reason, so that what follows has company to take away. */
const allThree = [begins('u', 1, '2026-11-22'), begins('t', 2, '2026-11-22'), begins('s', 3, '2026-11-22')];

test('whatever is written, on every day each specialist spell has universal and targeted beside it, or a reason', () => {
  let [accompanied, refused] = [0, 0];
  fc.assert(
    fc.property(fc.boolean(), fc.array(op, { maxLength: 14 }), (begun, ops) => {
      let record = begun ? after(...allThree) : aBlankSupport();
      for (const each of ops) {
        const decision = decideSupport(record, each, next());
        if (decision.ok) record = decision.value;
        else if (decision.problem.sentence === t.spells.aloneNeeded) refused += 1;
        for (let on = addDays(today, -6); on <= today; on = addDays(on, 1)) {
          const running = record.spells.filter((spell) => runsOn(spell, on));
          const has = (of: number) => running.some((spell) => spell.level === of);
          const left = running.filter((spell) => spell.level === 3 && spell.alone.length === 0);
          if (left.length) expect([on, has(1), has(2)]).toEqual([on, true, true]);
          accompanied += left.length;
        }
      }
      expect(supportSchema.safeParse(record).success).toBe(true);
    }),
    tries(200, 5_000),
  );
  // It means nothing where hardly anything was refused or went unreasoned.
  expect(accompanied).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(30);
});
