import { needs, noCounts, yearGroups, type Need, type ProfileRow, type ToldTable } from './profile.ts';

/** The table a school has shared, by the school's name. */
export interface SchoolTable {
  readonly schoolId: string;
  readonly name: string;
  readonly table: ToldTable;
}

/** A sum over schools of what they have shared, how many schools it is of, and how many have it held back or not given. */
export interface AreaSum {
  readonly least: number | null;
  readonly schools: number;
  readonly without: number;
}

/** What an area's schools have shared, together. Rows M02, M03. */
export interface AreaProfile {
  readonly all: Readonly<Record<Need, AreaSum>>;
  /** Sums by year group of the counts that are told; null where none is. */
  readonly rows: readonly ProfileRow[];
  /** Null while the service has not said what it expects, or no school's roll is known. */
  readonly predicted: Predicted | null;
}

/** SLCN as a service expects it, beside what is known of the same schools. Row M02. */
export interface Predicted {
  readonly percent: number;
  readonly roll: number;
  readonly children: number;
  readonly known: number;
  /** Expected less known; below 0 where more are known. */
  readonly gap: number;
  readonly schools: number;
}

const plus = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : one + other;

const sumOf = (tables: readonly SchoolTable[], need: Need): AreaSum => {
  const told = tables.flatMap(({ table }) => table.all[need] ?? []);
  return {
    least: told.length > 0 ? told.reduce((sum, each) => sum + each, 0) : null,
    schools: told.length,
    without: tables.length - told.length,
  };
};

/** Of the schools whose roll and SLCN are both told, so that expected and known are of the same children. */
function predictedOf(tables: readonly SchoolTable[], percent: number | null): Predicted | null {
  const both = tables.flatMap(({ table: { all } }) =>
    all.roll !== null && all.slcn !== null ? [{ roll: all.roll, slcn: all.slcn }] : [],
  );
  if (percent === null || both.length === 0) return null;
  const roll = both.reduce((sum, each) => sum + each.roll, 0);
  const known = both.reduce((sum, each) => sum + each.slcn, 0);
  const children = Math.round((roll * percent) / 100);
  return { percent, roll, children, known, gap: children - known, schools: both.length };
}

/**
 * The area from nothing but what its schools' shared tables show already, so it cannot tell more than they do; what they
 * hold back is left out and said to be. Rows M02, M03, M06.
 */
export function areaProfile(tables: readonly SchoolTable[], percent: number | null): AreaProfile {
  const rows = yearGroups.flatMap((group): ProfileRow[] => {
    const there = tables.flatMap(({ table }) => table.rows.filter((row) => row.group === group));
    if (there.length === 0) return [];
    const counts = needs.map((need) => [
      need,
      there.reduce<number | null>((sum, row) => plus(sum, row.counts[need]), null),
    ]);
    return [{ group, counts: { ...noCounts, ...Object.fromEntries(counts) } }];
  });
  const all = Object.fromEntries(needs.map((need) => [need, sumOf(tables, need)])) as Record<Need, AreaSum>;
  return { all, rows, predicted: predictedOf(tables, percent) };
}
