import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller, Side } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import {
  blankRanking,
  decideRanking,
  rankingIdOf,
  type GapRanking,
  type RankOp,
} from '../../../shared/scoping/gap-ranking.ts';
import { orderOn } from '../../../shared/scoping/gap-terms.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import { blankGrid } from '../../../shared/scoping/decide.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import { canBeOpen, termOfCycle } from '../../../shared/scoping/sweep.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import type { Stored } from '../../ports/change.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { auditOf, outboxItems } from '../records.ts';
import { owedAfterRanking } from './gap-owed.ts';
import type { GapPorts } from './gap-ports.ts';

/** A school's gaps for one term, with what both sides ranked: to be shown by `rankingFor` alone. */
export interface GapsNow {
  readonly grid: Grid;
  readonly ranking: GapRanking;
  readonly storedGrid: Stored<Grid> | undefined;
  readonly storedRanking: Stored<GapRanking> | undefined;
}

/**
 * The gaps of the school and term that a cycle's id names; undefined when they are not the caller's, or when the planning
 * of that term cannot be open yet. One read, as soon as there is a ranking.
 */
export async function gapsFor(ports: GapPorts, caller: Caller, cycleId: string): Promise<GapsNow | undefined> {
  const term = termOfCycle(cycleId);
  if (!term || !canBeOpen(term.order, ports.clock.today())) return undefined;
  if (!may(permissions, caller, 'grid.see', term.scope)) return undefined;
  const { grid: storedGrid, ranking: storedRanking } = await ports.gaps.load(term.scope.schoolId, rankingIdOf(cycleId));
  if (storedGrid && storedGrid.value.serviceId !== term.scope.serviceId) return undefined;
  // Once in a school's life: nothing was mapped, so nobody has told the grid what the school is called.
  const school = storedGrid ? undefined : await ports.schools.load(term.scope.schoolId);
  const isTheirs = school?.serviceId === term.scope.serviceId;
  const grid = storedGrid?.value ?? (isTheirs ? blankGrid(term.scope, school.name) : undefined);
  if (!grid) return undefined;
  const ranking = storedRanking?.value ?? blankRanking(term.scope, grid.schoolName, cycleId, term);
  return { grid, ranking, storedGrid, storedRanking };
}

/** One press or one choice in the tab: what a side says of the gaps. */
export interface RankChange {
  readonly cycleId: string;
  readonly activityId: string;
  readonly audit: string;
  readonly op: RankOp;
  readonly confirmed?: boolean | undefined;
}

export type RankOutcome =
  | { readonly ok: true; readonly now: GapsNow; readonly side: Side; readonly refused: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

/** The two sides give way to each other this often; each try is one read and one batch. */
const mostTries = 8;

/**
 * One side puts gaps in order, or hands in. What the other side wrote at the same moment is kept, and what is written into
 * a note is looked through first. Row E10.
 */
export async function changeRanking(ports: GapPorts, caller: Caller, change: RankChange): Promise<RankOutcome> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const now = await gapsFor(ports, caller, change.cycleId);
    if (!now) return { ok: false, problem: problem('not-found', scopingText.notYours) };
    const { grid, ranking: before, storedRanking } = now;
    const side = sideOf(caller, grid);
    if (!side || !may(permissions, caller, 'grid.update', grid))
      return { ok: false, problem: problem('not-allowed', gapText.card.nobody) };
    // A card of an earlier term that still lies in a chat begins nothing anew and calls nobody.
    if (before.term.order < orderOn(ports.clock.today()))
      return { ok: false, problem: problem('locked', gapText.ranking.over) };
    const act = { by: caller, side, at: ports.clock.now(), activityId: change.activityId };
    const gapIds = new Set(grid.entries.filter(({ kind }) => kind === 'gap').map(({ id }) => id));
    const { ranking, refused } = decideRanking(before, change.op, act, gapIds);
    if (ranking === before) return { ok: true, now, side, refused };
    const { schoolId } = grid;
    const looked = await lookAtTexts(ports, caller, newNotes(change.op, before, side), { ...change, schoolId });
    if (!looked.ok) return { ok: false, problem: looked.problem };
    const owed = owedAfterRanking(before, ranking, side);
    const saved = await ports.records.commit({
      schoolId,
      puts: [{ type: 'gap-ranking', value: ranking, before: storedRanking }],
      audit: [auditOf(ports, caller, ranking, looked.value)],
      outbox: outboxItems(ports, { schoolId, about: ranking.id }, owed),
    });
    if (saved !== 'saved') continue;
    if (owed.length) ports.outbox.wake(schoolId);
    return { ok: true, now: { ...now, ranking }, side, refused };
  }
  return { ok: false, problem: problem('changed-meanwhile', scopingText.tooBusy) };
}

/** Notes that do not stand there yet. */
const newNotes = ({ ranks }: RankOp, before: GapRanking, side: Side) =>
  ranks
    .filter(({ entryId, note }) => note?.trim() && note.trim() !== before.sides[side].ranks[entryId]?.note)
    .map(({ entryId, note = '' }) => ({
      field: entryId,
      label: gapText.ranking.note,
      text: note.trim(),
      looksForNames: true,
    }));
