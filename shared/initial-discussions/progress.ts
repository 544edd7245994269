import { otherSide, type Side } from '../organisation/roles.ts';
import { rowOf, rowsOf, textOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { initialOutcomes, initialTools, outcomeIds, type OutcomeId } from './outcomes.ts';
import { initialText } from './text.ts';

/** One thing to do under an outcome. `side` is null for what both do together: talking it through. */
export interface Step {
  readonly rowId: string;
  readonly side: Side | null;
  readonly text: string;
  readonly done: boolean;
}

/** The field of an outcome in which a side says why something of its part stays open. */
export const whyField: Record<Side, 'therapistWhy' | 'schoolWhy'> = {
  'link-therapist': 'therapistWhy',
  sendco: 'schoolWhy',
};

const actionKinds: Record<Side, string> = { 'link-therapist': 'slt-action', sendco: 'school-action' };

type Rows = Pick<Sheet, 'rows'>;

/** The outcome an action or example stands under; one that does not say stands under the first. */
const placeOf = (row: Row): string => textOf(row, 'outcome') || outcomeIds[0];

/** Examples noted under an outcome. Row C07. */
export const examplesOf = (sheet: Rows, outcome: OutcomeId): Row[] =>
  rowsOf(sheet, 'example').filter((row) => placeOf(row) === outcome);

/** The rows a side ticks under an outcome: its actions, and for the school the tools. */
export const ownRows = (sheet: Rows, outcome: OutcomeId, side: Side): Row[] => [
  ...(outcome === 'drivers' && side === 'sendco' ? rowsOf(sheet, 'tool') : []),
  ...rowsOf(sheet, actionKinds[side]).filter((row) => placeOf(row) === outcome),
];

/** What a row to be ticked is called; empty for one that was added and not written yet. */
export const nameOfOwn = (row: Row): string =>
  row.kind === 'tool' ? (initialTools.find(({ id }) => id === row.id)?.name ?? '') : textOf(row, 'action');

const isDone = (row: Row): boolean =>
  textOf(row, 'done') === 'yes' && (row.kind !== 'tool' || textOf(row, 'sharedOn') !== '');

function stepOf(row: Row, side: Side): Step {
  const name = nameOfOwn(row);
  const { completed, toShare } = initialText.step;
  const half = row.kind === 'tool' && textOf(row, 'done') === 'yes' && !isDone(row);
  const text = row.kind === 'tool' ? (half ? toShare(name) : completed(name)) : name;
  return { rowId: row.id, side, text, done: isDone(row) };
}

/** Everything to do under an outcome, in the order it is done. Rows C01-C03, C08. */
export function stepsOf(sheet: Rows, outcome: OutcomeId): Step[] {
  const row = rowOf(sheet, outcome);
  const done = textOf(row, 'process') !== '' && textOf(row, 'talkedOn') !== '';
  const talked: Step = { rowId: outcome, side: null, text: initialText.step.talked, done };
  const both: Side[] = ['link-therapist', 'sendco'];
  return [
    talked,
    ...both.flatMap((side) =>
      ownRows(sheet, outcome, side)
        .filter(nameOfOwn)
        .map((own) => stepOf(own, side)),
    ),
  ];
}

/** What still waits for a side under an outcome: not ticked, and no reason given. Talking waits for both. */
export function openSteps(sheet: Rows, outcome: OutcomeId, side: Side): Step[] {
  const excused = textOf(rowOf(sheet, outcome), whyField[side]) !== '';
  return stepsOf(sheet, outcome).filter(
    (step) => !step.done && (step.side === null || (step.side === side && !excused)),
  );
}

export const openCount = (sheet: Rows, side: Side): number =>
  outcomeIds.reduce((count, outcome) => count + openSteps(sheet, outcome, side).length, 0);

/** 'Foundations: 3 of 5 done' */
export function progressOf(sheet: Rows, outcome: OutcomeId): string {
  const steps = stepsOf(sheet, outcome);
  return initialText.progress(initialOutcomes[outcome].title, steps.filter((step) => step.done).length, steps.length);
}

/** Guidance that the school has not marked as read. Row C04. */
export const unreadGuidance = (sheet: Rows): Row[] =>
  rowsOf(sheet, 'guidance').filter((row) => textOf(row, 'title') && textOf(row, 'read') !== 'yes');

/** Questions nobody has answered yet. Row C04. */
export const openQuestions = (sheet: Rows): Row[] =>
  rowsOf(sheet, 'question').filter((row) => textOf(row, 'question') && !textOf(row, 'answer'));

/** What has to be there before anybody can sign the link agreement, in sentences. Row C11. */
export function missingIn(sheet: Rows): string[] {
  const { missing } = initialText;
  const page = rowOf(sheet, 'page');
  const ofOutcomes = outcomeIds.flatMap((outcome) => {
    const { title } = initialOutcomes[outcome];
    const open = (side: Side): number => openSteps(sheet, outcome, side).filter((step) => step.side === side).length;
    const [talked] = stepsOf(sheet, outcome);
    return [
      ...(talked?.done ? [] : [missing.talked(title)]),
      ...(open('link-therapist') ? [missing.therapist(title, open('link-therapist'))] : []),
      ...(open('sendco') ? [missing.sendco(title, open('sendco'))] : []),
    ];
  });
  const written = ['therapist', 'school', 'together'].every((name) => textOf(page, name));
  return [
    ...ofOutcomes,
    ...(written ? [] : [missing.agreement]),
    ...(textOf(page, 'reviewOn') ? [] : [missing.reviewOn]),
  ];
}

/** A side has come to the end of its part with this act, and the other side's turn begins. */
export const finishedTheirPart = (before: Sheet, after: Sheet, by: Side): boolean =>
  openCount(before, by) > 0 && openCount(after, by) === 0 && !after.signed[otherSide(by)];
