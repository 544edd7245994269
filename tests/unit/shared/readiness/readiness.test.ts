import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { personIdSchema, serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { addDays, date } from '../../../../shared/kernel/time.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { readinessContents } from '../../../../shared/readiness/content.ts';
import { blankReadiness, rate, readinessSchema, type Readiness } from '../../../../shared/readiness/readiness.ts';
import { viewOf } from '../../../../shared/readiness/view.ts';
import { tries } from '../runs.ts';

const person = (id: string) => personIdSchema.parse(id);
const place = {
  serviceId: serviceIdSchema.parse('service-weald'),
  personId: person('priya'),
  side: 'link-therapist',
} as const;
const blank = blankReadiness(place);
const today = date('2026-11-27');
const done = (result: Result<Readiness>): Readiness => {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};

test('a day has one rating, and the next day begins where it ended', () => {
  const first = done(rate(blank, { statementId: 's1', rating: 2, on: today, editId: 'a' }));
  const second = done(rate(first, { statementId: 's2', rating: 3, on: today, editId: 'b' }));
  const later = done(rate(second, { statementId: 's1', rating: 4, on: date('2027-03-04'), editId: 'c' }));
  expect(later.days).toMatchObject([
    { on: today, answers: { s1: 2, s2: 3 } },
    { on: '2027-03-04', answers: { s1: 4, s2: 3 } },
  ]);
  const back = done(rate(later, { statementId: 's2', rating: null, on: date('2027-03-04'), editId: 'd' }));
  expect(back.days.at(-1)?.answers).toEqual({ s1: 4 });
});

test('sent twice it counts once, and a statement that is none is refused', () => {
  const once = done(rate(blank, { statementId: 's1', rating: 2, on: today, editId: 'a' }));
  expect(done(rate(once, { statementId: 's1', rating: 3, on: today, editId: 'a' }))).toBe(once);
  expect(rate(once, { statementId: 'other', rating: 3, on: today, editId: 'b' }).ok).toBe(false);
});

test('a therapist’s is theirs and their lead’s; a SENDCo’s is theirs alone', () => {
  const hers = { ...blank, side: 'sendco' as const };
  for (const [looker, therapists, sendcos] of [
    [{ personId: person('priya'), supervises: false }, true, true],
    [{ personId: person('lead'), supervises: true }, true, false],
    [{ personId: person('other'), supervises: false }, false, false],
  ] as const) {
    expect(viewOf(looker, blank) !== null).toBe(therapists);
    expect(viewOf(looker, hers) !== null).toBe(sendcos);
  }
});

test('whatever is rated on whatever days: it can be stored, and the last answer to each statement stands', () => {
  const ids = readinessContents['link-therapist'].statements.map(({ id }) => id);
  const step = fc.record({
    statementId: fc.constantFrom(...ids),
    rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, null),
    wait: fc.nat({ max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      let now = blank;
      let on = today;
      const said = new Map<string, number | null>();
      steps.forEach(({ statementId, rating, wait }, n) => {
        on = addDays(on, wait);
        now = done(rate(now, { statementId, rating, on, editId: `edit-${n}` }));
        said.set(statementId, rating);
      });
      expect(readinessSchema.safeParse(now).success).toBe(true);
      for (const [id, rating] of said) expect(now.days.at(-1)?.answers[id] ?? null).toBe(rating);
      expect(now.days.map((day) => day.on)).toEqual([...new Set(now.days.map((day) => day.on))].sort());
    }),
    tries(40, 2_000),
  );
});
