import { expect, test } from '@jest/globals';
import { allTerms, keyOfTerm, termIn, termOfKey } from '../../../../shared/balanced-system/find-term.ts';
import { cells } from '../../../../shared/balanced-system/framework.ts';
import { glossary } from '../../../../shared/balanced-system/glossary.ts';
import { explainText } from '../../../../shared/balanced-system/text.ts';
import { frameworkOf } from '../../../../shared/content/content.ts';

const ours = frameworkOf();
const all = allTerms(ours);

test.each([
  ['what is EE2?', 'Environment, targeted (EE2)'],
  ['What does ww 3 mean', 'Workforce, specialist (WW3)'],
  ['IN2?', 'Intervention, targeted (IN2)'],
  ['explain universal intervention please', 'Intervention, universal (IN1)'],
  ['what is individualised enabling environments', 'Environment, specialist (EE3)'],
  ['targeted workforce development', 'Workforce, targeted (WW2)'],
  ['what is identification of needs', 'Identification'],
  ['what is intervention?', 'Intervention'],
  ['what is the universal level', 'Universal'],
  ['what is a link therapist', 'Link therapist'],
  ['what is a SENCo', 'SENDCo'],
  ['SaLT?', 'SLT'],
  ['what is an iep', 'ISP'],
  ['what are functional outcomes', 'Functional outcome'],
  ['what is prove it', 'Prove It!'],
])('“%s” asks about %s', (said, name) => {
  const term = termIn(ours, said);
  expect(term && explainText.nameOf(ours, term)).toBe(name);
});

test.each(['what is the weather', 'what', '', 'what is EE4?', 'what happens in 2 weeks'])(
  '“%s” asks about nothing we explain',
  (said) => expect(termIn(ours, said)).toBeUndefined(),
);

test('every term has a name of its own, is found by it, and by the key that a choice sends', () => {
  const names = all.map((term) => explainText.nameOf(ours, term));
  for (const term of all) {
    expect(termOfKey(ours, keyOfTerm(term))).toEqual(term);
    expect(explainText.nameOf(ours, term)).not.toBe('');
  }
  // 'Intervention' is a strand and a word; the strand is explained, which says so.
  expect(new Set(names).size).toBe(names.length - 1);
  for (const cell of cells)
    expect(termIn(ours, explainText.nameOf(ours, { kind: 'cell', cell }))).toEqual({ kind: 'cell', cell });
});

test('the glossary holds the framework’s eight words and those people write in two ways', () => {
  const words = glossary.map(({ word }) => word);
  for (const word of ['Agent of change', 'High-level outcomes', 'Intervention', 'Link therapist', 'Prove It!'])
    expect(words).toContain(word);
  for (const word of ['Resource allocation', 'School allocation', 'The Balanced System']) expect(words).toContain(word);
  for (const [said, word] of [
    ['SaLT', 'SLT'],
    ['SENCO', 'SENDCo'],
    ['SLC', 'SLCN'],
    ['IEP', 'ISP'],
  ] as const)
    expect(explainText.nameOf(ours, termIn(ours, said) ?? { kind: 'word', id: '' })).toBe(word);
});
