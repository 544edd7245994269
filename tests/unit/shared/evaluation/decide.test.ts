import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { baseline } from '../../../../shared/evaluation/baseline.ts';
import { compared, toFindOut, unsettled } from '../../../../shared/evaluation/compare.ts';
import { daysOpen, type Saying } from '../../../../shared/evaluation/decide.ts';
import { evaluationKeyOf, evaluationSchema } from '../../../../shared/evaluation/evaluation.ts';
import { openHelps } from '../../../../shared/evaluation/helps.ts';
import { pointsFromEvaluation } from '../../../../shared/evaluation/points.ts';
import { presentTerm } from '../../../../shared/evaluation/present-term.ts';
import { viewFor } from '../../../../shared/evaluation/view.ts';
import { addDays, date } from '../../../../shared/kernel/time.ts';
import { sideSchema } from '../../../../shared/organisation/roles.ts';
import { alike, blank, decided, says } from './an-evaluation.ts';

const say = (more: Partial<Saying>): Saying => ({
  ...{ do: 'say', column: 'sendco', item: 'COM1', field: 'answer', text: '2', seen: 0 },
  ...more,
});
const whyNot = (ops: Parameters<typeof decided>[2], before = blank()) =>
  decided(before, 'sendco', ops).refused[0]?.code;

describe('Answering', () => {
  test.each<[string, Partial<Saying>, string]>([
    ['a value that is not on the scale', { text: '4' }, 'not-understood'],
    ['an item that is not there', { item: 'XXX1' }, 'not-understood'],
    ['an answer to a whole area', { item: 'COM' }, 'not-understood'],
    ['the other side’s column', { column: 'link-therapist' }, 'not-allowed'],
    ['what both settle on, before both have answered', { column: 'joint' }, 'not-allowed'],
    ['a link that is no web address', { field: 'link', text: 'the folder' }, 'not-understood'],
    ['a note that is too long', { field: 'note', text: 'x'.repeat(601) }, 'too-many'],
    ['a revision nobody has seen', { seen: 7 }, 'out-of-date'],
  ])('%s is refused, and nothing is changed', (_, more, code) => {
    expect(whyNot([say(more)])).toBe(code);
    expect(decided(blank(), 'sendco', [say(more)]).evaluation.rev).toBe(0);
  });

  test('a field that changed unseen keeps what stands; every other field of the same press is saved', () => {
    const before = says(blank(), 'sendco', { COM1: '3' });
    const { evaluation, refused } = decided(before, 'sendco', [say({ text: '0' }), say({ item: 'COM2', text: '1' })]);
    expect(refused.map(({ code }) => code)).toEqual(['changed-meanwhile']);
    expect(refused[0]?.sentence).toContain('Ellen Whitfield filled this in meanwhile with “Complete”');
    expect(evaluation.answers.sendco).toMatchObject({
      COM1: { answer: { text: '3' } },
      COM2: { answer: { text: '1' } },
    });
  });

  test('what was chosen can be changed once it was seen, and taken back', () => {
    const before = says(blank(), 'sendco', { COM1: '3' });
    const after = says(before, 'sendco', { COM1: '' });
    expect(after.answers.sendco['COM1']?.answer?.text).toBe('');
  });

  test('after its term an evaluation stays as it was, but what is to be found out can still be ticked off', () => {
    const before = decided(says(blank(), 'sendco', { COM1: 'dont-know' }), 'sendco', [
      { do: 'find-out', id: 'f-1', item: 'COM1' },
    ]).evaluation;
    const late = addDays(date('2026-11-27'), daysOpen + 1);
    expect(decided(before, 'sendco', [say({ seen: before.rev })], late).refused[0]?.code).toBe('locked');
    const done = { do: 'change-find-out', id: 'f-1', seen: before.rev, done: true } as const;
    expect(decided(before, 'sendco', [done], late).evaluation.findOuts[0]?.done?.by).toBe('Ellen Whitfield');
  });

  test('in whatever order two people answer, nothing that somebody saw saved is written over unseen', () => {
    const edit = fc.record({
      side: fc.constantFrom(...sideSchema.options),
      item: fc.constantFrom('COM1', 'COM2'),
      text: fc.constantFrom('0', '1', '2', '3', 'dont-know'),
      behind: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        let now = decided(blank(), 'sendco', [{ do: 'together', on: true }]).evaluation;
        for (const { side, item, text, behind } of edits) {
          const seen = Math.max(0, now.rev - behind);
          const stood = now.answers.joint[item]?.answer;
          const { evaluation } = decided(now, side, [say({ column: 'joint', item, text, seen })]);
          const stands = evaluation.answers.joint[item]?.answer;
          expect(stands?.text).toBe(stood && stood.rev > seen ? stood.text : text);
          expect(() => evaluationSchema.parse(evaluation)).not.toThrow();
          now = evaluation;
        }
      }),
    );
  });
});

describe('Comparing', () => {
  const ellen = says(blank(), 'sendco', { ...alike('2'), COM1: '0', COM2: 'dont-know' });

  test('the other’s answers of an area show once all of one’s own of that area are given, and not before', () => {
    const some = says(ellen, 'link-therapist', { COM1: '3', COM2: '3', COM3: '3' });
    const before = viewFor(baseline, some, 'link-therapist');
    expect(before.answers.sendco).toEqual({});
    expect(before.hidden.sendco).toEqual(baseline.areas.map(({ id }) => id));
    expect(compared(baseline, before)).toEqual([]);
    const after = viewFor(baseline, says(some, 'link-therapist', { COM4: '2' }), 'link-therapist');
    expect(Object.keys(after.answers.sendco)).toEqual(['COM1', 'COM2', 'COM3', 'COM4']);
    expect(compared(baseline, after).map(({ item, apart }) => [item.id, apart])).toEqual([
      ['COM1', 3],
      ['COM2', 1.5],
      ['COM3', 1],
      ['COM4', 0],
    ]);
    expect(unsettled(baseline, after)).toHaveLength(3);
  });

  test('who looks on sees a side when it has finished; who only reads gives no answers any more', () => {
    expect(viewFor(baseline, ellen, undefined).answers.sendco).toEqual({});
    expect(decided(ellen, 'link-therapist', [{ do: 'read' }]).refused[0]?.code).toBe('not-ready');
    const finished = decided(ellen, 'sendco', [{ do: 'finish' }]).evaluation;
    expect(Object.keys(viewFor(baseline, finished, undefined).answers.sendco)).toHaveLength(20);
    const reads = decided(finished, 'link-therapist', [{ do: 'read' }]).evaluation;
    expect(Object.keys(viewFor(baseline, reads, 'link-therapist').answers.sendco)).toHaveLength(20);
    const late = decided(reads, 'link-therapist', [say({ column: 'link-therapist', seen: reads.rev })]);
    expect(late.refused[0]?.code).toBe('not-allowed');
  });

  test('filling it in together opens nothing that either side had said for itself, to the other or to who looks on', () => {
    const before = says(blank(), 'sendco', { COM1: '0' });
    const [together, apart] = [true, false].map((on) => ({ do: 'together', on }) as const);
    const jointly = says(
      decided(before, 'link-therapist', [together!]).evaluation,
      'link-therapist',
      { COM2: '1' },
      'joint',
    );
    const finished = decided(jointly, 'link-therapist', [{ do: 'finish' }]).evaluation;
    expect(finished.finished.sendco?.by).toBe('Priya Raman');
    expect(viewFor(baseline, finished, undefined).answers.sendco).toEqual({});
    expect(decided(finished, 'link-therapist', [{ do: 'read' }]).refused[0]?.code).toBe('not-ready');
    const alone = decided(finished, 'link-therapist', [apart!]).evaluation;
    expect(viewFor(baseline, alone, undefined).answers.sendco).toEqual({});
    expect(decided(alone, 'link-therapist', [{ do: 'read' }]).refused[0]?.code).toBe('not-ready');
  });

  test('nobody finishes without an answer', () => expect(whyNot([{ do: 'finish' }])).toBe('not-ready'));

  test('what is to be found out is no hint at an answer that is still hidden', () => {
    const added = decided(ellen, 'sendco', [{ do: 'find-out', id: 'f-1', item: 'COM2' }]).evaluation;
    expect(viewFor(baseline, added, 'sendco').findOuts).toHaveLength(1);
    expect(viewFor(baseline, added, 'link-therapist').findOuts).toEqual([]);
  });
});

describe('Finding out', () => {
  const before = says(blank(), 'sendco', { COM1: 'dont-know', COM2: '1' });
  const shown = (evaluation = before) =>
    toFindOut(baseline, viewFor(baseline, evaluation, 'sendco'), evaluation.findOuts);
  const added = decided(before, 'sendco', [{ do: 'find-out', id: 'f-1', item: 'COM1' }]).evaluation;

  test('“don’t know” becomes something to find out, once', () => {
    expect(shown().map(({ id }) => id)).toEqual(['COM1']);
    expect(shown(added)).toEqual([]);
    expect(decided(added, 'sendco', [{ do: 'find-out', id: 'f-2', item: 'COM1' }]).evaluation).toBe(added);
  });

  test('it is a point of the next agenda once the other side has answered for itself, or nobody can any more', () => {
    const today = date('2026-11-27');
    // Before that the point would tell the therapist what the SENDCo does not know.
    expect(pointsFromEvaluation(added, today)).toEqual([]);
    const both = says(added, 'link-therapist', alike('1', ['COM']));
    const point = { kind: 'point', addedBy: 'sendco', texts: { owner: 'sendco' } };
    expect(pointsFromEvaluation(both, today)).toMatchObject([point]);
    expect(pointsFromEvaluation(added, addDays(today, daysOpen + 1))).toMatchObject([point]);
    // The school finished and the therapist never begins: it is on the agenda. She is at it: it waits for her.
    const finished = decided(added, 'sendco', [{ do: 'finish' }]).evaluation;
    expect(pointsFromEvaluation(finished, today)).toMatchObject([point]);
    const atIt = says(finished, 'link-therapist', { IWF1: '1' });
    expect(pointsFromEvaluation(atIt, today)).toEqual([]);
    const reads = decided(atIt, 'link-therapist', [{ do: 'read' }]).evaluation;
    expect(pointsFromEvaluation(reads, today)).toMatchObject([point]);
    const done = { do: 'change-find-out', id: 'f-1', seen: both.rev, done: true } as const;
    expect(pointsFromEvaluation(decided(both, 'sendco', [done]).evaluation, today)).toEqual([]);
  });

  test('what two terms ask the same way is two points: dealing with the first does not swallow the second', () => {
    const ids = (['autumn', 'spring'] as const).flatMap((term) => {
      const unknown = says(blank(term), 'sendco', { COM1: 'dont-know' });
      // A card names what it puts on the list after the statement and the revision, which are the same in each term.
      const listed = decided(unknown, 'sendco', [{ do: 'find-out', id: 'COM1-2', item: 'COM1' }]).evaluation;
      const on = date('2026-11-27');
      return pointsFromEvaluation(says(listed, 'link-therapist', alike('1', ['COM'])), on).map(({ id }) => id);
    });
    expect(new Set(ids).size).toBe(2);
  });

  test('however long the ids are that a page mints, no two points of an evaluation are one row of the plan', () => {
    const long = (end: string) => `${'x'.repeat(89)}${end}`;
    const unknown = says(blank(), 'sendco', { COM1: 'dont-know', COM2: 'dont-know' });
    const listed = decided(unknown, 'sendco', [
      { do: 'find-out', id: long('1'), item: 'COM1' },
      { do: 'find-out', id: long('2'), item: 'COM2' },
      { do: 'finish' },
    ]).evaluation;
    const ids = pointsFromEvaluation(listed, date('2026-11-27')).map(({ id }) => id);
    expect([new Set(ids).size, Math.max(...ids.map(({ length }) => length))]).toEqual([2, 100]);
  });

  test('one that is kept from somebody can be neither guessed at nor changed, and never stands in the way of theirs', () => {
    const change = { do: 'change-find-out', id: 'f-1', seen: added.rev, done: true } as const;
    expect(decided(added, 'link-therapist', [change]).refused[0]?.code).toBe('not-found');
    const unknown = says(added, 'link-therapist', { COM1: 'dont-know' });
    const own = decided(unknown, 'link-therapist', [{ do: 'find-out', id: 'f-2', item: 'COM1' }]).evaluation;
    expect(viewFor(baseline, own, 'link-therapist').findOuts.map(({ id }) => id)).toEqual(['f-2']);
  });

  test('put on the list while both fill in one column, it is on the list of both', () => {
    const joint = decided(blank(), 'sendco', [{ do: 'together', on: true }]).evaluation;
    const unknown = says(joint, 'sendco', { COM1: 'dont-know' }, 'joint');
    const listed = decided(unknown, 'sendco', [{ do: 'find-out', id: 'f-1', item: 'COM1' }]).evaluation;
    expect(viewFor(baseline, listed, 'link-therapist').findOuts).toHaveLength(1);
    expect(pointsFromEvaluation(listed, date('2026-11-27'))).toHaveLength(1);
  });

  test('it is changed by either, and never over what somebody else changed unseen', () => {
    const change = { do: 'change-find-out', id: 'f-1', seen: added.rev, owner: 'link-therapist' } as const;
    const seen = says(added, 'link-therapist', alike('1', ['COM']));
    const after = decided(seen, 'link-therapist', [{ ...change, text: 'Ask the ICB' }]).evaluation;
    expect(after.findOuts[0]).toMatchObject({ owner: 'link-therapist', text: 'Ask the ICB' });
    expect(whyNot([{ ...change, text: 'Ask the trust' }], after)).toBe('changed-meanwhile');
    expect(whyNot([{ ...change, seen: after.rev, text: ' ' }], after)).toBe('not-understood');
  });
});

test('help is asked for with a statement, seen by the therapist at once, and over when she has helped', () => {
  const asked = decided(blank(), 'sendco', [say({ field: 'help', text: 'yes' })]).evaluation;
  expect(openHelps(baseline, viewFor(baseline, asked, 'link-therapist'))).toMatchObject([{ item: { id: 'COM1' } }]);
  const helped = decided(asked, 'link-therapist', [
    say({ column: 'link-therapist', field: 'helped', text: 'yes', seen: asked.rev }),
  ]).evaluation;
  expect(openHelps(baseline, helped)).toEqual([]);
});

test.each([
  ['2026-11-27', 'autumn', '2026-27'],
  ['2027-01-10', 'spring', '2026-27'],
  ['2027-05-01', 'summer', '2026-27'],
  ['2027-09-02', 'autumn', '2027-28'],
])('without a calendar %s is in %s of %s', (on, term, academicYear) => {
  expect(presentTerm(undefined, date(on))).toEqual({ term, academicYear });
});

test.each(['', 'evaluation|a|b', 'evaluation|a|b|baseline|2026-27|winter', 'plan|a|b|baseline|2026-27|autumn'])(
  '“%s” is no evaluation’s id',
  (id) => expect(evaluationKeyOf(id)).toBeUndefined(),
);
