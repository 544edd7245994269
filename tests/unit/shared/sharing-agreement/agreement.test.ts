import { expect, test } from '@jest/globals';
import { sampleAgreement } from '../../../../infra/local/sample/agreements.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { reviewIsNear, standingOf } from '../../../../shared/sharing-agreement/agreement.ts';
import { writeDown } from '../../../../shared/sharing-agreement/decide.ts';
import { byUrgency, registerLine } from '../../../../shared/sharing-agreement/register.ts';
import { hazelbrook } from '../planning/a-cycle.ts';

const agreement = sampleAgreement(hazelbrook);

test.each([
  ['2026-07-09', 'not-yet'],
  ['2026-07-10', 'holds'],
  ['2027-07-09', 'holds'],
  ['2027-07-10', 'past-review'],
])('signed on 10 July 2026 and to be reviewed by 9 July 2027, on %s it is %s', (day, standing) => {
  expect(standingOf(agreement, date(day))).toBe(standing);
  expect(standingOf(undefined, date(day))).toBe('missing');
});

test('a review is spoken of sixty days before, and not once it is past', () => {
  expect(reviewIsNear(agreement, date('2027-05-09'))).toBe(false);
  expect(reviewIsNear(agreement, date('2027-05-10'))).toBe(true);
  expect(reviewIsNear(agreement, date('2027-07-10'))).toBe(false);
});

test('in the register what is not in force comes first, then what has to be reviewed soon', () => {
  const today = date('2027-05-20');
  const line = (name: string, reviewOn?: string) =>
    registerLine(
      { schoolId: hazelbrook.id, schoolName: name },
      reviewOn ? { ...agreement, reviewOn: date(reviewOn) } : undefined,
      today,
    );
  const lines = [line('Far', '2028-01-01'), line('Soon', '2027-06-01'), line('Past', '2027-05-19'), line('None')];
  expect(byUrgency(lines).map(({ schoolName }) => schoolName)).toEqual(['None', 'Past', 'Soon', 'Far']);
});

test('what was sent twice is written once', () => {
  const { personId, name } = hazelbrook.people[0] ?? { personId: agreement.changed.personId, name: 'Dawn Sayers' };
  const act = { by: { personId, name }, at: instant('2026-11-27T09:00:00Z'), today: date('2026-11-27'), editId: 'e1' };
  const once = writeDown(hazelbrook, undefined, agreement, 0, act);
  expect(once).toMatchObject({ ok: true, value: { rev: 1, id: agreement.id } });
  if (once.ok) expect(writeDown(hazelbrook, once.value, agreement, 0, act)).toEqual(once);
});
