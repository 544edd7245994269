import { heldBack } from '../kernel/hold-back.ts';
import { needs, noCounts, type Need, type ProfileRow, type ToldTable } from './profile.ts';

/** Of each need the sum over the groups that gave a count; null where none did. */
export const sumsOf = (rows: readonly ProfileRow[]): Record<Need, number | null> =>
  Object.fromEntries(
    needs.map((need) => {
      const given = rows.flatMap(({ counts }) => counts[need] ?? []);
      return [need, given.length > 0 ? given.reduce((sum, each) => sum + each, 0) : null];
    }),
  ) as Record<Need, number | null>;

/** The counts of one need as they may be told, group by group, and their sum. */
function toldOf(rows: readonly ProfileRow[], need: Need): { counts: (number | null)[]; all: number | null } {
  const given = rows.flatMap(({ counts }) => counts[need] ?? []);
  if (given.length === 0) return { counts: rows.map(() => null), all: null };
  const told = heldBack(
    given.map((each) => [each]),
    false,
  ).map(([only]) => only ?? null);
  let next = 0;
  const counts = rows.map((row) => (row.counts[need] === null ? null : (told[next++] ?? null)));
  return { counts, all: told[given.length] ?? null };
}

/**
 * The table as people outside the school may read it. Fewer than five is never told, nor is what would let somebody work
 * it out from the others of its kind and their sum, which the census publishes for some kinds, whether or not it stands
 * here: so the sum counts as known. Row M06; docs/decisions/needs-profile.md.
 */
export function toldTable(rows: readonly ProfileRow[]): ToldTable {
  const columns = needs.map((need) => ({ need, ...toldOf(rows, need) }));
  const told = rows.map((row, n) => ({
    group: row.group,
    counts: { ...noCounts, ...Object.fromEntries(columns.map(({ need, counts }) => [need, counts[n] ?? null])) },
  }));
  const hidden = rows.flatMap((row, n) =>
    needs.filter((need) => row.counts[need] !== null && told[n]?.counts[need] === null),
  ).length;
  return {
    rows: told,
    all: Object.fromEntries(columns.map(({ need, all }) => [need, all])) as ToldTable['all'],
    heldBack: hidden,
  };
}
