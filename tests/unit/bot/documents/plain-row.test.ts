import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { plainCells } from '../../../../bot/documents/plain-row.ts';
import { tries } from '../../shared/runs.ts';

const byParser = (line: string): string[] =>
  (parse(line, { record_delimiter: ['\r\n', '\n', '\r'], relax_quotes: true, relax_column_count: true })[0] ?? [
    '',
  ]) as string[];

test('a line that is taken apart without the parser has the cells that the parser finds', () => {
  const lines = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\r'), maxLength: 12 });
  fc.assert(
    fc.property(lines, (line) => {
      const cells = plainCells(line);
      if (cells) expect(cells).toEqual(byParser(line));
    }),
    tries(400),
  );
});

test.each([
  ['100000,The Aldgate School,,5', ['100000', 'The Aldgate School', '', '5']],
  ['100028,"Christ Church, Hampstead",Camden', ['100028', 'Christ Church, Hampstead', 'Camden']],
  ['"a","","b,c"', ['a', '', 'b,c']],
  ['a,"b",', ['a', 'b', '']],
  ['', ['']],
])('published lines need no parser: %s', (line, cells) => {
  expect(plainCells(line)).toEqual(cells);
  expect(byParser(line)).toEqual(cells);
});

test.each(['a,"b', '"a ""b"" c",d', 'a "b" c,d', '"a" ,b', 'a\rb', '"'])(
  'a line that leaves a doubt is the parser’s: %j',
  (line) => {
    expect(plainCells(line)).toBeUndefined();
  },
);
