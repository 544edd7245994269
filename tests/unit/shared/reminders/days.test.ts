import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDayOf } from '../../../../shared/calendar/days.ts';
import { addDays, date, daysBetween, londonDate, londonTime } from '../../../../shared/kernel/time.ts';
import { nextLook } from '../../../../shared/reminders/next.ts';
import { audienceSchema, reminderRowSchema } from '../../../../shared/reminders/row.ts';
import { rowsBetween } from '../../../../shared/reminders/rows.ts';
import { daysOf, usualRules } from '../../../../shared/reminders/rules.ts';
import { tries } from '../runs.ts';
import { anyDay, someFacts, someRules } from './some-facts.ts';
import { years } from './a-school.ts';

const audience = fc.constantFrom(...audienceSchema.options);
const someDays = fc.record({ shift: fc.integer({ min: -5, max: 40 }), length: fc.integer({ min: 0, max: 80 }) });
const rules = fc.oneof(fc.constant(usualRules), someRules);

test('nothing is ever said on a day that is not the audience’s, and looking from day to day misses nothing', () => {
  fc.assert(
    fc.property(someFacts, rules, audience, someDays, (facts, ruled, to, { shift, length }) => {
      // Where something goes on: around the opening of a cycle or a window.
      const opens = facts.cycles[0]?.openedOn ?? facts.ahead[0]?.opensOn ?? date('2026-11-27');
      const from = addDays(opens, shift);
      const until = addDays(from, length);
      const days = [...daysBetween(from, until)];
      const said = days.filter((day) => rowsBetween(facts, ruled, to, day, day).length > 0);
      for (const day of said) expect(isDayOf(daysOf(to), years, day)).toBe(true);

      const walked: string[] = [];
      let look = nextLook(facts, ruled, to, addDays(from, -1));
      for (; look && look.on <= until; look = nextLook(facts, ruled, to, look.on)) {
        walked.push(look.on);
        // The moment is the earliest of what is said that day, by London's clock, winter and summer.
        const first = rowsBetween(facts, ruled, to, look.on, look.on)
          .map((row) => row.from)
          .toSorted()[0];
        expect([londonDate(look.at), londonTime(look.at)]).toEqual([look.on, first]);
      }
      expect(walked).toEqual(said);

      const keys = (first: typeof from, last: typeof from) =>
        rowsBetween(facts, ruled, to, first, last).map((row) => row.key);
      const together = keys(from, until);
      const eachDay = new Set(days.flatMap((day) => keys(day, day)));
      for (const key of together) expect(eachDay).toContain(key);
      // What is left out of the whole stretch is what was over before its last day.
      const over = [...eachDay].filter((key) => !together.includes(key));
      for (const key of over) expect(keys(date('2026-01-01'), until)).not.toContain(key);
      expect(new Set(together).size).toBe(together.length);
    }),
    tries(150),
  );
});

test('each row is one that can be stored, with no word that a person typed', () => {
  fc.assert(
    fc.property(someFacts, audience, (facts, to) => {
      for (const row of rowsBetween(facts, usualRules, to, date('2026-01-01'), date('2026-12-01'))) {
        expect(reminderRowSchema.safeParse(row).success).toBe(true);
        // Thing, ask and date: where there is no day to do it by, the ask says since when it is so.
        if (row.by === null) expect(row.ask).toMatch(/since \w{3} \d+ \w{3}/);
      }
    }),
    tries(50),
  );
});

test('when a thing is done nothing is said of it any more', () => {
  fc.assert(
    fc.property(someFacts, audience, anyDay, (facts, to, day) => {
      const done = {
        ...facts,
        ahead: [],
        vacant: [],
        unreachable: [],
        cycles: facts.cycles.map((cycle) => ({
          ...cycle,
          status: 'booked' as const,
          moveWaits: undefined,
          lockedOn: cycle.openedOn,
          actions: [],
          checkIn: { opensOn: day, dueOn: day, agreedBy: ['link-therapist' as const, 'sendco' as const] },
        })),
      };
      expect(nextLook(done, usualRules, to, date('2026-01-01'))).toBeUndefined();
      expect(rowsBetween(done, usualRules, to, date('2026-01-01'), date('2028-01-01'))).toEqual([]);
    }),
    tries(100),
  );
});
