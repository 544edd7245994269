import type { Side } from '../organisation/roles.ts';
import { textIn, type Column, type ColumnAnswers, type Evaluation, type FindOut } from './evaluation.ts';
import { itemsOf, type Questionnaire } from './questionnaire.ts';
import { evaluationText } from './text.ts';

type Answers = Pick<Evaluation, 'answers'>;

/** The area that an item, or an area's own note, belongs to; undefined for what is neither. */
export const areaOf = ({ areas, items }: Questionnaire, item: string): string | undefined =>
  items.find(({ id }) => id === item)?.area ?? areas.find(({ id }) => id === item)?.id;

/** Whether every item of an area has an answer in a column; "don't know" is one. */
export const isAnswered = (q: Questionnaire, { answers }: Answers, column: Column, area: string): boolean =>
  itemsOf(q, area).every(({ id }) => textIn(answers[column], id, 'answer') !== '');

/** How many items have an answer in a column. */
export const answeredIn = ({ items }: Questionnaire, answers: ColumnAnswers): number =>
  items.filter(({ id }) => textIn(answers, id, 'answer') !== '').length;

export const bothAnswered = (q: Questionnaire, evaluation: Answers, area: string): boolean =>
  isAnswered(q, evaluation, 'sendco', area) && isAnswered(q, evaluation, 'link-therapist', area);

/** The column that somebody fills in now. */
export const ownColumn = ({ together }: Pick<Evaluation, 'together'>, side: Side): Column =>
  together ? 'joint' : side;

/**
 * Why a side may not write in a column of an area; undefined when it may. One answers for one's own side; what both
 * settle on comes after both have answered, unless they fill it in together. Row D04.
 */
export function mayAnswer(
  q: Questionnaire,
  evaluation: Pick<Evaluation, 'answers' | 'together' | 'reads'>,
  column: Column,
  area: string,
  side: Side,
): string | undefined {
  const { notYours, compareFirst, readOnly } = evaluationText.refused;
  if (column === 'joint') return evaluation.together || bothAnswered(q, evaluation, area) ? undefined : compareFirst;
  if (column !== side) return notYours;
  return evaluation.reads[side] ? readOnly : undefined;
}

type Seeable = Pick<Evaluation, 'answers' | 'reads' | 'finished' | 'together'>;

/**
 * Whether somebody sees a column's answers of an area. Nobody is shown the other's before they have given their own, so
 * that the second to answer says what they think; who looks on sees what its side calls finished. While both fill in one
 * column together, "finished" is said of that one and uncovers neither side's own. Row D04.
 */
export function seesColumn(
  q: Questionnaire,
  evaluation: Seeable,
  column: Column,
  area: string,
  viewer: Side | undefined,
): boolean {
  if (column === 'joint' || column === viewer) return true;
  if (!viewer) return evaluation.finished[column] !== null && !evaluation.together;
  return evaluation.reads[viewer] !== null || isAnswered(q, evaluation, viewer, area);
}

/** Whether somebody sees what is to be found out. It tells that whoever added it does not know. Rows D02, D04. */
export const seesFindOut = (
  q: Questionnaire,
  evaluation: Seeable,
  { item, added, isJoint }: Pick<FindOut, 'item' | 'added' | 'isJoint'>,
  viewer: Side | undefined,
): boolean => isJoint === true || seesColumn(q, evaluation, added.side, areaOf(q, item) ?? '', viewer);
