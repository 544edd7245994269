import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fewest, groupsTold, heldBack, type Told } from '../../../../shared/kernel/hold-back.ts';

/**
 * Whether some other table of counts looks the same and has another number in a cell: tried by hand, number by number,
 * against all that is shown, the sums of columns and the known sums of rows.
 */
function fitsAnother(rows: readonly (readonly number[])[], told: readonly (readonly Told[])[], adds: boolean) {
  const width = rows[0]?.length ?? 0;
  const most = Math.max(...rows.map((row) => row.reduce((sum, each) => sum + each, 0)), fewest);
  const sums = Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const rowSum = rows.map((row) => row.reduce((sum, each) => sum + each, 0));
  const sumShown = told.at(-1) ?? [];
  const found = new Map<string, Set<number>>();
  const table: number[][] = rows.map(() => []);
  const place = (row: number, column: number): void => {
    if (row === rows.length) {
      for (let at = 0; at < width; at += 1) {
        const sum = table.reduce((all, line) => all + (line[at] ?? 0), 0);
        if (sumShown[at] !== null && sum !== sumShown[at]) return;
      }
      for (const [r, line] of [
        ...table,
        sums.map((_, at) => table.reduce((all, each) => all + (each[at] ?? 0), 0)),
      ].entries())
        for (const [c, value] of line.entries()) {
          const key = `${r} ${c}`;
          found.set(key, (found.get(key) ?? new Set()).add(value));
        }
      return;
    }
    if (column === width) {
      const sum = (table[row] ?? []).reduce((all, each) => all + each, 0);
      if (!adds || sum === rowSum[row]) place(row + 1, 0);
      return;
    }
    const shown = told[row]?.[column];
    const tries = shown === null || shown === undefined ? Array.from({ length: most + 1 }, (_, n) => n) : [shown];
    for (const value of tries) {
      (table[row] as number[])[column] = value;
      place(row, column + 1);
    }
    (table[row] as number[]).length = column;
  };
  place(0, 0);
  return (row: number, column: number): boolean => (found.get(`${row} ${column}`)?.size ?? 0) > 1;
}

const small = fc.integer({ min: 0, max: 8 });
const shapes = fc
  .constantFrom([1, 3], [2, 2], [1, 4], [3, 1])
  .chain(([rows = 1, columns = 1]) =>
    fc.array(fc.array(small, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

test.each([true, false])(
  'a count below five fits more than one number, whatever else is told (rows add up: %s)',
  (adds) => {
    fc.assert(
      fc.property(shapes, (rows) => {
        const isTold = rows.every((row) => row.reduce((sum, each) => sum + each, 0) >= fewest);
        // A group of fewer than five is not told of, and one that has a single kind has nothing to tell.
        fc.pre(!adds || (isTold && (rows[0]?.length ?? 0) > 1));
        const told = heldBack(rows, adds);
        const fits = fitsAnother(rows, told, adds);
        const sums = (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
        for (const [row, line] of [...rows, sums].entries())
          for (const [column, count] of line.entries()) {
            const shown = told[row]?.[column];
            expect(shown === null || shown === count).toBe(true);
            if (count >= fewest) continue;
            expect(shown).toBeNull();
            expect(fits(row, column)).toBe(true);
          }
      }),
      { numRuns: 150 },
    );
  },
);

test('what can be told is told', () => {
  expect(heldBack([[7, 9, 12]], true)[0]).toEqual([7, 9, 12]);
  // One small count would be what is missing from the sum, so the smallest beside it is held back too.
  expect(heldBack([[3, 9, 12]], true)[0]).toEqual([null, null, 12]);
  expect(heldBack([[3, 4, 12]], true)[0]).toEqual([null, null, 12]);
  expect(heldBack([[3, 9, 12]], false)[0]).toEqual([null, 9, 12]);
  // Two schools and their sum.
  expect(heldBack([[3], [9]], false)).toEqual([[null], [null], [12]]);
});

test('groups with fewer than five are never alone in what is left of the sum of all', () => {
  expect(groupsTold([9, 12, 30])).toEqual({ groups: [true, true, true], all: true });
  expect(groupsTold([9, 12, 3])).toEqual({ groups: [false, true, false], all: true });
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), (counts) => {
      const { groups, all } = groupsTold(counts);
      const left = counts.filter((_, n) => !groups[n]);
      expect(counts.every((count, n) => !groups[n] || count >= fewest)).toBe(true);
      if (all && left.length)
        expect(left.length > 1 && left.reduce((sum, count) => sum + count, 0) >= fewest).toBe(true);
    }),
  );
});
