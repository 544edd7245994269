import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Side } from '../organisation/roles.ts';
import type { Cycle, Readiness } from './cycle.ts';
import { changedBy, type Act } from './decide.ts';
import { preparationItems } from './preparation.ts';
import { readyText } from './ready-text.ts';

/**
 * What a side says about its list: which of the shown items are ticked, and whether it is ready. `seen` is the revision
 * that was on the screen: a tick that came after it stays, so that two screens of one person never undo each other.
 */
export interface Preparing {
  readonly ticked?: readonly string[];
  /** Items that could be ticked there; all others stay as they are. */
  readonly shown?: readonly string[];
  readonly ready?: boolean;
  readonly seen: number;
}

/** One side ticks its own list or says that it is ready, or takes that back. Answers the same cycle when nothing is new. */
export function prepare(cycle: Cycle, side: Side, said: Preparing, act: Act): Result<Cycle> {
  const known = preparationItems[side].map(({ id }) => id);
  if (said.ticked?.some((id) => !known.includes(id))) return fail(problem('not-understood', readyText.noSuchItem));
  const before = cycle.prepared[side];
  const after: Readiness = {
    ticks: said.ticked ? ticksAfter(cycle, before, known, said.ticked, said, act) : before.ticks,
    readyAt: said.ready === undefined ? before.readyAt : said.ready ? (before.readyAt ?? act.at) : null,
  };
  const same =
    after.readyAt === before.readyAt &&
    known.every((id) => (after.ticks[id] === undefined) === (before.ticks[id] === undefined));
  return same ? ok(cycle) : ok(changedBy(cycle, act, { prepared: { ...cycle.prepared, [side]: after } }));
}

function ticksAfter(
  cycle: Cycle,
  { ticks }: Readiness,
  known: readonly string[],
  ticked: readonly string[],
  { shown = known, seen }: Preparing,
  act: Act,
): Readiness['ticks'] {
  const kept = Object.entries(ticks).filter(
    ([id, { rev }]) => ticked.includes(id) || !shown.includes(id) || rev > seen,
  );
  const added = ticked
    .filter((id) => !ticks[id])
    .map((id) => [id, { at: act.at, by: act.by.personId, rev: cycle.rev + 1 }] as const);
  return Object.fromEntries([...kept, ...added]);
}
