import { dontKnow, textIn, type Column, type Evaluation } from './evaluation.ts';
import { areaOf } from './columns.ts';
import type { Item, Questionnaire } from './questionnaire.ts';
import { valueOf, type Value } from './values.ts';

/** What somebody may see of the answers, and which areas of a column are kept from them. */
export type Shown = Pick<Evaluation, 'answers'> & { readonly hidden: Readonly<Record<Column, readonly string[]>> };

/** What a column says about an item. */
export const valueIn = ({ answers }: Pick<Evaluation, 'answers'>, column: Column, item: string): Value =>
  valueOf(textIn(answers[column], item, 'answer'));

/** Several answers as one figure: how many were asked, known and not known, and the mean where it may be given. */
export interface Score {
  readonly asked: number;
  readonly known: number;
  readonly dontKnow: number;
  /** Null when more than half is unknown or not answered: a mean would be about the few that were easy. Row D02. */
  readonly mean: number | null;
}

/** "Don't know" and no answer are never averaged, as nought or otherwise. Domain 1.3, scoring. */
export function scoreOf(values: readonly Value[]): Score {
  const known = values.filter((each) => typeof each === 'number');
  const isEnough = known.length > 0 && known.length * 2 >= values.length;
  return {
    asked: values.length,
    known: known.length,
    dontKnow: values.filter((each) => each === dontKnow).length,
    mean: isEnough ? known.reduce((sum, each) => sum + each, 0) / known.length : null,
  };
}

/**
 * The common answer to an item: what both settled on, else what both said, else what the only one said who answered.
 * Where the two differ and have not settled it there is none, and a mean of the two would hide just that. Row D04.
 */
export function commonValue(q: Questionnaire, shown: Shown, item: string): Value {
  const joint = valueIn(shown, 'joint', item);
  if (joint !== null) return joint;
  const area = areaOf(q, item) ?? '';
  if (shown.hidden.sendco.includes(area) || shown.hidden['link-therapist'].includes(area)) return null;
  const sendco = valueIn(shown, 'sendco', item);
  const therapist = valueIn(shown, 'link-therapist', item);
  if (sendco === null || therapist === null) return sendco ?? therapist;
  return sendco === therapist ? sendco : null;
}

export const commonScore = (q: Questionnaire, shown: Shown, items: readonly Item[]): Score =>
  scoreOf(items.map(({ id }) => commonValue(q, shown, id)));

/** How often each answer was given to an item. */
export interface ItemCounts {
  readonly item: string;
  /** By value of the scale, in its order. */
  readonly answers: readonly { readonly value: number; readonly count: number }[];
  readonly dontKnow: number;
  readonly none: number;
}

/** The common answers of several schools, item by item. Who shows them keeps back counts under five. Row D08. */
export const countsPerItem = (q: Questionnaire, evaluations: readonly Shown[]): ItemCounts[] =>
  q.items.map(({ id }) => {
    const values = evaluations.map((each) => commonValue(q, each, id));
    const count = (value: Value): number => values.filter((each) => each === value).length;
    return {
      item: id,
      answers: q.scale.map(({ value }) => ({ value, count: count(value) })),
      dontKnow: count(dontKnow),
      none: count(null),
    };
  });
