import { buildGrids } from '../../../../infra/local/sample/build.ts';
import { sheetIdSchema } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import type { Side } from '../../../../shared/organisation/roles.ts';
import { openPlan } from '../../../../shared/planning/open-plan.ts';
import type { SheetAct } from '../../../../shared/sheet/decide.ts';
import { newRow } from '../../../../shared/sheet/new.ts';
import { rowOf, textOf, type Field, type Row, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { ellen, hazelbrook, opened, opening, priya } from '../planning/a-cycle.ts';

/** Hazelbrook's plan of the spring term as the window opens: four outcomes, its gaps, nothing written. */
export const plan = (): Sheet =>
  openPlan(
    opened(),
    undefined,
    buildGrids().find((grid) => grid.schoolId === hazelbrook.id),
    opening,
  );

let acts = 0;
/** The therapist or the SENDCo acts now. */
export function by(side: Side, at: string = opening): SheetAct {
  acts += 1;
  const { personId, name } = side === 'sendco' ? ellen : priya;
  return { by: { personId, name }, side, at: instant(at), activityId: `press-${acts}`, newId: `new-${acts}` };
}

export const words = (sheet: Sheet, rowId: string, field: string): string => textOf(rowOf(sheet, rowId), field);

export const field = (text: string, more: Partial<Field> = {}): Field => ({
  text,
  by: 'sendco',
  at: opening,
  rev: 1,
  earlier: [],
  ...more,
});

export const row = (id: string, kind: string, texts: Record<string, string> = {}, more: Partial<Row> = {}): Row =>
  newRow({
    id,
    kind,
    fields: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, field(text)])),
    ...more,
  });

/** A half-term check-in with so many rows of the plan. */
export const checkIn = (rows: number): Sheet => ({
  ...plan(),
  id: sheetIdSchema.parse(plan().id.replace('plan', 'check-in')),
  kind: 'check-in',
  rows: [
    ...Array.from({ length: rows }, (_, n) => row(`progress-${n}`, 'progress', {}, { label: `Outcome ${n + 1}` })),
    row('page', 'page'),
  ],
});
