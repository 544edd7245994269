import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A line of a CSV file as its fields; written for this check alone, sign by sign. */
function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (sign === '"' && quoted && line[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += sign;
  }
  return [...fields, field];
}

export type Row = Readonly<Record<string, string>>;

/** All lines of a packed file, the header first. */
export const linesOf = (file: string): string[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');

/** Lines of a file as rows by column. */
export function rowsOf([header = '', ...lines]: readonly string[]): Row[] {
  const columns = fieldsOf(header);
  return lines.map((line) => {
    const fields = line.includes('"') ? fieldsOf(line) : line.split(',');
    return Object.fromEntries(columns.map((column, n) => [column, fields[n] ?? '']));
  });
}

const scale = 10n ** 40n;

/** The whole part of a square root, by Newton's steps. */
function rootOf(of: bigint): bigint {
  if (of < 2n) return of;
  let root = 1n << BigInt(Math.ceil(of.toString(2).length / 2));
  for (;;) {
    const next = (root + of / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Mean and population SD of fractions, in whole numbers of 40 digits after the point; nothing is ever rounded to a double. */
export function exactSpread(fractions: readonly (readonly [number, number])[]) {
  const values = fractions.map(([over, under]) => (BigInt(over) * scale) / BigInt(under));
  const n = BigInt(values.length);
  const mean = values.reduce((all, value) => all + value, 0n) / n;
  const squares = values.reduce((all, value) => all + (value - mean) * (value - mean), 0n);
  const asNumber = (value: bigint): number => Number(value / 10n ** 20n) / 1e20;
  return { n: values.length, mean: asNumber(mean), sd: asNumber(rootOf(squares / n)) };
}
