import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { academicYearOf } from '../../../../shared/calendar/academic-year.ts';
import { elapsed } from '../../../../shared/decision/clock.ts';
import { londonDate, date, instant } from '../../../../shared/kernel/time.ts';
import { countRequests, yearsAsked, type SchoolRecords } from '../../../../shared/request-figures/count.ts';
import { figuresCsv } from '../../../../shared/request-figures/lines.ts';
import { figuresTold, medianOf } from '../../../../shared/request-figures/tell.ts';
import { yearGroups } from '../../../../shared/request-for-help/request.ts';
import { aDecision, years } from '../decision/a-decision.ts';

const decisions = fc
  .array(
    fc.record({
      day: fc.constantFrom('2026-07-01', '2026-09-10', '2026-12-20', '2027-02-01', '2027-05-20'),
      yearGroup: fc.constantFrom(...yearGroups.slice(0, 4)),
      helpOn: fc.constantFrom(null, '2027-06-01', '2027-06-20'),
      isGone: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ day, yearGroup, helpOn, isGone }, n) => {
      const decision = aDecision(n + 1, `${day}T09:00:00Z`);
      const help = helpOn && { on: date(helpOn), by: 'Priya Raman' };
      return {
        ...decision,
        yearGroup,
        steps: { ...decision.steps, 'first-help': help },
        mergedInto: isGone ? decision.requestId : null,
      };
    }),
  );
const records = (some: Awaited<ReturnType<typeof aDecision>>[]): SchoolRecords => ({
  ...{ decisions: some, facts: [], questions: [], years },
});

test('what is counted is what somebody counts by hand, request by request', () => {
  fc.assert(
    fc.property(decisions, (some) => {
      const counts = countRequests([records(some)], '2026-27', 'all-weeks');
      const theirs = some.filter((each) => !each.mergedInto && academicYearOf(londonDate(each.asked.at)) === '2026-27');
      expect(counts.asked).toBe(theirs.length);
      let sum = 0;
      for (const [n, yearGroup] of yearGroups.entries()) {
        let byHand = 0;
        for (const each of theirs) if (each.yearGroup === yearGroup) byHand += 1;
        expect(counts.tables.yearGroup[n]).toBe(byHand);
        sum += byHand;
      }
      expect(sum).toBe(theirs.length);
      const within52 = theirs.filter(({ asked, steps: { 'first-help': help } }) => {
        return help && elapsed(years, londonDate(asked.at), help.on).allWeeks <= 52;
      });
      const told = counts.steps['first-help'].bands.slice(0, 4).reduce((all, each) => all + each, 0);
      expect(told).toBe(within52.length);
      // What is told of it holds no number below five.
      const figures = figuresTold(counts);
      for (const { counts: row } of figures.tables)
        expect(row.every((count) => count === null || count >= 5)).toBe(true);
      expect(figures.asked === null || figures.asked >= 5).toBe(true);
    }),
  );
});

test('years are those in which somebody asked; half took at most the median, from five on', () => {
  const some = ['2025-10-01', '2026-09-10', '2026-10-10'].map((day, n) => aDecision(n + 1, `${day}T09:00:00Z`));
  expect(yearsAsked([records(some)])).toEqual(['2026-27', '2025-26']);
  expect([medianOf([1, 2, 3, 4]), medianOf([5, 1, 3, 2, 9]), medianOf([1, 2, 3, 4, 5, 6])]).toEqual([null, 3, 3.5]);
});

test('a file for spreadsheets says the same in words, and nothing of it is taken for a formula', () => {
  const asked = { at: instant('2026-10-01T09:00:00Z'), by: 'Ellen Whitfield', as: 'question' as const };
  const some = Array.from({ length: 7 }, (_, n) => ({ ...aDecision(n + 1), asked }));
  const figures = figuresTold(countRequests([records(some)], '2026-27', 'term-weeks'));
  const schools = [{ name: '=1+1', asked: 7 }];
  const csv = figuresCsv({ years: ['2026-27'], year: '2026-27', counted: 'term-weeks', figures, schools });
  expect(csv).toContain('"Requests in figures","Requests","7"');
  expect(csv).toContain('"By term","Spring","fewer than five, or held back"');
  expect(csv).toContain(`"By school","'=1+1","7"`);
});
