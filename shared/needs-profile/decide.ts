import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/time.ts';
import { noCounts, yearGroups, type Need, type NeedsProfile, type ProfileRow, type YearGroup } from './profile.ts';
import { toldTable } from './tell.ts';
import { needsText as t } from './text.ts';

/** What somebody of the school does to the profile of a term. */
export type ProfileOp =
  | { readonly do: 'count'; readonly group: YearGroup; readonly need: Need; readonly count: number | null }
  /** A whole table, as it was pasted; groups that are not in it stay as they are. */
  | { readonly do: 'table'; readonly rows: readonly ProfileRow[] }
  | { readonly do: 'remove'; readonly group: YearGroup }
  | { readonly do: 'share' };

export interface ProfileAct {
  readonly by: string;
  readonly on: CivilDate;
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

/**
 * The profile after one change; the same one when nothing changes. Sharing is possible once a term: a second table beside
 * the first would give away what each holds back. What cannot be is kept while it is typed, and holds up the sharing.
 */
export function decideProfile(before: NeedsProfile, op: ProfileOp, { by, on }: ProfileAct): Result<NeedsProfile> {
  const after = (change: Partial<NeedsProfile>): Result<NeedsProfile> =>
    ok({ ...before, ...change, rev: before.rev + 1 });
  const written = (rows: readonly ProfileRow[]) => after({ rows: [...rows], changed: { by, on } });
  if (op.do === 'share') {
    if (before.shared) return fail(problem('not-ready', t.sharedBefore));
    if (before.rows.length === 0) return fail(problem('not-ready', t.nothingToShare));
    const wrong = before.rows.flatMap((row) => impossible(row) ?? [])[0];
    if (wrong) return fail(problem('not-ready', wrong));
    return after({ shared: { ...toldTable(before.rows), by, on } });
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
