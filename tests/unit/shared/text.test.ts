import { expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');
/** Where the sentences live that people read. */
const files = [
  ...globSync('shared/*/text.ts', { cwd: root }),
  'shared/planning/preparation.ts',
  'shared/balanced-system/content.ts',
  'tab/text.ts',
  ...globSync('tab/features/**/*text.ts', { cwd: root }),
];

/** The words between quotes, with a stand-in where a name or date is filled in; comments and code left out. */
const sentencesOf = (source: string): string[] =>
  source
    .replace(/^\s*(\/\*\*.*|\*.*|\/\/.*|import .*)$/gm, '')
    .match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g)
    ?.map((quoted) => quoted.slice(1, -1).replace(/\$\{[^}]*\}/g, 'Someone'))
    .flatMap((text) => text.split(/(?<=[.!?])\s+/)) ?? [];

const all = files.flatMap((file) =>
  sentencesOf(readFileSync(path.join(root, file), 'utf8')).map((sentence) => ({ file, sentence })),
);

test('there are sentences to look at', () => {
  expect(files.length).toBeGreaterThanOrEqual(6);
  expect(all.filter(({ sentence }) => sentence.includes(' ')).length).toBeGreaterThan(80);
  expect(all.map(({ sentence }) => sentence)).toContain('Four times are the most that can be offered at once.');
});

test('no sentence is longer than 220 characters', () => {
  expect(all.filter(({ sentence }) => sentence.length > 220)).toEqual([]);
});

const american =
  /\b(\w*(?<!pr|cap|s)ization|\w*organiz\w*|\w*recogniz\w*|\w*summariz\w*|\w*prioritiz\w*|color\w*|behavior\w*|favor\w*|center\w*|catalog|canceled|canceling|traveled|enroll|fulfill|program|programs|math|gotten|license)\b/i;

test('the words are British', () => {
  expect('Your organization colors the program'.match(american)).not.toBeNull();
  expect('This organisation colours the programme of the licence'.match(american)).toBeNull();
  expect(all.filter(({ sentence }) => american.test(sentence))).toEqual([]);
});

test('the field’s own words are spelled as the field spells them', () => {
  const wrong = /\b(SENCo|SENCO|SenCo|Sendco|SENDCO|SaLT|end[- ]user|entity)\b/;
  expect(all.filter(({ sentence }) => wrong.test(sentence))).toEqual([]);
});

test('no sentence shouts, holds a blank to fill in or an apostrophe of a typewriter', () => {
  const prose = all.filter(({ sentence }) => sentence.includes(' '));
  expect(prose.filter(({ sentence }) => /!|TODO|TBC|lorem|\binsert\b|\bxxx\b/i.test(sentence))).toEqual([]);
  expect(prose.filter(({ sentence }) => /[a-z]'[a-z]/i.test(sentence))).toEqual([]);
});
