import { initialForm } from '../../../shared/initial-discussions/initial-form.ts';
import { openInitial } from '../../../shared/initial-discussions/open-initial.ts';
import { outcomeIds } from '../../../shared/initial-discussions/outcomes.ts';
import { ownRows } from '../../../shared/initial-discussions/progress.ts';
import { instant, type Instant } from '../../../shared/kernel/time.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { agree } from '../../../shared/sheet/agree.ts';
import { addRow, edit, type Edit, type SheetAct } from '../../../shared/sheet/decide.ts';
import { sheetSchema, type Sheet } from '../../../shared/sheet/sheet.ts';

const begunAt = instant('2025-09-09T14:00:00Z');
const signedAt = instant('2025-09-18T15:30:00Z');
const talkedOn = '2025-09-11';

const done = (result: Result<Sheet>): Sheet => {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};

const both: readonly Side[] = ['link-therapist', 'sendco'];

/** What each side ticks and writes when all is done as it should be. */
function edits(sheet: Sheet, side: Side): Edit[] {
  const of = (rowId: string, field: string, text: string): Edit => ({ rowId, field, text, seen: sheet.rev });
  const ticks = outcomeIds.flatMap((outcome) => ownRows(sheet, outcome, side));
  return [
    ...ticks.map((row) => of(row.id, 'done', 'yes')),
    ...ticks.filter(({ kind }) => kind === 'tool').map((row) => of(row.id, 'sharedOn', '2025-09-15')),
    ...(side === 'sendco' ? [of('readiness', 'rating', 'well')] : [of('page', 'reviewOn', '2027-09-16')]),
    ...outcomeIds.flatMap((outcome) => [
      of(outcome, 'process', outcome === 'foundations' ? 'teams' : 'face-to-face'),
      of(outcome, 'talkedOn', talkedOn),
    ]),
  ];
}

/** The initial discussions of a pair that has worked together since last year, gone through and signed by both. */
export function signedInitial(school: School): Sheet {
  const opened = openInitial(school, 'link-therapist', 'sample', begunAt);
  if (!opened) throw new Error(`${school.name} has no pair`);
  const act = (side: Side, at: Instant, n: number): SheetAct => {
    const by = opened.participants.find(({ role }) => role === side);
    if (!by) throw new Error(`no ${side}`);
    return { by, side, at, activityId: `sample-${n}`, newId: `sample-${n}` };
  };
  const filled = both.reduce(
    (sheet, side, n) => done(edit(initialForm, sheet, edits(sheet, side), act(side, begunAt, n))),
    opened,
  );
  const texts = {
    outcome: 'foundations',
    example: 'We both say “universal, targeted, specialist” in staff meetings now.',
  };
  const row = { id: 'sample-example', kind: 'example', texts };
  const noted = done(addRow(initialForm, filled, row, act('sendco', begunAt, 2)));
  const signed = both.reduce(
    (sheet, side, n) => done(agree(initialForm, sheet, noted.rev, act(side, signedAt, 3 + n))),
    noted,
  );
  return sheetSchema.parse(signed);
}
