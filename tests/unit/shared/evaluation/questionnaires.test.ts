import { expect, test } from '@jest/globals';
import { baseline } from '../../../../shared/evaluation/baseline.ts';
import { detailed } from '../../../../shared/evaluation/detailed.ts';
import { questionnaireSchema, type Questionnaire } from '../../../../shared/evaluation/questionnaire.ts';
import { questionnaireOf, questionnaires } from '../../../../shared/evaluation/questionnaires.ts';

test('the baseline is 5 areas by 4 levels with four answers and “don’t know”, in our own words and marked so', () => {
  expect(baseline.items.map(({ id }) => id)).toEqual(
    ['COM', 'IWF', 'EFC', 'LAM', 'TAD'].flatMap((area) => [1, 2, 3, 4].map((level) => `${area}${level}`)),
  );
  expect(baseline.scale.map(({ label }) => label)).toEqual(['Not at all', 'Partially', 'Mostly', 'Complete']);
  expect([baseline.dontKnow, baseline.licence]).toEqual(['Don’t know', 'own-wording']);
  // The licensed items are questions; ours are statements, and no sentence of theirs is among them.
  for (const { text } of baseline.items) expect(text).not.toMatch(/to what extent|\?/i);
});

test('the detailed evaluation is our own template of 60 statements, and says so wherever it is shown', () => {
  expect([detailed.areas.length, detailed.levels.length, detailed.items.length]).toEqual([15, 4, 60]);
  expect(detailed.licence).toBe('own-template');
  expect(detailed.notice).toContain('It is not the detailed evaluation');
});

test('an evaluation that was begun keeps its version; an unknown version is read with the newest words', () => {
  expect(questionnaireOf('baseline', '1')).toBe(baseline);
  expect(questionnaireOf('baseline', '99')).toBe(baseline);
  expect(questionnaireOf('no-such')).toBeUndefined();
  expect(questionnaires.map(({ id }) => id)).toEqual(['baseline', 'detailed', 'environment']);
});

const broken: readonly [string, (q: Questionnaire) => object][] = [
  ['an item in an area that is not there', (q) => ({ items: q.items.map((each) => ({ ...each, area: 'XX' })) })],
  ['two items of one name', (q) => ({ items: [...q.items, q.items[0]] })],
  ['an item named like an area', (q) => ({ items: [...q.items, { ...q.items[0], id: 'COM' }] })],
  ['a scale that goes down', (q) => ({ scale: q.scale.toReversed() })],
  ['an area without items', (q) => ({ areas: [...q.areas, { id: 'XX', name: 'Empty' }] })],
];
test.each(broken)('content with %s is not loaded', (_, change) => {
  expect(questionnaireSchema.safeParse({ ...baseline, ...change(baseline) }).success).toBe(false);
});

test('another questionnaire with another scale is content alone', () => {
  const audit = {
    ...{ ...baseline, id: 'audit', levels: [{ id: 'now', name: 'Now' }], areas: [{ id: 'HALL', name: 'Hall' }] },
    items: [{ id: 'HALL1', area: 'HALL', level: 'now', text: 'It is quiet enough to talk.' }],
    scale: [
      { value: 0, label: 'Not yet', short: 'Not yet' },
      { value: 1, label: 'Present', short: 'Present' },
    ],
  };
  expect(questionnaireSchema.safeParse(audit).success).toBe(true);
});
