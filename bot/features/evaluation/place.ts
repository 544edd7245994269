import { ownColumn } from '../../../shared/evaluation/columns.ts';
import { compared, type Compared } from '../../../shared/evaluation/compare.ts';
import { textIn, type Column } from '../../../shared/evaluation/evaluation.ts';
import { itemsOf, type Item, type Questionnaire } from '../../../shared/evaluation/questionnaire.ts';
import type { EvaluationView } from '../../../shared/evaluation/view.ts';
import type { Side } from '../../../shared/organisation/roles.ts';

/**
 * Where in an evaluation a card stands: a page of statements, a page of those where the two differ, or the end. No page
 * means the first that is not answered yet.
 */
export interface Place {
  readonly evaluationId: string;
  readonly at: 'page' | 'settle' | 'end';
  readonly page: number | undefined;
}

/** Most statements on one card. */
const mostOnAPage = 6;

const shape = /^([^#]+)(?:#(page|settle|end)(?:\.(\d{1,3}))?)?$/;

/** Reads a button's id: `evaluation`, `evaluation#page.2`, `evaluation#settle.0`, `evaluation#end`. */
export function placeOf(id: string): Place | undefined {
  const [, evaluationId, at = 'page', page] = shape.exec(id) ?? [];
  if (!evaluationId) return undefined;
  return { evaluationId, at: at as Place['at'], page: page === undefined ? undefined : Number(page) };
}

export const idOf = ({ evaluationId, at, page }: Place): string =>
  `${evaluationId}#${at}${page === undefined ? '' : `.${page}`}`;

/** One card's worth of statements of one area. */
export interface Page {
  readonly area: { readonly id: string; readonly name: string };
  readonly items: readonly Item[];
}

const inPages = <T>(all: readonly T[], most: number): T[][] =>
  [...Array(Math.ceil(all.length / most)).keys()].map((n) => all.slice(n * most, (n + 1) * most));

/** A questionnaire an area at a time; an area with very many statements has several cards. */
export const pagesOf = (q: Questionnaire): Page[] =>
  q.areas.flatMap((area) => inPages(itemsOf(q, area.id), mostOnAPage).map((items) => ({ area, items })));

/** Where the two differ, also what is settled already, a few to a card, the furthest apart first. */
export const settlePages = (q: Questionnaire, view: EvaluationView): Compared[][] =>
  inPages(
    compared(q, view).filter((each) => each.apart > 0),
    4,
  );

const isPageDone = (view: EvaluationView, column: Column, { items }: Page): boolean =>
  items.every(({ id }) => textIn(view.answers[column], id, 'answer') !== '');

/** The first page that a side has not answered; undefined when it is through. */
export function firstOpen(q: Questionnaire, view: EvaluationView, side: Side): number | undefined {
  const column = ownColumn(view, side);
  const found = pagesOf(q).findIndex((page) => !isPageDone(view, column, page));
  return found < 0 ? undefined : found;
}

/** The areas a side has not answered to the end, in order. */
export const openAreas = (q: Questionnaire, view: EvaluationView, side: Side): string[] => {
  const column = ownColumn(view, side);
  return q.areas
    .filter(({ id }) => itemsOf(q, id).some((item) => textIn(view.answers[column], item.id, 'answer') === ''))
    .map(({ name }) => name);
};
