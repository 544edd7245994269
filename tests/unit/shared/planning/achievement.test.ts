import { expect, test } from '@jest/globals';
import { lacksEvidence, selfReported } from '../../../../shared/planning/achievement.ts';
import type { Side } from '../../../../shared/organisation/roles.ts';
import { field, plan, row } from '../sheet/a-sheet.ts';

const outcome = (by: Side | null, saidBy = '', achieved = 'yes') =>
  row('o-1', 'outcome', { saidBy }, { fields: { achieved: field(achieved, { by }), saidBy: field(saidBy, { by }) } });

test.each<[saidBy: string, by: Side | null, self: boolean]>([
  ['', 'sendco', true],
  ['', null, true],
  ['SENDCo', 'sendco', true],
  ['the SENDCo', 'sendco', true],
  ['Me', 'sendco', true],
  ['Ellen Whitfield', 'sendco', true],
  ['SENDCo and me', 'sendco', true],
  ['Link therapist', 'sendco', false],
  ['Priya Raman', 'sendco', false],
  ['SENDCo', 'link-therapist', false],
  ['the link therapist', 'link-therapist', true],
  ['speech and language therapist', 'link-therapist', true],
  ['Class teacher', 'sendco', false],
  ['SENDCo, class teacher', 'sendco', false],
  ['SENDCo and two parents', 'sendco', false],
])('achieved, “%s” says so, written by %s: self-reported %p', (saidBy, by, self) => {
  expect(selfReported(outcome(by, saidBy), plan())).toBe(self);
});

test('what is not achieved is nobody’s report', () => {
  expect(selfReported(outcome('sendco', '', 'no'), plan())).toBe(false);
  expect(selfReported(row('o-1', 'outcome'), plan())).toBe(false);
});

test('achieved without evidence lacks it; not achieved does not', () => {
  expect(lacksEvidence(row('o-1', 'outcome', { achieved: 'yes' }))).toBe(true);
  expect(lacksEvidence(row('o-1', 'outcome', { achieved: 'yes', evidence: 'Nine of ten' }))).toBe(false);
  expect(lacksEvidence(row('o-1', 'outcome', { achieved: 'no' }))).toBe(false);
});
