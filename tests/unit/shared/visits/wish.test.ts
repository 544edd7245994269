import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, date } from '../../../../shared/kernel/time.ts';
import { changeVisit, logVisit } from '../../../../shared/visits/decide.ts';
import { keepDay, sayWish, takeWishBack } from '../../../../shared/visits/decide-wish.ts';
import type { Visit } from '../../../../shared/visits/visit.ts';
import { mostInWish, openWish, standingOfWish, unsuitedDays } from '../../../../shared/visits/wish.ts';
import { act, planned, value } from './a-visit.ts';

const { visit } = planned();
const wished = value(sayWish(visit, ' The hall\n is full ', act()));
const year = { academicYear: visit.academicYear, term: visit.term };
const movedTo = (from: Visit, on: string) => value(changeVisit(from, { on: date(on), ...year }, act())).visit;
const standings = (of: Visit) => of.wishes.map((wish) => standingOfWish(wish, of));

test('a day that does not suit is open until the visit moves or the therapist says why it stays', () => {
  expect(openWish(wished)).toMatchObject({ on: visit.on, reason: 'The hall is full', answer: null });
  expect(unsuitedDays([wished])).toEqual([visit.on]);
  expect(standings(movedTo(wished, '2026-12-04'))).toEqual(['moved']);
  // A visit that is moved back waits for an answer again.
  expect(standings(movedTo(movedTo(wished, '2026-12-04'), visit.on))).toEqual(['open']);
  const kept = value(keepDay(wished, 'No other day', act()));
  expect(standings(kept)).toEqual(['kept']);
  expect(unsuitedDays([kept])).toEqual([]);
  expect(keepDay(kept, 'Again', act())).toMatchObject({ ok: false, problem: { code: 'already-done' } });
  // Said again after that it is open again.
  expect(standings(value(sayWish(kept, 'The library is closed too', act())))).toEqual(['open']);
});

test('said again on the same day it counts once, and taken back it is gone', () => {
  const again = value(sayWish(wished, 'A play', act()));
  expect(again.wishes.map(({ reason }) => reason)).toEqual(['A play']);
  const back = value(takeWishBack(again, act()));
  expect([back.wishes, back.rev]).toEqual([[], visit.rev + 3]);
  expect(takeWishBack(back, act())).toMatchObject({ ok: false });
});

test('a day that is over, a visit that was held, and no reason or too long a one are refused in words', () => {
  const later = act('2026-12-04T09:00:00Z');
  const held = value(logVisit(visit, { parts: visit.parts, travelMinutes: 0, short: null }, later)).visit;
  for (const [of, words, at] of [
    [visit, 'A play', later],
    [held, 'A play', later],
    [visit, '  ', act()],
    [visit, 'x'.repeat(mostInWish + 1), act()],
  ] as const)
    expect(sayWish(of, words, at)).toMatchObject({ ok: false, problem: { sentence: expect.stringMatching(/\w/) } });
});

test('however a visit is moved, asked about and kept, at most the day it stands on waits, and no other is forgotten', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('say' as const) }),
    fc.record({ do: fc.constant('keep' as const) }),
    fc.record({ do: fc.constant('move' as const), by: fc.integer({ min: 0, max: 5 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let now = visit;
      const said = new Set<string>();
      for (const each of steps) {
        if (each.do === 'say') {
          now = value(sayWish(now, 'Does not suit', act()));
          said.add(now.on);
        } else if (each.do === 'keep') {
          const kept = keepDay(now, 'Stays', act());
          if (kept.ok) now = kept.value;
        } else now = movedTo(now, addDays(visit.on, each.by));
        const waiting = now.wishes.filter((wish) => standingOfWish(wish, now) === 'open');
        expect(waiting.every(({ on }) => on === now.on)).toBe(true);
        expect(new Set(now.wishes.map(({ on }) => on))).toEqual(said);
        expect(now.wishes).toHaveLength(said.size);
      }
    }),
  );
});
