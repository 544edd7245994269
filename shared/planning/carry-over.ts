import type { Instant } from '../kernel/time.ts';
import { rowIdOf } from '../request-for-help/decide.ts';
import { followed } from '../request-for-help/went.ts';
import { shown } from '../sheet/form.ts';
import { labelMovedUp, schoolYearsBetween } from '../request-for-help/year-group.ts';
import { firstField } from '../sheet/new.ts';
import { rowsOf, textOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { lacksEvidence } from './achievement.ts';
import { checkInForm } from './check-in-form.ts';
import { isOutcome, isStanding } from './plan-form.ts';
import { planText } from './plan-text.ts';

/** What is asked again each term, and so begins empty. */
const askedAgain = ['achieved', 'note', 'evidence', 'saidBy', 'done'];

/** Whether a row of last term's plan goes on in the next: it is not over yet, or nothing shows that it is (hazard H-09). */
export function goesOn(row: Row): boolean {
  if (isOutcome(row))
    return isStanding(row) || row.from === null || textOf(row, 'achieved') !== 'yes' || lacksEvidence(row);
  if (row.kind === 'gap') return true;
  if (row.kind === 'child') return textOf(row, 'done') !== 'yes';
  return row.kind === 'point' && textOf(row, 'owner') !== '' && textOf(row, 'done') !== 'yes';
}

/** 'At half term: Stuck. Waiting for a room.' of a row of the plan; undefined when nothing was said. Row F21. */
function halfTermNote(checkIn: Sheet | undefined, row: Row): string | undefined {
  const progress = checkIn && rowsOf(checkIn, 'progress').find((each) => each.ref === row.id);
  const how = shown(checkInForm.rows['progress']?.fields['progress'], textOf(progress, 'progress'));
  const words = textOf(progress, 'note');
  const said = [how && `${how}.`, words].filter(Boolean).join(' ');
  return said ? planText.atHalfTerm(said) : undefined;
}

/**
 * The rows of a plan that go on in the plan of the next term, with where they came from: outcomes and activities to say
 * 'achieved?' of, gaps, children and actions that are still open. What the half-term check-in said of an outcome stands
 * in its note. `into` is the id of the next plan: a new school year moves children up a year group. Row F15.
 */
export const carriedRows = (previous: Sheet, into: string, at: Instant, checkIn?: Sheet): Row[] => {
  const changedHands = new Set(previous.rows.flatMap(({ id, went }) => (went ? [id] : [])));
  return followed(rowsOf(previous).filter(goesOn)).map((row) => {
    const note = isOutcome(row) ? halfTermNote(checkIn, row) : undefined;
    const kept = Object.entries(row.fields).filter(([name]) => !askedAgain.includes(name));
    return {
      ...row,
      id: changedHands.has(row.id) && row.ref ? rowIdOf(row.ref) : row.id,
      label:
        row.kind === 'child' && row.label ? labelMovedUp(row.label, schoolYearsBetween(previous.id, into)) : row.label,
      from: { sheetId: previous.id, rowId: row.id, label: previous.label },
      rev: 1,
      fields: {
        ...Object.fromEntries(kept.map(([name, { text }]) => [name, firstField(text, at)])),
        ...(note ? { note: firstField(note, at) } : {}),
      },
    };
  });
};
