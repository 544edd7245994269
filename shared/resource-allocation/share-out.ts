/**
 * Sharing whole minutes between schools, exactly: all in whole numbers, so that the same input gives the same answer on
 * every machine. domain.md 1.7; rows L03, L04.
 */
export interface Part {
  /** The school's URN: also what settles a tie. */
  readonly key: string;
  /** How it counts in what is shared by weight, in hundredths; above zero. */
  readonly weight: number;
  /** What it gets before anything is shared by weight, in hundredths of a minute. */
  readonly base: number;
  /** What it gets at least, in whole minutes. */
  readonly floor: number;
}

/** `exact` is the share before rounding; `minutes` after it, a whole number of steps. */
export interface Shared {
  readonly key: string;
  readonly exact: number;
  readonly minutes: number;
  /** Whether the floor, not the weight, makes it. */
  readonly atFloor: boolean;
}

/** What becomes of it: `leftOver` is less than a step. `needed` is what floors and bases alone would take. */
export type SharedOut =
  | { readonly ok: true; readonly shares: readonly Shared[]; readonly leftOver: number }
  | { readonly ok: false; readonly needed: number; readonly available: number };

const add = (numbers: readonly bigint[]): bigint => numbers.reduce((sum, each) => sum + each, 0n);
const most = (one: bigint, other: bigint): bigint => (one > other ? one : other);

/**
 * Each part gets the greater of its floor and `base + λ × weight`, with the one λ that gives away all there is. Rounded
 * down to the step; what is then left goes, a step each, to the largest remainders; of equal remainders the greater
 * weight comes first, then the lower key. A floor counts in whole steps, rounded up.
 */
export function shareOut(available: number, step: number, parts: readonly Part[]): SharedOut {
  if (!parts.length) return { ok: true, shares: [], leftOver: available };
  const steps = Math.floor(available / step);
  const [size, all] = [BigInt(step) * 100n, BigInt(steps) * BigInt(step) * 100n];
  const known = parts
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map((part) => ({
      part,
      weight: BigInt(part.weight),
      base: BigInt(part.base),
      floor: BigInt(Math.ceil(part.floor / step)) * size,
    }));
  const needed = add(known.map(({ floor, base }) => most(floor, base)));
  if (needed > all) return { ok: false, needed: Math.ceil(Number(needed) / 100), available };

  let free = known;
  let [rest, weights] = [0n, 0n];
  for (;;) {
    const isFree = new Set(free);
    const fixed = known.filter((each) => !isFree.has(each));
    rest = all - add(fixed.map(({ floor }) => floor)) - add(free.map(({ base }) => base));
    weights = add(free.map(({ weight }) => weight));
    const staying = free.filter(({ base, weight, floor }) => base * weights + rest * weight >= floor * weights);
    if (staying.length === free.length) break;
    free = staying;
  }
  return rounded(available, step, { known, free: new Set(free), rest, weights, steps, size });
}

interface Known {
  readonly part: Part;
  readonly weight: bigint;
  readonly base: bigint;
  readonly floor: bigint;
}

interface Level {
  readonly known: readonly Known[];
  readonly free: ReadonlySet<Known>;
  readonly rest: bigint;
  readonly weights: bigint;
  readonly steps: number;
  readonly size: bigint;
}

/** Largest remainders, with the tie rule above. */
function rounded(available: number, step: number, { known, free, rest, weights, steps, size }: Level): SharedOut {
  const whole = size * weights;
  const quotas = known.map((each) => {
    const isFree = free.has(each);
    const share = isFree ? each.base * weights + rest * each.weight : each.floor * weights;
    return { each, isFree, share, steps: Number(share / whole), remainder: share % whole };
  });
  const open = steps - quotas.reduce((sum, quota) => sum + quota.steps, 0);
  const next = quotas
    .toSorted((one, other) => {
      if (one.remainder !== other.remainder) return one.remainder > other.remainder ? -1 : 1;
      return other.each.part.weight - one.each.part.weight || (one.each.part.key < other.each.part.key ? -1 : 1);
    })
    .slice(0, open);
  const getsOne = new Set(next.map(({ each }) => each));
  const shares = quotas.map(({ each, isFree, share, steps: own }) => ({
    key: each.part.key,
    exact: Number((share * 1_000n) / weights) / 100_000,
    minutes: (own + (getsOne.has(each) ? 1 : 0)) * step,
    atFloor: !isFree,
  }));
  return { ok: true, shares, leftOver: available - steps * step };
}
