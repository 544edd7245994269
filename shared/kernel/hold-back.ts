/** Fewest children that a figure may be about. */
export const fewest = 5;

/** A count, or null for one that is fewer than five, or is held back so that nobody can work out another that is. */
export type Told = number | null;

/** One of the counts that add up to a sum everybody may know. */
export interface Part {
  readonly count: number;
  /** Counts of one block are told or held back together; which belong together does not depend on any count. */
  readonly block: number;
  /** What it can be at most, as everybody can see. */
  readonly most: number;
  /** Held back before, so it stays so. */
  readonly stays: boolean;
}

/** Every way to say which count of each block is the one below five. */
const choices = (blocks: readonly (readonly Part[])[]): Part[][] =>
  blocks.reduce<Part[][]>(
    (all, parts) =>
      parts.some(({ stays }) => stays) ? all : all.flatMap((some) => parts.map((part) => [...some, part])),
    [[]],
  );

/**
 * Whether each of the counts that are held back fits more than one number, for somebody who knows their sum, what each can be
 * at most, and this rule itself: that each block which was not held back before has at least one count below five.
 */
export function fitsMore(held: readonly Part[], sum: number): boolean {
  const blocks = Map.groupBy(held, ({ block }) => block);
  const seen = held.map(() => ({ least: Infinity, most: -1 }));
  for (const small of choices([...blocks.values()])) {
    const most = held.map((part) => Math.min(part.most, sum, small.includes(part) ? fewest - 1 : sum));
    const all = most.reduce((total, each) => total + each, 0);
    if (all < sum) continue;
    for (const [n, range] of seen.entries()) {
      range.least = Math.min(range.least, Math.max(0, sum - all + (most[n] ?? 0)));
      range.most = Math.max(range.most, most[n] ?? 0);
    }
  }
  return seen.every(({ least, most }) => least < most);
}

/**
 * Which counts are held back: each block with a count below five, and as long as what is held back could be worked out, one
 * block more, from the last. Whether another is needed follows from their sum and what everybody sees, so the choice itself
 * tells nothing. docs/decisions/needs-profile.md.
 */
export function whichHeldBack(parts: readonly Part[]): boolean[] {
  const open = parts.filter(({ count, stays }) => count < fewest || stays).map(({ block }) => block);
  const blocks = new Set(open);
  const isHeld = ({ block }: Part): boolean => blocks.has(block);
  const sum = (): number => parts.filter(isHeld).reduce((total, { count }) => total + count, 0);
  while (blocks.size > 0 && !fitsMore(parts.filter(isHeld), sum())) {
    const more = parts.findLast((part) => !isHeld(part));
    if (!more) break;
    blocks.add(more.block);
  }
  return parts.map(isHeld);
}

/** Counts as they may be told: those below five not, nor, where they add up to a known sum, their neighbour's. domain.md G25. */
export function heldBack(counts: readonly number[], adds: boolean): Told[] {
  if (!adds) return counts.map((count) => (count < fewest ? null : count));
  // Two and two; the last three together where their number is odd.
  const last = Math.max(0, Math.floor(counts.length / 2) - 1);
  const parts = counts.map((count, n) => ({
    ...{ count, block: Math.min(Math.floor(n / 2), last), most: Infinity, stays: false },
  }));
  const held = whichHeldBack(parts);
  return counts.map((count, n) => (held[n] ? null : count));
}

/**
 * Which groups may be told of at all: those with five or more, without any whose number could be taken from the sum of
 * all; and whether the sum may. The groups that are left out are always several, with five or more together.
 */
export function groupsTold(counts: readonly number[]): { readonly groups: boolean[]; readonly all: boolean } {
  const groups = counts.map((count) => count >= fewest);
  const left = () => counts.filter((_, n) => !groups[n]);
  const sumOf = (some: readonly number[]): number => some.reduce((sum, count) => sum + count, 0);
  while (left().length > 0 && (left().length < 2 || sumOf(left()) < fewest)) {
    const [smallest] = counts
      .map((count, n) => ({ count, n }))
      .filter(({ n }) => groups[n])
      .toSorted((a, b) => a.count - b.count);
    if (!smallest) break;
    groups[smallest.n] = false;
  }
  const rest = left();
  return { groups, all: sumOf(counts) >= fewest && (rest.length === 0 || (rest.length >= 2 && sumOf(rest) >= fewest)) };
}
