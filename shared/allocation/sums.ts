/** The sum of numbers in the order given, with what each addition loses kept and added at the end (Neumaier). */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * Mean and standard deviation of numbers in the order given, `sample` dividing by one less than there are. Numbers that are
 * all the same have exactly themselves as mean and 0 as SD; undefined where there are none. Row K02.
 */
export function spreadOf(values: readonly number[], kind: 'population' | 'sample'): Spread | undefined {
  const n = values.length;
  const [first] = values;
  if (first === undefined) return undefined;
  if (values.every((value) => value === first)) return { n, mean: first, sd: 0 };
  const mean = sum(values) / n;
  const squares = sum(values.map((value) => (value - mean) * (value - mean)));
  return { n, mean, sd: Math.sqrt(squares / (kind === 'sample' ? n - 1 : n)) };
}

/** How many SDs a value lies from the mean; 0 where all values are the same. domain.md 1.6. */
export const zOf = (value: number, { mean, sd }: Spread): number => (sd === 0 ? 0 : (value - mean) / sd);

/**
 * Numbers as whole steps that add up to `whole`: each is rounded down, and the steps that are left go to those that lost
 * most by it, the earlier first. So what is shown adds up to what is shown. Row K06.
 */
export function wholeParts(exact: readonly number[], whole: number): number[] {
  const parts = exact.map((value) => Math.floor(value));
  const lost = exact.map((value, n) => value - (parts[n] ?? 0));
  const left = whole - parts.reduce((all, part) => all + part, 0);
  const step = Math.sign(left);
  for (let steps = parts.length ? Math.abs(left) : 0; steps > 0; steps -= 1) {
    const at = step > 0 ? firstMost(lost) : lastLeast(lost);
    parts[at] = (parts[at] ?? 0) + step;
    lost[at] = (lost[at] ?? 0) - step;
  }
  return parts;
}

/** Where the largest of these stands, the first of several. */
function firstMost(values: readonly number[]): number {
  let at = 0;
  for (let n = 1; n < values.length; n += 1) if ((values[n] ?? 0) > (values[at] ?? 0)) at = n;
  return at;
}

/** Where the smallest of these stands, the last of several. */
function lastLeast(values: readonly number[]): number {
  let at = 0;
  for (let n = 1; n < values.length; n += 1) if ((values[n] ?? 0) <= (values[at] ?? 0)) at = n;
  return at;
}
