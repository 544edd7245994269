import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cells, strandSchema, type Cell } from '../../../../shared/balanced-system/framework.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import type { Caller } from '../../../../shared/organisation/roles.ts';
import { answerQuestion, askQuestion, tryOffer, type QuestionAct } from '../../../../shared/question/decide.ts';
import { offersFor, openLevels } from '../../../../shared/question/offers.ts';
import { triedFrom } from '../../../../shared/question/prefill.ts';
import { firstAnswerAfter, questionIdOf, questionPlace, questionSchema } from '../../../../shared/question/question.ts';
import { questionText } from '../../../../shared/question/text.ts';
import { triedSchema } from '../../../../shared/request-for-help/request.ts';
import { gridEntrySchema, type GridEntry } from '../../../../shared/scoping/scoping.ts';
import { tries } from '../runs.ts';
import { aQuestion } from './a-question.ts';

const by = { name: 'Priya Raman', personId: 'person-p', accountId: 'a|b' } as Caller;
const act: QuestionAct = { by, at: instant('2026-11-27T11:30:00Z'), on: date('2026-11-27'), activityId: 'a-2' };
const today = date('2026-11-27');

const entry = (id: string, where: readonly Cell[], more: Partial<GridEntry> = {}): GridEntry =>
  gridEntrySchema.parse({
    ...{ id, kind: 'provision', text: `Words of ${id}`, cells: where, addedOn: today, confirmedOn: today },
    ...{ firstRev: 1, rev: 1, ...more },
  });

test('a question is asked with words, and without anything else', () => {
  const place = { id: aQuestion.id, schoolId: aQuestion.schoolId, serviceId: aQuestion.serviceId, schoolName: 'A' };
  expect(askQuestion(place, { yearGroup: null, strands: [], text: '  ' }, act)).toMatchObject({ ok: false });
  const asked = askQuestion(place, { yearGroup: null, strands: ['WW', 'WW'], text: ' How? ' }, act);
  expect(asked).toMatchObject({ ok: true, value: { text: 'How?', strands: ['WW'], answers: [], rev: 1 } });
});

test('an id is made by a form of ours, and read back to its school; nothing else is one', () => {
  expect(questionIdOf(aQuestion, 'abc')).toBe(aQuestion.id);
  for (const odd of [undefined, '', 'a|b', 'a/b', '../x', 'x'.repeat(81)])
    expect(questionIdOf(aQuestion, odd)).toBeUndefined();
  expect(questionPlace(aQuestion.id)).toEqual({ schoolId: 'school-hazelbrook', serviceId: 'service-weald' });
  for (const odd of ['', 'request-1-a', 'question|a|b', 'question|a|b|c|d', 'plan|a|b|c'])
    expect(questionPlace(odd)).toBeUndefined();
});

test('several answers are possible; one form answers once, and other words under its id are not lost unsaid', () => {
  const answer = { id: 'answer-1', text: 'Sit beside him.', minutes: 15 };
  const first = answerQuestion(aQuestion, answer, act);
  if (!first.ok) throw new Error('not answered');
  expect(firstAnswerAfter(first.value)).toBe(2.5 * 3_600_000);
  expect(questionText.status.answered(1, 2.5 * 3_600_000)).toBe('Answered, the first after 2 hours');
  expect(answerQuestion(first.value, answer, act)).toEqual({ ok: true, value: first.value });
  expect(answerQuestion(first.value, { ...answer, text: 'Other' }, act)).toMatchObject({
    ok: false,
    problem: { code: 'already-done' },
  });
  expect(answerQuestion(first.value, { ...answer, id: 'answer-2' }, act)).toMatchObject({
    ok: true,
    value: { rev: 3 },
  });
  for (const minutes of [-1, 481, 1.5, Number.NaN])
    expect(answerQuestion(aQuestion, { ...answer, minutes }, act)).toMatchObject({ ok: false });
});

test('what they will try goes into the request with the day since when, and as nothing that has had an effect', () => {
  const tried = tryOffer(aQuestion, entry('entry-1', ['WW1']), act);
  if (!tried.ok) throw new Error('not tried');
  expect(tryOffer(tried.value, entry('entry-1', ['WW1']), act)).toEqual({ ok: true, value: tried.value });
  const [line] = triedFrom(tried.value);
  expect(triedSchema.parse(line)).toMatchObject({ strand: 'WW', what: 'Words of entry-1', effect: '' });
  expect(line?.howLong).toBe('Since Fri 27 November 2026');
});

test('only what is in place today is offered, at the two levels that need no referral', () => {
  const ended = entry('ended', ['WW1'], { details: { endsOn: date('2026-11-26') } });
  const later = entry('later', ['WW1'], { details: { startsOn: date('2026-11-28') } });
  const gap = entry('gap', ['WW1'], { kind: 'gap' });
  const specialist = entry('specialist', ['WW3']);
  const here = offersFor([ended, later, gap, specialist, entry('talk', ['WW2', 'EE1'])], ['WW'], today);
  expect(here).toEqual({
    offers: [{ entryId: 'talk', text: 'Words of talk', strand: 'WW', level: 2 }],
    gaps: ['WW1'],
  });
  expect(offersFor([], [], today)).toEqual({ offers: [], gaps: [] });
});

test('each cell of the chosen strands is either offered from or a gap, and nothing is offered twice', () => {
  const entries = fc.array(fc.uniqueArray(fc.constantFrom(...cells), { minLength: 1, maxLength: 4 }), {
    maxLength: 12,
  });
  const chosen = fc.uniqueArray(fc.constantFrom(...strandSchema.options), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(entries, chosen, (all, strands) => {
      const grid = all.map((where, n) => entry(`entry-${n}`, where));
      const { offers, gaps } = offersFor(grid, strands, today);
      const wanted = strands.flatMap((strand) => openLevels.map((level): Cell => `${strand}${level}`));
      for (const cell of wanted) expect(gaps.includes(cell)).toBe(!grid.some((each) => each.cells.includes(cell)));
      expect(new Set(offers.map(({ entryId }) => entryId)).size).toBe(offers.length);
      const fitting = grid.filter((each) => each.cells.some((cell) => wanted.includes(cell)));
      expect(offers.length).toBe(fitting.length);
    }),
    tries(100),
  );
});

test('a question holds nothing that is marked as saying who a child is, and no place for it', () => {
  expect(Object.keys(questionSchema.shape).sort()).toEqual([
    'answered',
    'answers',
    'asked',
    'id',
    'requestId',
    'rev',
    'schoolId',
    'schoolName',
    'serviceId',
    'strands',
    'text',
    'trying',
    'yearGroup',
  ]);
});
