import { sheetIdSchema, type CycleId, type SheetId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { Grid } from '../scoping/grid.ts';
import { firstFields, newRow, newSheet } from '../sheet/new.ts';
import { mostRows, type Row, type Sheet, type SheetKind } from '../sheet/sheet.ts';
import type { Cycle } from './cycle.ts';
import { carriedRows } from './carry-over.ts';
import { givesWay, withGaps } from './gap-rows.ts';
import { standingOutcomes } from './standing-outcomes.ts';
import { planningText } from './text.ts';
import { dealtWith, type WaitingRow } from './waiting-rows.ts';

/** The plan of a cycle: same service, school, year and term, so that each cycle has one. */
export const planIdOf = (cycleId: CycleId): SheetId => sheetIdSchema.parse(cycleId.replace(/^cycle/, 'plan'));

/** What every new sheet of a cycle has, whatever its kind. */
export const sheetOfCycle = (cycle: Cycle, id: SheetId, kind: SheetKind, rows: readonly Row[], at: Instant): Sheet => {
  const { schoolId, serviceId, schoolName, id: cycleId, label, participants } = cycle;
  const about = { id, kind, schoolId, serviceId, schoolName, cycleId, label, participants, rows: [...rows] };
  return newSheet(about, at, planningText.theBot);
};

/** What waits for a plan, is no carried row already and was dealt with by no plan so far. */
const waitingRows = (waiting: readonly WaitingRow[], plans: readonly Sheet[], carried: Row[], at: Instant): Row[] => {
  const known = dealtWith(plans);
  return waiting
    .filter(({ id }) => !known.has(id) && !carried.some((row) => row.id === id))
    .map(({ texts, ...row }) => newRow({ ...row, fields: firstFields(texts, at) }));
};

/**
 * The plan of a new cycle, drafted from what is open: the four standing outcomes, what the term before left undone with
 * what its half-term check-in said, what waits for a plan, the gaps of the grid. `earlier` are the plans before that: what
 * stood in them is done with. Rows F04, F09, F15.
 */
export function openPlan(
  cycle: Cycle,
  previous: Sheet | undefined,
  grid: Grid | undefined,
  at: Instant,
  checkIn?: Sheet,
  waiting: readonly WaitingRow[] = [],
  earlier: readonly Sheet[] = [],
): Sheet {
  const carried = previous ? carriedRows(previous, planIdOf(cycle.id), at, checkIn) : [];
  const standing = standingOutcomes
    .filter(({ id }) => !carried.some((row) => row.id === id))
    .map(({ id, texts }) => newRow({ id, kind: 'outcome', fields: firstFields(texts, at) }));
  const rows = [newRow({ id: 'page', kind: 'page' }), ...standing, ...carried];
  // What finds no room stays where it was said and comes in later (docs/conversation.md).
  const room = mostRows - rows.filter((row) => !givesWay(row)).length;
  const waits = waitingRows(waiting, [...(previous ? [previous] : []), ...earlier], carried, at).slice(0, room);
  return sheetOfCycle(cycle, planIdOf(cycle.id), 'plan', withGaps([...rows, ...waits], grid, 1, true), at);
}
