import { expect, test } from '@jest/globals';
import { allFiles, ourCode, read } from './files.ts';

const mostLines = 250;
const linesOf = (file: string): number => read(file).split('\n').length - 1;

test('no file outside tests has more than 250 lines', () => {
  const long = ourCode()
    .map((file) => ({ file, lines: linesOf(file) }))
    .filter(({ lines }) => lines > mostLines);
  expect(long.map(({ file, lines }) => `${file} has ${lines} lines`)).toEqual([]);
});

test('nothing is left to do later in the code', () => {
  const later = new RegExp(`\\b(${['TO', 'FIX', 'XX'].map((start, n) => start + ['DO', 'ME', 'X'][n]).join('|')})\\b`);
  const found = allFiles
    .filter((file) => /\.(ts|tsx|mts|js|mjs|cjs|css|html)$/.test(file) && !file.startsWith('tests/support/channel/'))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, n) => (later.test(line) ? [`${file}:${n + 1} ${line.trim()}`] : [])),
    );
  // The one test that forbids the word to sentences has to name it.
  expect(found.filter((line) => !line.startsWith('tests/unit/shared/text.test.ts'))).toEqual([]);
});

test('files are named in kebab-case', () => {
  const odd = ourCode('shared', 'bot', 'tab', 'infra', 'scripts').filter(
    (file) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(file),
  );
  expect(odd).toEqual([]);
});
