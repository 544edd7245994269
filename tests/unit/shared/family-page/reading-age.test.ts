import { expect, test } from '@jest/globals';
import { paperText } from '../../../../shared/family-page/paper-text.ts';
import { answers, asks, yesNoLater } from '../../../../shared/family-page/question-text.ts';
import { familyText } from '../../../../shared/family-page/text.ts';

/** Syllables of an English word, by its groups of vowels; words of the field are counted like any other. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  const groups = plain
    .replace(/(?:[^laeiouy]es|[^aeiouydt]ed|[^laeiouy]e)$/, '')
    .replace(/^y/, '')
    .match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

const wordsOf = (sentence: string): string[] => sentence.split(/[\s–-]+/).filter((word) => /[a-z]/i.test(word));

/** The school grade in which somebody reads this, by Flesch and Kincaid; grade 6 is eleven years old. */
function grade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const heard = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (heard / words.length) - 15.59;
}

/** Every text the family reads; of one that is made of parts, one example. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}
const made = [
  familyText.title(null),
  familyText.gate.wrong(1),
  familyText.gate.wrong(2),
  familyText.helpLine('Ring the school.'),
  familyText.status.sendco('Ann Hall'),
  familyText.status.therapist('Ann Hall'),
  familyText.status.ringSchool('the school'),
  familyText.status.someone('team lead', 'the school'),
];
const sentences = [...textsIn([familyText, asks, answers, yesNoLater]), ...textsIn(paperText), ...made].flatMap(
  (text) =>
    text
      .split(/(?<=[.?!])\s+/)
      .map((each) => each.trim())
      .filter(Boolean),
);

test('the counter knows words of the field', () => {
  expect(['speech', 'language', 'therapist', 'school', 'interpreter', 'people', 'agree'].map(syllables)).toEqual([
    1, 2, 3, 1, 4, 2, 2,
  ]);
});

test('a reader of eleven understands every sentence of the family’s page and paper', () => {
  const whole = sentences.filter((each) => wordsOf(each).length >= 5);
  const hard = whole.map((each) => ({ each, grade: grade([each]) })).filter((one) => one.grade > 6);
  expect(whole.length).toBeGreaterThan(100);
  expect(hard.map(({ each, grade: at }) => `${at.toFixed(1)} ${each}`)).toEqual([]);
});

test('a label of few words has no word that only a grown-up knows, and all of it together is easy', () => {
  const labels = sentences.filter((each) => wordsOf(each).length < 5);
  // What these are called cannot be said in another way.
  const field = /^(responsibility|interpreter|psychologist)\W*$/i;
  const hard = labels.flatMap(wordsOf).filter((word) => syllables(word) > 3 && !field.test(word));
  expect(hard).toEqual([]);
  expect(grade(sentences)).toBeLessThanOrEqual(4);
});
