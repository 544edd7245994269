import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evidenceOf, type RecordedFacts } from '../../../../shared/balanced-system/evidence.ts';
import { evidenceText as t } from '../../../../shared/balanced-system/evidence-text.ts';
import { cells } from '../../../../shared/balanced-system/framework.ts';
import { principles } from '../../../../shared/balanced-system/principles.ts';

const nothing: RecordedFacts = {
  grid: { filled: [], targetedGaps: 0 },
  plans: { agreed: 0, last: null, children: 0 },
  hours: { allocatedMinutes: 0, usedMinutes: 0 },
  statement: null,
  localCells: 0,
};
const said = (facts: Partial<RecordedFacts>, id: string): string[] =>
  evidenceOf({ ...nothing, ...facts }).principles.find((each) => each.id === id)?.evidence ?? [];

test('a school that has just begun reads “nothing yet” for each principle', () => {
  expect(evidenceOf(nothing).principles.map(({ evidence }) => evidence)).toEqual(principles.map(() => [t.none]));
});

test('what the plan set, what came of it and what lacks evidence stands with the first principle', () => {
  const counts = { set: 4, said: 3, achieved: 2, withoutEvidence: 1 };
  expect(said({ plans: { agreed: 1, last: { label: 'autumn term 2026', counts }, children: 0 } }, 'outcomes')).toEqual([
    'Plan for autumn term 2026: 4 outcomes set. For 3 it is said what came of it, and 2 of these were achieved.',
    '1 achieved outcome has no evidence written down.',
  ]);
});

test('fewer than five children are never counted out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (children) => {
      const [line = ''] = said({ plans: { agreed: 0, last: null, children } }, 'access');
      expect(/\d/.test(line)).toBe(children >= 5);
    }),
  );
});

test('the targeted offer is counted by its own five cells', () => {
  expect(said({ grid: { filled: ['EE2', 'FS2', 'IN1'], targetedGaps: 1 } }, 'targeted')[0]).toBe(
    'Targeted level: something is in place in 2 of five cells, and 1 gap is named.',
  );
  expect(said({ grid: { filled: cells, targetedGaps: 0 } }, 'targeted')[1]).toBe('All levels: 15 of fifteen cells.');
});

test('what a role does not include is said, and nothing of it told', () => {
  const hidden = { ...nothing, grid: null, plans: null, hours: null };
  expect(
    evidenceOf(hidden)
      .principles.slice(0, 4)
      .map(({ evidence }) => evidence),
  ).toEqual(Array(4).fill([t.hidden]));
});
