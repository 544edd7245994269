import { schoolDays, schoolDaysBefore, type SchoolCalendar } from '../calendar/calendar.ts';
import { isSamePart, type TermPart } from '../calendar/term-part.ts';
import { planningWindows } from '../calendar/windows.ts';
import { cut } from '../kernel/cut.ts';
import { sheetIdSchema, type CycleId, type SheetId } from '../kernel/ids.ts';
import { londonInstant, time, type CivilDate, type Instant } from '../kernel/time.ts';
import { followed } from '../request-for-help/went.ts';
import { rowsOf, textOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { goesOn } from './carry-over.ts';
import type { Cycle } from './cycle.ts';
import { newRow } from '../sheet/new.ts';
import { sheetOfCycle } from './open-plan.ts';
import { isOutcome, nameOfRow, thisTermsRows } from './plan-form.ts';

/** How many school days before the last one before half term the check-in opens. Row F21. */
const schoolDaysBeforeHalfTerm = 5;

/** The check-in of a cycle: same service, school, year and term, so that each cycle has one. */
export const checkInIdOf = (cycleId: CycleId): SheetId => sheetIdSchema.parse(cycleId.replace(/^cycle/, 'check-in'));

/** What is planned, by term and school year. */
type Planned = TermPart & { readonly academicYear: string };

/** Whether the block after the one that is planned has a planning of its own, which takes the place of the check-in. */
export const isNextPlanned = (calendar: SchoolCalendar, planned: Planned): boolean =>
  planningWindows(calendar).some((window) => isSamePart(window, { ...planned, part: (planned.part ?? 1) + 1 }));

/**
 * When the half-term check-in of a term opens: at 08:00, five school days before the last school day of the first block
 * that is planned. Undefined when the calendar is of another year, no other block follows in the term, or the one that
 * follows is planned by itself.
 */
export function halfTermAt(
  calendar: SchoolCalendar,
  planned: Planned,
): { readonly on: CivilDate; readonly at: Instant } | undefined {
  const { term, part = 1, academicYear } = planned;
  const blocks = calendar.academicYear === academicYear ? calendar.blocks.filter((b) => b.term === term) : [];
  const [first, ...rest] = blocks.slice(part - 1);
  if (isNextPlanned(calendar, planned)) return undefined;
  const last = first && rest.length ? schoolDays(calendar, first.firstOn, first.lastOn).at(-1) : undefined;
  const on = last && schoolDaysBefore(calendar, last, schoolDaysBeforeHalfTerm);
  return on && { on, at: londonInstant(on, time('08:00')) };
}

/** What is asked about at half term: outcomes and activities of this term, and gaps, children and points with work in. */
function askedAbout(plan: Sheet): Row[] {
  const outcomes = thisTermsRows(plan);
  const work = rowsOf(plan).filter((row) => {
    if (isOutcome(row) || !goesOn(row)) return false;
    if (row.kind === 'gap') return textOf(row, 'action') !== '';
    return row.kind === 'child' ? textOf(row, 'nextStep') !== '' : true;
  });
  return [...outcomes, ...followed(work)];
}

const mostOfAName = 160;

/** The check-in of an agreed plan: one row for each thing that goes on this term. Row F21. */
export const openCheckIn = (cycle: Cycle, plan: Sheet, at: Instant): Sheet =>
  sheetOfCycle(
    cycle,
    checkInIdOf(cycle.id),
    'check-in',
    [
      newRow({ id: 'page', kind: 'page' }),
      ...askedAbout(plan).map((row, n) =>
        newRow({ id: `progress-${n + 1}`, kind: 'progress', ref: row.id, label: cut(nameOfRow(row), mostOfAName) }),
      ),
    ],
    at,
  );
