import { z } from 'zod';
import type { Side } from '../../../shared/organisation/roles.ts';
import { nameOfOwn, ownRows, whyField } from '../../../shared/initial-discussions/progress.ts';
import type { OutcomeId } from '../../../shared/initial-discussions/outcomes.ts';
import type { Edit } from '../../../shared/sheet/decide.ts';
import { rowOf, rowsOf, textOf, type Row, type Sheet } from '../../../shared/sheet/sheet.ts';
import { isOutcomePage, type Place } from './pages.ts';

const typed = z.string().max(5_000).optional();

/** What the pages of the work card send; each page has some of them, and a client may leave out empty ones. */
export const pageInput = z.object({
  process: typed,
  talkedOn: typed,
  withWhom: typed,
  ticked: typed,
  whyOpen: typed,
  toolsShared: typed,
  rating: typed,
  guidanceTitle: typed,
  guidanceAddress: typed,
  guidanceRead: typed,
  example: typed,
  question: typed,
  answerTo: typed,
  answer: typed,
  therapistDoes: typed,
  schoolDoes: typed,
  together: typed,
  reviewOn: typed,
  keepText: typed,
});
export type PageInput = z.infer<typeof pageInput>;

const idsIn = (ticked: string | undefined): string[] => (ticked ?? '').split(',').filter(Boolean);

/** The card that was filled in: the revision it was drawn on, and how many rows of a kind it showed. */
interface OnCard {
  readonly seen: number;
  readonly most: number;
  /** A row was taken out since then, so that it is no longer certain which rows were shown and left without a tick. */
  readonly moved: boolean;
}

const yes = (is: boolean): string => (is ? 'yes' : '');

/**
 * Ticks as edits: rows that were on the card are ticked or not; a client sends nothing when none is. An id that is not
 * among them goes along, so that the sheet itself refuses a tick of the other side's.
 */
function ticks(rows: readonly Row[], field: string, ticked: string | undefined, { seen, most, moved }: OnCard): Edit[] {
  const ids = idsIn(ticked);
  const shown = rows
    .filter((row) => row.rev <= seen)
    .slice(0, most)
    .filter((row) => !moved || ids.includes(row.id));
  const others = ids.filter((id) => !rows.some((row) => row.id === id));
  return [
    ...shown.map((row) => ({ rowId: row.id, field, text: yes(ids.includes(row.id)), seen })),
    ...others.map((id) => ({ rowId: id, field, text: 'yes', seen })),
  ];
}

const texts = (rowId: string, fields: Readonly<Record<string, string | undefined>>, seen: number): Edit[] =>
  Object.entries(fields).flatMap(([field, text]) => (text === undefined ? [] : [{ rowId, field, text, seen }]));

/** The day all tools were shared that are ticked now and had no day yet. Row C08. */
function toolDays(sheet: Sheet, { ticked, toolsShared }: PageInput, seen: number): Edit[] {
  if (!toolsShared) return [];
  const ids = idsIn(ticked);
  return rowsOf(sheet, 'tool')
    .filter((row) => ids.includes(row.id) && !textOf(row, 'sharedOn'))
    .map((row) => ({ rowId: row.id, field: 'sharedOn', text: toolsShared, seen }));
}

function outcomeEdits(sheet: Sheet, outcome: OutcomeId, side: Side, input: PageInput, on: OnCard): Edit[] {
  const { seen } = on;
  const { process, talkedOn, withWhom, whyOpen } = input;
  const first = outcome === 'foundations' && side === 'sendco';
  return [
    ...texts(outcome, { process, talkedOn, withWhom, [whyField[side]]: whyOpen }, seen),
    ...ticks(ownRows(sheet, outcome, side).filter(nameOfOwn), 'done', input.ticked, on),
    ...(outcome === 'drivers' && side === 'sendco' ? toolDays(sheet, input, seen) : []),
    ...(first ? texts('readiness', { rating: input.rating }, seen) : []),
    ...(first ? ticks(rowsOf(sheet, 'guidance'), 'read', input.guidanceRead, on) : []),
  ];
}

/** What was typed into a page as edits of the sheet, made on the revision the card was drawn on. */
export function editsOf(sheet: Sheet, { page, most }: Place, side: Side, input: PageInput, seen: number): Edit[] {
  const moved = sheet.rows.some((row) => row.removed !== null && row.rev > seen);
  if (isOutcomePage(page)) return outcomeEdits(sheet, page, side, input, { seen, most, moved });
  if (page === 'agreement') {
    const { therapistDoes: therapist, schoolDoes: school, together, reviewOn } = input;
    return texts('page', { therapist, school, together, reviewOn }, seen);
  }
  const answered = input.answerTo ? rowOf(sheet, input.answerTo) : undefined;
  return answered && input.answer ? texts(answered.id, { answer: input.answer }, seen) : [];
}
