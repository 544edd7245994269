import { newWordsIn } from '../../../shared/anonymous-text/in-grids.ts';
import { warningOf } from '../../../shared/anonymous-text/typed-text.ts';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope, Side } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { blankGrid, decideGrid, type GridOp } from '../../../shared/scoping/decide.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import { termOfCycle } from '../../../shared/scoping/sweep.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import type { Stored } from '../../ports/change.ts';
import { findingsIn, keptAfterWarning } from '../anonymous-text/look-at-texts.ts';
import { auditOf, outboxItems, type Owed } from '../records.ts';
import { owedAfter } from './owed.ts';
import type { ScopingPorts } from './ports.ts';

/** One press or one edit in the tab: what to do to a school's grid. */
export interface GridChanging {
  readonly scope: SchoolScope;
  /** The cycle whose meeting the grid is brought up to date for, and whose live cards are told; none, and none are. */
  readonly cycleId: string | undefined;
  readonly activityId: string;
  readonly action: Action;
  readonly audit: string;
  /** The author has read that an entry may tell who a child is, and keeps it. */
  readonly confirmed?: boolean | undefined;
  /** Whose card of another record follows this change, and of which. */
  alsoOwed?(before: Grid, after: Grid, by: Side): { readonly about: string; readonly owed: Owed[] } | undefined;
  /** What to do, looking at the grid as it stands. */
  ops(grid: Grid): readonly GridOp[];
}

/** The grid as it stands afterwards, and why some of it was not done; `problem` when nothing was even tried. */
export type GridOutcome =
  | { readonly ok: true; readonly before: Grid; readonly grid: Grid; readonly refused: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

/** Writers of other entries give way to each other this often; each try is one read and one batch. */
const mostTries = 8;

/** The grid of a school in the caller's own scope; a blank one while nothing was mapped. Undefined when not theirs. */
export async function gridFor(
  ports: ScopingPorts,
  caller: Caller,
  scope: SchoolScope,
): Promise<{ readonly grid: Grid; readonly stored: Stored<Grid> | undefined } | undefined> {
  if (!may(permissions, caller, 'grid.see', scope)) return undefined;
  const stored = await ports.grid.load(scope.schoolId);
  if (stored) return stored.value.serviceId === scope.serviceId ? { grid: stored.value, stored } : undefined;
  // Once in a school's life: the first press of all learns its name.
  const school = await ports.schools.load(scope.schoolId);
  return school?.serviceId === scope.serviceId ? { grid: blankGrid(scope, school.name), stored: undefined } : undefined;
}

/**
 * One change of a grid: may they, load, decide, store with the ETag. When somebody else wrote between our read and our
 * write, it is decided again on what they wrote: each operation names the revision it was made on.
 */
export async function changeGrid(ports: ScopingPorts, caller: Caller, change: GridChanging): Promise<GridOutcome> {
  const { scope, action } = change;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await gridFor(ports, caller, scope);
    if (!found) return { ok: false, problem: problem('not-found', scopingText.notYours) };
    const { grid: before, stored } = found;
    const side = sideOf(caller, scope);
    if (!side || !may(permissions, caller, action, scope))
      return { ok: false, problem: problem('not-allowed', scopingText.notAllowed[action] ?? scopingText.notYours) };
    if (before.answered.includes(change.activityId)) return { ok: true, before, grid: before, refused: [] };
    const { grid, changes, refused, audit } = await decide(ports, caller, side, change, before);
    if (grid === before) return { ok: true, before, grid, refused };
    const owed = change.cycleId ? owedAfter(before, grid, side, termOfCycle(change.cycleId)?.label) : [];
    const also = change.alsoOwed?.(before, grid, side);
    const outbox = [
      ...outboxItems(ports, { schoolId: scope.schoolId, about: change.cycleId ?? grid.id }, owed),
      ...(also ? outboxItems(ports, { schoolId: scope.schoolId, about: also.about }, also.owed) : []),
    ];
    const saved = await ports.records.commit({
      schoolId: scope.schoolId,
      puts: [
        { type: 'grid', value: grid, before: stored },
        ...changes.map((value) => ({ type: 'grid-change' as const, value, before: undefined })),
      ],
      audit: [auditOf(ports, caller, grid, audit)],
      outbox,
    });
    if (saved !== 'saved') continue;
    if (outbox.length) ports.outbox.wake(scope.schoolId);
    return { ok: true, before, grid, refused };
  }
  return { ok: false, problem: problem('changed-meanwhile', scopingText.tooBusy) };
}

/** Does what can be done, but for words that may tell who a child is until their author has read the warning. */
async function decide(ports: ScopingPorts, caller: Caller, side: Side, change: GridChanging, before: Grid) {
  const { audit, confirmed = false } = change;
  const all = change.ops(before);
  const written = all.map((op) => {
    const texts = newWordsIn(op, before);
    // Of several entries each is called by its id, so that its author is shown which one it is.
    return { op, texts: all.length > 1 && 'id' in op ? texts.map((each) => ({ ...each, field: op.id })) : texts };
  });
  const typed = written.flatMap(({ texts }) => texts);
  const looked = await findingsIn(ports, caller, change.scope.schoolId, typed);
  const ops = written.map(({ op, texts }) => ({
    op,
    found: looked.filter((each) => texts.includes(each.typed) && each.findings.length > 0),
  }));
  const held = confirmed ? [] : ops.filter(({ found }) => found.length > 0);
  const going = ops.filter((each) => !held.includes(each));
  const decided = decideGrid(
    before,
    going.map(({ op }) => op),
    {
      by: caller,
      side,
      at: ports.clock.now(),
      on: ports.clock.today(),
      activityId: change.activityId,
      term: change.cycleId ? termOfCycle(change.cycleId) : undefined,
      newId: ports.ids.make(),
    },
  );
  return {
    ...decided,
    refused: [...decided.refused, ...held.map(({ found }) => warningOf(found))],
    audit: going.some(({ found }) => found.length > 0) ? keptAfterWarning(audit) : audit,
  };
}
