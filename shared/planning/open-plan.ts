import { sheetIdSchema, type CycleId, type SheetId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { pointsFrom } from '../initial-discussions/points.ts';
import type { Grid } from '../scoping/grid.ts';
import type { Field, Row, Sheet, SheetKind } from '../sheet/sheet.ts';
import type { Cycle } from './cycle.ts';
import { carriedRows, firstField } from './carry-over.ts';
import { newRow, withGaps } from './gap-rows.ts';
import { standingOutcomes } from './standing-outcomes.ts';
import { planningText } from './text.ts';

/** The plan of a cycle: same service, school, year and term, so that each cycle has one. */
export const planIdOf = (cycleId: CycleId): SheetId => sheetIdSchema.parse(cycleId.replace(/^cycle/, 'plan'));

/** Fields as they stand in a new sheet, written by nobody yet. */
export const firstFields = (texts: Readonly<Record<string, string>>, at: Instant): Record<string, Field> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, firstField(text, at)]));

/** What every new sheet of a cycle has, whatever its kind. */
export const blankSheet = (cycle: Cycle, id: SheetId, kind: SheetKind, rows: readonly Row[], at: Instant): Sheet => ({
  id,
  kind,
  schoolId: cycle.schoolId,
  serviceId: cycle.serviceId,
  schoolName: cycle.schoolName,
  cycleId: cycle.id,
  label: cycle.label,
  participants: cycle.participants,
  openedAt: at,
  rows: [...rows],
  conflicts: [],
  facts: {},
  signed: { 'link-therapist': null, sendco: null },
  lockedAt: null,
  addenda: [],
  contentRev: 1,
  changed: { at, by: planningText.theBot },
  answered: [],
  rev: 1,
});

/** Questions of the pair's initial discussions that no plan has taken in so far. Row C04. */
const askedBefore = (initial: Sheet | undefined, previous: Sheet | undefined, carried: Row[], at: Instant): Row[] => {
  const takenIn = [...carried, ...(previous?.lockedAt ? previous.rows : [])].map((row) => row.id);
  return (initial ? pointsFrom(initial) : [])
    .filter(({ id }) => !takenIn.includes(id))
    .map(({ texts, ...point }) => newRow({ ...point, kind: 'point', fields: firstFields(texts, at) }));
};

/**
 * The plan of a new cycle, drafted from what is open: the four standing outcomes, what the term before left undone with
 * what its half-term check-in said, the gaps of the grid. Rows F04, F09, F15.
 */
export function openPlan(
  cycle: Cycle,
  previous: Sheet | undefined,
  grid: Grid | undefined,
  at: Instant,
  checkIn?: Sheet,
  initial?: Sheet,
): Sheet {
  const carried = previous ? carriedRows(previous, at, checkIn) : [];
  const standing = standingOutcomes
    .filter(({ id }) => !carried.some((row) => row.id === id))
    .map(({ id, texts }) => newRow({ id, kind: 'outcome', fields: firstFields(texts, at) }));
  const rows = [
    newRow({ id: 'page', kind: 'page' }),
    ...standing,
    ...carried,
    ...askedBefore(initial, previous, carried, at),
  ];
  return blankSheet(cycle, planIdOf(cycle.id), 'plan', withGaps(rows, grid, 1, true), at);
}
