import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  arrivalIdOf,
  arrivalPlace,
  arrivalsTouched,
  isListed,
  pointerOf,
} from '../../../../shared/arrivals/arrival.ts';
import { schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { addDays, date } from '../../../../shared/kernel/time.ts';
import { decideSupport } from '../../../../shared/support/decide.ts';
import { moveLines, openThings } from '../../../../shared/support/move-lines.ts';
import type { MoveOp } from '../../../../shared/support/move-ops.ts';
import { movesText as t } from '../../../../shared/support/moves-text.ts';
import type { Support } from '../../../../shared/support/support.ts';
import type { SupportAct } from '../../../../shared/support/work.ts';
import { aBlankSupport, bySchool } from '../support/a-support.ts';

const orchard = schoolIdSchema.parse('school-orchard-bank');
const saltmarsh = schoolIdSchema.parse('school-saltmarsh');
let acts = 0;
const after = (before: Support, op: MoveOp, act: Partial<SupportAct> = {}) =>
  decideSupport(before, { part: 'moves', op }, bySchool({ activityId: `act-${(acts += 1)}`, ...act }));
const of = (before: Support, op: MoveOp, act: Partial<SupportAct> = {}): Support => {
  const result = after(before, op, act);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};
const to = (schoolId: typeof orchard | null) => ({ kind: 'school', school: { schoolId, name: 'School' } }) as const;
const begun = (schoolId: typeof orchard | null = orchard) =>
  of(aBlankSupport(), { do: 'begin', id: 'm', to: to(schoolId), on: date('2026-12-07') });
const linesOf = (support: Support) => moveLines(support.moves[0]!, openThings(support, []));
const ready = (support = begun()): Support => {
  const said = { do: 'answer', id: 'm', seen: 99, goes: 'on', because: '' } as const;
  const answered = linesOf(support).reduce((now, { key }) => of(now, { ...said, key }), support);
  return of(answered, { do: 'ready', id: 'm' });
};
const touched = (before: Support, now: Support) => arrivalsTouched(before, now).map((id) => arrivalPlace(id)?.schoolId);
const takes = (support: Support) => ({
  ...({ do: 'take', id: 'm', who: 'Class teacher' } as const),
  lines: linesOf(support).map(({ key, answer }) => ({ key, seen: answer?.rev ?? 0 })),
});

test('a school is told once a move to it is ready, of another day, and of its end; when it goes elsewhere both are', () => {
  const [before, now] = [begun(), ready()];
  expect(touched(aBlankSupport(), before)).toEqual([]);
  expect(touched(before, now)).toEqual([orchard]);
  expect(touched(now, now)).toEqual([]);
  const change = { do: 'change', id: 'm', seen: 99, on: date('2027-01-05') } as const;
  expect(touched(now, of(now, { ...change, to: to(orchard) }))).toEqual([orchard]);
  expect(touched(now, of(now, { ...change, to: to(saltmarsh) }))).toEqual([orchard, saltmarsh]);
  expect(touched(now, of(now, { ...change, to: to(null) }))).toEqual([orchard]);
  expect(touched(now, of(now, { do: 'off', id: 'm', why: 'They stay' }))).toEqual([orchard]);
  expect(pointerOf(ready(begun(null)).moves[0]!)).toBeUndefined();
});

test('only somebody of the school it goes to takes it on, and of nothing else', () => {
  const now = ready();
  const why = (support: Support, act: Partial<SupportAct> = {}): string => {
    const result = after(support, takes(support), act);
    return result.ok ? 'ok' : result.problem.sentence;
  };
  expect(why(now)).toBe(t.notReceiver);
  expect(why(now, { receivesAt: saltmarsh })).toBe(t.notReceiver);
  expect(why(begun(), { receivesAt: orchard })).toBe(t.notReady);
  const within = of(aBlankSupport(), {
    ...{ do: 'begin', id: 'm', to: { kind: 'year', yearGroup: 'Year 3' }, on: date('2026-12-07') },
  });
  expect(why(ready(within), { receivesAt: orchard })).toBe(t.notReceiver);
  const taken = of(now, takes(now), { receivesAt: orchard });
  expect(taken.moves[0]).toMatchObject({ handed: null, done: { on: '2026-11-27' } });
  expect(touched(now, taken)).toEqual([orchard]);
});

test('a child stays on the list until taken on, and six weeks longer; its id says where it is found', () => {
  const [on, gone] = [date('2026-12-07'), false];
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -60, max: 60 }), (day, done) => {
      const [today, doneOn] = [addDays(on, day), addDays(on, done)];
      expect(isListed({ on, doneOn: null, gone }, today)).toBe(true);
      expect(isListed({ on, doneOn, gone }, today)).toBe(day <= Math.max(0, done) + 42);
      expect(isListed({ on, doneOn, gone: true }, today)).toBe(false);
    }),
  );
  const place = arrivalPlace('arrival|service-weald|school-b|school-a|request-1-x|m');
  expect(place && arrivalIdOf(place)).toBe('arrival|service-weald|school-b|school-a|request-1-x|m');
  for (const id of ['support|service-weald|school-b|school-a|request-1-x|m', 'arrival|s|b|a|r', 'arrival|s|b|a|r|m|x'])
    expect(arrivalPlace(id)).toBeUndefined();
});
