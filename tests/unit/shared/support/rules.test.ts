import { expect, test } from '@jest/globals';
import { addDays, date, instant } from '../../../../shared/kernel/time.ts';
import { decideSupport } from '../../../../shared/support/decide.ts';
import { lineOf, stateOf } from '../../../../shared/support/line.ts';
import type { OpOf, SupportOp } from '../../../../shared/support/ops.ts';
import type { Support } from '../../../../shared/support/support.ts';
import { supportText as t } from '../../../../shared/support/text.ts';
import { aQuestion } from '../question/a-question.ts';
import { today } from '../request-for-help/a-request.ts';
import { aBlankSupport, begins, bySchool, byTherapist, ends } from './a-support.ts';

let acts = 0;
const next = (more = {}) => byTherapist({ activityId: `activity-${(acts += 1)}`, ...more });
const does = (before: Support, op: SupportOp, act = next()): Support => {
  const decided = decideSupport(before, op, act);
  if (!decided.ok) throw new Error(decided.problem.sentence);
  return decided.value;
};
const refusal = (before: Support, op: SupportOp, act = next()): string => {
  const decided = decideSupport(before, op, act);
  return decided.ok ? 'not refused' : decided.problem.sentence;
};
const outcome = (op: OpOf<'outcomes'>): SupportOp => ({ part: 'outcomes', op });
const said: Extract<OpOf<'outcomes'>, { do: 'set' }>['said'] = {
  ...{ words: 'I want to ask to play', withWhom: 'class teacher' },
  owner: 'child',
  soWhat: ['friends'],
  priority: 'first',
};
const set = outcome({ do: 'set', id: 'o', said });

test('an outcome says what it is for, and keeps what it was before', () => {
  expect(refusal(aBlankSupport(), outcome({ do: 'set', id: 'o', said: { ...said, soWhat: [] } }))).toBe(
    t.outcomes.soWhatNeeded,
  );
  const one = does(aBlankSupport(), set);
  const changed = does(
    one,
    outcome({ do: 'change', id: 'o', seen: one.rev, said: { ...said, soWhat: ['learning'], words: 'I want to read' } }),
  );
  expect(changed.outcomes[0]?.said.map(({ words, soWhat }) => [words, soWhat])).toEqual([
    ['I want to ask to play', ['friends']],
    ['I want to read', ['learning']],
  ]);
  const other = outcome({
    do: 'change',
    id: 'o',
    seen: one.rev,
    said: { ...said, soWhat: ['friends'], words: 'Else' },
  });
  expect(refusal(changed, other)).toBe(t.changedSince('Priya Raman'));
});

test('achieved needs evidence or a reason, and is marked self-reported without evidence', () => {
  const one = does(aBlankSupport(), set);
  const close = (evidence: string, reason: string) =>
    outcome({ do: 'close', id: 'o', seen: 99, on: today, state: 'achieved', evidence, reason });
  expect(refusal(one, close('', ' '))).toBe(t.outcomes.evidenceNeeded);
  expect(does(one, close('', 'He says so')).outcomes[0]?.ends[0]).toMatchObject({ selfReported: true });
  expect(does(one, close('Seen at lunch on Monday', '')).outcomes[0]?.ends[0]).toMatchObject({ selfReported: false });
});

test('an assessment is begun with consent only; what was found then stays, also after it is withdrawn', () => {
  const plan = { question: 'Does a quiet room help?', how: 'Watching', who: 'Link therapist', on: date('2026-12-08') };
  const ask: SupportOp = {
    part: 'assessments',
    op: { do: 'ask', id: 'a', plan: { ...plan, context: 'lesson', activity: 'Carpet time' } },
  };
  const asked = does(aBlankSupport(), ask, bySchool());
  const begin: SupportOp = { part: 'assessments', op: { do: 'begin', id: 'a', seen: 99 } };
  expect(refusal(asked, begin, bySchool({ activityId: 'b' }))).toBe(t.assessments.notSpecialist);
  expect(refusal(asked, begin, next({ assessSince: undefined }))).toBe(t.spells.noConsent);
  const find: SupportOp = {
    part: 'assessments',
    op: { do: 'find', id: 'a', seen: 99, on: today, words: 'Yes, much', scores: '' },
  };
  expect(refusal(asked, find)).toBe(t.assessments.notBegun);
  const found = does(does(asked, begin), find, next({ assessSince: undefined }));
  expect(found.assessments[0]).toMatchObject({ begunOn: today, result: { words: 'Yes, much' } });
});

test('reviews come three times a year, are overdue after their day, and the next one is settled in each', () => {
  const record = aBlankSupport();
  expect([record.nextReview, stateOf(record, today)]).toEqual(['2027-03-29', 'going-on']);
  expect(stateOf(record, addDays(record.nextReview, 1))).toBe('review-overdue');
  const hold = (next_: string | null): SupportOp => ({
    part: 'reviews',
    op: { do: 'hold', id: 'r', on: today, words: 'Go on', next: next_ === null ? null : date(next_) },
  });
  expect(does(record, hold(null)).nextReview).toBe('2027-03-29');
  expect(does(record, hold('2027-01-15')).nextReview).toBe('2027-01-15');
  expect(refusal(record, hold('2026-11-27'))).toBe(t.reviews.nextPast);
  expect(refusal(record, hold('2028-11-27'))).toBe(t.reviews.nextFar);
});

test('support is closed with how to come back, once nothing specialist runs; then it is opened before it is written in', () => {
  const close = (back: string): SupportOp => ({
    part: 'closing',
    op: { do: 'close', seen: 99, on: today, reason: 'step-down', words: '', back },
  });
  const running = does(aBlankSupport(), begins('s', 3, '2026-11-20', 'It was asked for'));
  expect(refusal(running, close('Ask us'))).toBe(t.closing.specialistRuns);
  const ended = does(running, ends('s', '2026-11-26'));
  expect(refusal(ended, close(' '))).toBe(t.closing.backNeeded);
  const closed = does(ended, close('Ask the SENDCo; no new form is needed.'));
  expect(stateOf(closed, today)).toBe('closed');
  expect(refusal(closed, begins('u', 1, '2026-11-27'))).toBe(t.closing.isClosed(today));
  const open = does(closed, { part: 'closing', op: { do: 'again', seen: 99, why: 'He is worried again' } });
  expect(stateOf(open, today)).toBe('going-on');
  expect(open.closings[0]).toMatchObject({ back: 'Ask the SENDCo; no new form is needed.', again: { on: today } });
});

test('what comes twice counts once', () => {
  const act = next();
  const once = does(aBlankSupport(), set, act);
  expect(does(once, set, act)).toBe(once);
  expect(does(once, set)).toBe(once);
});

test('the line goes from the first concern to the step down, with the days between and to each level', () => {
  const support = does(
    does(does(aBlankSupport(), begins('u', 1, '2026-11-10')), begins('s', 3, '2026-11-20', 'It was asked for')),
    ends('s', '2026-11-27'),
  );
  const at = instant('2026-11-02T09:00:00Z');
  const answers = [
    {
      id: 'x',
      text: 'Try this',
      minutes: 5,
      at: instant('2026-11-03T09:00:00Z'),
      by: 'Priya',
      personId: aQuestion.asked.personId,
    },
  ];
  const question = { ...aQuestion, asked: { ...aQuestion.asked, at }, answers };
  const { steps, reached } = lineOf({
    question,
    decision: undefined,
    askedAt: undefined,
    takenUpOn: date('2026-11-12'),
    support,
  });
  expect(steps.map(({ kind, on, days }) => [kind, on, days])).toEqual([
    ['concern', '2026-11-02', null],
    ['conversation', '2026-11-03', 1],
    ['request', null, null],
    ['support', '2026-11-10', 7],
    ['taken-up', '2026-11-12', 2],
    ['support', '2026-11-20', 8],
    ['step-down', '2026-11-27', 7],
  ]);
  expect(reached).toEqual([
    { level: 1, days: 8, steps: 3 },
    { level: 3, days: 18, steps: 5 },
  ]);
});
