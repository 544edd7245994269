import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { csvOf } from '../../../../shared/documents/csv.ts';
import { tries } from '../runs.ts';

const readBack = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' });
const cells = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', "'", 'a', '-', ' ') }),
);

test('whatever stands in a cell comes back as it was, except that a formula has become text', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cells, cells), { minLength: 1 }), (rows) => {
      const back = readBack(csvOf([['one', 'two'], ...rows])).slice(1);
      const text = (cell: string) => (/^\s*[=+\-@\t\r|%]/.test(cell) ? `'${cell}` : cell);
      expect(back).toEqual(rows.map((row) => row.map(text)));
    }),
    tries(),
  );
});

test.each(['=1+1', '+44 1632', '-1', '@SUM(A1)', '\t=1', ' =1', '|calc', '%0A=1', '\r=1'])(
  'a spreadsheet does not run %j',
  (cell) => expect(readBack(csvOf([[cell, 'end']]))[0]?.[0]).toBe(`'${cell}`),
);
