import { canonicalJson } from '../allocation/canonical.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/time.ts';
import {
  mostCorrections,
  noCounts,
  yearGroups,
  type Need,
  type NeedsProfile,
  type ProfileRow,
  type ToldTable,
  type YearGroup,
} from './profile.ts';
import { givesAway, noPast, toldTable, type Past } from './tell.ts';
import { needsText as t } from './text.ts';

/** What somebody of the school does to the profile of a term. */
export type ProfileOp =
  | { readonly do: 'count'; readonly group: YearGroup; readonly need: Need; readonly count: number | null }
  /** A whole table, as it was pasted; groups that are not in it stay as they are. */
  | { readonly do: 'table'; readonly rows: readonly ProfileRow[] }
  | { readonly do: 'remove'; readonly group: YearGroup }
  | { readonly do: 'share' }
  /** What is counted now in the place of what was shared. */
  | { readonly do: 'correct' };

export interface ProfileAct {
  readonly by: string;
  readonly on: CivilDate;
  /** What was told before, where something is told. */
  readonly past?: Past;
}

const withRows = (before: readonly ProfileRow[], rows: readonly ProfileRow[]): ProfileRow[] =>
  yearGroups.flatMap((group) => {
    const row = rows.find((each) => each.group === group) ?? before.find((each) => each.group === group);
    return row ? [row] : [];
  });

/** Counts that cannot be: more children with a need, or of concern, than the group or the screening has. */
export function impossible({ group, counts }: ProfileRow): string | undefined {
  const { roll, screened, 'of-concern': concern } = counts;
  const over = Object.entries(counts).find(([, count]) => roll !== null && count !== null && count > roll);
  if (over && roll !== null) return t.overRoll(group, t.needs[over[0] as Need], roll);
  if (screened !== null && concern !== null && concern > screened) return t.overScreened(group);
  return undefined;
}

const seenOf = ({ rows, all, held }: ToldTable): string => canonicalJson({ rows, all, held });

/** Whether people outside the school would see another table than the one that was shared. */
export const isCorrection = ({ rows, shared }: NeedsProfile, past: Past): boolean =>
  shared !== null && rows.length > 0 && seenOf(toldTable(rows, past)) !== seenOf(shared);

/** The first table of a term, or another in its place. */
function tell(before: NeedsProfile, isFirst: boolean, past: Past): Result<ToldTable> {
  const { rows, shared, replaced } = before;
  if (isFirst && shared) return fail(problem('not-ready', t.sharedBefore));
  if (rows.length === 0) return fail(problem('not-ready', t.nothingToShare));
  const wrong = rows.flatMap((row) => impossible(row) ?? [])[0];
  if (wrong) return fail(problem('not-ready', wrong));
  if (isFirst) return ok(toldTable(rows, past));
  if (!isCorrection(before, past)) return fail(problem('not-ready', t.nothingToCorrect));
  if (replaced.length >= mostCorrections) return fail(problem('not-ready', t.correctedOften));
  return givesAway(rows, past) ? fail(problem('not-ready', t.wouldGiveAway)) : ok(toldTable(rows, past));
}

/**
 * The profile after one change; the same one when nothing changes. A table is shared once a term; one in its place tells
 * nothing of what the first holds back. What cannot be is kept while it is typed, and holds up the sharing.
 */
export function decideProfile(
  before: NeedsProfile,
  op: ProfileOp,
  { by, on, past = noPast }: ProfileAct,
): Result<NeedsProfile> {
  const after = (change: Partial<NeedsProfile>): Result<NeedsProfile> =>
    ok({ ...before, ...change, rev: before.rev + 1 });
  const written = (rows: readonly ProfileRow[]) => after({ rows: [...rows], changed: { by, on } });
  if (op.do === 'share' || op.do === 'correct') {
    const told = tell(before, op.do === 'share', past);
    if (!told.ok) return told;
    const replaced = before.shared ? [...before.replaced, before.shared] : before.replaced;
    return after({ shared: { ...told.value, by, on }, replaced });
  }
  if (op.do === 'remove') {
    const left = before.rows.filter(({ group }) => group !== op.group);
    return left.length === before.rows.length ? ok(before) : written(left);
  }
  if (op.do === 'table') return written(withRows(before.rows, op.rows));
  const row = before.rows.find(({ group }) => group === op.group) ?? { group: op.group, counts: noCounts };
  if (before.rows.includes(row) && row.counts[op.need] === op.count) return ok(before);
  return written(withRows(before.rows, [{ group: op.group, counts: { ...row.counts, [op.need]: op.count } }]));
}
