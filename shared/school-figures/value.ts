import type { FigureValue, Missing } from './figures.ts';

/** What publishers write for a number they keep back or do not have; the DfE's own signs first. */
const keptBack = new Set(['z', 'c', 'x', 'k', 'u', '*', ':', '~', '..', 'low', 'supp', 'ne', 'na', 'n/a']);

/** More pupils than any school has: a number of another column. */
const most = 99_999;

const asCount = (number: number): number | 'wrong' => (number <= most ? number : 'wrong');

/**
 * A count of pupils as files write it: '98', '98.0' and '1,046' are numbers. What is anything else is no number, and why;
 * never a zero. `98.5` and `-1` are wrong.
 */
export function readCount(text: string): number | Exclude<Missing, 'not-in-file'> {
  const length = text.length;
  if (length === 0) return 'blank';
  let number = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return readOddCount(text.trim());
    number = number * 10 + digit;
  }
  return asCount(number);
}

function readOddCount(text: string): number | Exclude<Missing, 'not-in-file'> {
  if (text === '') return 'blank';
  if (keptBack.has(text.toLowerCase())) return 'suppressed';
  if (/^\d+(\.0+)?$/.test(text)) return asCount(Number(text));
  return /^\d{1,3}(,\d{3})+$/.test(text) ? asCount(Number(text.replaceAll(',', ''))) : 'wrong';
}

/** A deprivation score: IDACI from 0 to 1, or the index of multiple deprivation up to 100. */
export function readScore(text: string): number | Exclude<Missing, 'not-in-file'> {
  const said = text.trim();
  if (said === '') return 'blank';
  if (keptBack.has(said.toLowerCase())) return 'suppressed';
  const score = /^(\d+(\.\d+)?|\.\d+)$/.test(said) ? Number(said) : Number.NaN;
  return score <= 100 ? score : 'wrong';
}

const yes = /^(yes|y|true|resourced provision|sen unit|resourced provision and sen unit)$/i;
const no = /^(no|n|false|none|not applicable)$/i;

/** Resourced provision: its kind or 'yes' is 1, 'no' is 0, a number is places. An empty field is no 'no'. */
export function readProvision(text: string): number | Exclude<Missing, 'not-in-file'> {
  const said = text.trim();
  if (yes.test(said)) return 1;
  return no.test(said) ? 0 : readCount(said);
}

/** Sums of what is known only when all of it is known; otherwise the first reason why it is not. */
export function sumOf(
  ...parts: readonly (number | Exclude<Missing, 'not-in-file'>)[]
): number | Exclude<Missing, 'not-in-file'> {
  let sum = 0;
  for (const part of parts) {
    if (typeof part !== 'number') return part;
    sum += part;
  }
  return sum;
}

/** 1 when one of several says so, 0 when all say no; otherwise why it is not known. */
export function anyOf(
  ...parts: readonly (number | Exclude<Missing, 'not-in-file'>)[]
): number | Exclude<Missing, 'not-in-file'> {
  const unknown = parts.find((part) => typeof part !== 'number');
  return parts.some((part) => typeof part === 'number' && part > 0) ? 1 : (unknown ?? 0);
}

/** Makes the values of one source; equal ones are the same object, so that all England takes little room. */
export function valuesOf(source: string): (read: number | Missing) => FigureValue {
  const numbers: FigureValue[] = [];
  const gaps: Record<Missing, FigureValue> = {
    blank: { missing: 'blank', source },
    suppressed: { missing: 'suppressed', source },
    wrong: { missing: 'wrong', source },
    'not-in-file': { missing: 'not-in-file', source: null },
  };
  return (read) => {
    if (typeof read !== 'number') return gaps[read];
    return Number.isInteger(read) ? (numbers[read] ??= { value: read, source }) : { value: read, source };
  };
}
