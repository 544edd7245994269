import { fewest, fitsMore, whichHeldBack, type Part } from '../kernel/hold-back.ts';
import {
  inOrder,
  needs,
  noCounts,
  orderOf,
  stageOf,
  type Need,
  type NeedsProfile,
  type ProfileRow,
  type ProfileTerm,
  type ToldTable,
  type YearGroup,
} from './profile.ts';

/** Of each need the sum over the groups that gave a count; null where none did. */
export const sumsOf = (rows: readonly ProfileRow[]): Record<Need, number | null> =>
  Object.fromEntries(
    needs.map((need) => {
      const given = rows.flatMap(({ counts }) => counts[need] ?? []);
      return [need, given.length > 0 ? given.reduce((sum, each) => sum + each, 0) : null];
    }),
  ) as Record<Need, number | null>;

/** What was told of the school in this school year, and of it the tables of this term that a new one takes the place of. */
export interface Past {
  readonly year: readonly ToldTable[];
  readonly term: readonly ToldTable[];
}
export const noPast: Past = { year: [], term: [] };

/** The past of a term, from the profiles of a school. */
export function pastOf(all: readonly NeedsProfile[], { academicYear, term }: ProfileTerm): Past {
  const tables = ({ replaced, shared }: NeedsProfile) => [...replaced, ...(shared ? [shared] : [])];
  const until = inOrder(all).filter(
    (each) => each.academicYear === academicYear && orderOf(each) <= orderOf({ academicYear, term }),
  );
  return { year: until.flatMap(tables), term: until.filter((each) => each.term === term).flatMap(tables) };
}

/** Rows that everybody can see, or that are about to be. */
interface Shown {
  readonly rows: readonly ProfileRow[];
}

const countsOf = (table: Shown, group: YearGroup) => table.rows.find((row) => row.group === group)?.counts;

/** What a need is a part of: nobody counts more children there, and everybody can see that number. */
const wholeOf = (need: Need): Need => (need === 'of-concern' ? 'screened' : 'roll');

/** The most that a count can be, by this table and those of the term before it. */
export function mostOf(tables: readonly Shown[], group: YearGroup, need: Need): number {
  const whole = (of: Need) => tables.flatMap((table) => countsOf(table, group)?.[of] ?? []);
  return Math.min(Infinity, ...(need === 'roll' ? [] : [...whole('roll'), ...whole(wholeOf(need))]));
}

/** Without groups that have no children, and without the screening of groups in which nobody was screened. */
const counted = (rows: readonly ProfileRow[]): ProfileRow[] =>
  rows
    .filter(({ counts }) => counts.roll !== 0)
    .map((row) =>
      row.counts.screened === 0 ? { ...row, counts: { ...row.counts, screened: null, 'of-concern': null } } : row,
    );

/** Needs of which only the sum is told, since a number that they are a part of is below five in some group. */
function sumsOnly(rows: readonly ProfileRow[]): readonly Need[] {
  const isSmall = (need: Need) => rows.some(({ counts }) => (counts[need] ?? fewest) < fewest);
  if (isSmall('roll')) return needs;
  return isSmall('screened') ? ['screened', 'of-concern'] : [];
}

interface ToldNeed {
  readonly need: Need;
  readonly held: readonly YearGroup[];
  readonly all: number | null;
  readonly isSilent: boolean;
}

/** What of a table is held back in one need, taken together: its sum less what is told. */
const restOf = ({ rows, all }: Pick<ToldTable, 'rows' | 'all'>, need: Need): number | null => {
  const sum = all[need];
  return sum === null ? null : rows.reduce((rest, { counts }) => rest - (counts[need] ?? 0), sum);
};

/** One need: the groups whose count is held back, and whether the sum is told. */
function toldNeed(rows: readonly ProfileRow[], need: Need, isSumOnly: boolean, { year, term }: Past): ToldNeed {
  const given = rows.flatMap(({ group, counts }) => {
    const count = counts[need];
    return count === null ? [] : [{ group, count }];
  });
  const parts = given.map(({ group, count }): Part => {
    const stays = isSumOnly || year.some(({ held }) => held[need]?.includes(group));
    return { count, block: stageOf(group), most: mostOf([{ rows }, ...term], group, need), stays };
  });
  const isHeld = whichHeldBack(parts);
  const held = given.filter((_, n) => isHeld[n]).map(({ group }) => group);
  const sum = given.reduce((total, { count }) => total + count, 0);
  const rest = given.reduce((total, { count }, n) => total + (isHeld[n] ? count : 0), 0);
  const last = term.at(-1);
  const isMore = held.some((group) => year.some((table) => typeof countsOf(table, group)?.[need] === 'number'));
  const isMoved = last?.held[need] !== undefined && sum >= fewest && restOf(last, need) !== rest;
  const isSilent = isMore || isMoved || year.some(({ silent }) => silent.includes(need));
  // All of it held back, and still to be worked out from the sum: of groups in which nearly all are counted.
  const isOpen = held.length === given.length && !fitsMore(parts, sum);
  return { need, held, isSilent, all: given.length === 0 || sum < fewest || isSilent || isOpen ? null : sum };
}

/**
 * The table as people outside the school may read it. Fewer than five is never told, nor is what would let somebody work
 * it out from the others of its kind and their sum, which the census publishes for some kinds, whether or not it stands
 * here: so the sum counts as known. What was held back in the school year stays so; where more is held back than before,
 * or a correction changed what is, the sum is not told any more. Row M06; docs/decisions/needs-profile.md.
 */
export function toldTable(rows: readonly ProfileRow[], past: Past = noPast): ToldTable {
  const there = counted(rows);
  const only = sumsOnly(there);
  const told = needs.map((need) => toldNeed(there, need, only.includes(need), past));
  const isTold = (group: YearGroup, need: Need): boolean =>
    !told.some((each) => each.need === need && each.held.includes(group));
  return {
    rows: there.map(({ group, counts }) => ({
      group,
      counts: {
        ...noCounts,
        ...Object.fromEntries(needs.map((need) => [need, isTold(group, need) ? counts[need] : null])),
      },
    })),
    all: Object.fromEntries(told.map(({ need, all }) => [need, all])) as ToldTable['all'],
    held: Object.fromEntries(told.filter(({ held }) => held.length > 0).map(({ need, held }) => [need, [...held]])),
    silent: told.filter(({ isSilent }) => isSilent).map(({ need }) => need),
  };
}

/**
 * Whether a table in place of those of its term would let somebody work out what they hold back: a smaller number on roll
 * or screened than they showed leaves less room for it.
 */
export const givesAway = (rows: readonly ProfileRow[], { term }: Past): boolean =>
  term.some((table) =>
    needs.some((need) => {
      const [held, rest] = [table.held[need], restOf(table, need)];
      if (!held || rest === null) return false;
      const parts = (tables: readonly Shown[]) =>
        held.map((group): Part => {
          const most = mostOf(tables, group, need);
          return { count: 0, block: stageOf(group), most, stays: false };
        });
      return fitsMore(parts(term), rest) && !fitsMore(parts([{ rows }, ...term]), rest);
    }),
  );

/** How many counts are held back. */
export const heldIn = ({ held }: Pick<ToldTable, 'held'>): number => Object.values(held).flat().length;
