import type { Side } from '../organisation/roles.ts';
import { answeredIn, seesColumn, seesFindOut } from './columns.ts';
import type { Column, ColumnAnswers, Evaluation } from './evaluation.ts';
import type { Questionnaire } from './questionnaire.ts';

/** An evaluation as one viewer may see it: what is kept from them is not in it at all. */
export type EvaluationView = Omit<Evaluation, 'answered' | 'serviceId'> & {
  /** Areas whose answers are kept from the viewer for now, by column. */
  readonly hidden: Readonly<Record<Column, string[]>>;
  /** How many items have an answer, also of those that are hidden. */
  readonly progress: Readonly<Record<Column, number>>;
};

/** Asking for help, and that it was given, is no answer: the other side sees it at once. Row D09. */
const openToThePair = ({ help, helped }: ColumnAnswers[string]): ColumnAnswers[string] => ({
  ...(help && { help }),
  ...(helped && { helped }),
});

const each = <T>(of: (column: Column) => T): Record<Column, T> => ({
  sendco: of('sendco'),
  'link-therapist': of('link-therapist'),
  joint: of('joint'),
});

/** What a side of the link, or somebody who looks on, may see of an evaluation. Row D04. */
export function viewFor(q: Questionnaire, evaluation: Evaluation, viewer: Side | undefined): EvaluationView {
  const { answered: _, serviceId: __, ...rest } = evaluation;
  const closed = each((column) =>
    q.areas.filter(({ id }) => !seesColumn(q, evaluation, column, id, viewer)).map(({ id }) => id),
  );
  const inside = (column: Column): Set<string> =>
    new Set([...closed[column], ...q.items.filter(({ area }) => closed[column].includes(area)).map(({ id }) => id)]);
  const kept = (column: Column): ColumnAnswers => {
    const hidden = inside(column);
    const shown = Object.entries(evaluation.answers[column]).map(([item, said]) => {
      if (!hidden.has(item)) return [item, said] as const;
      return [item, viewer ? openToThePair(said) : {}] as const;
    });
    // Which statements somebody has answered would tell something as well.
    return Object.fromEntries(shown.filter(([, said]) => Object.keys(said).length > 0));
  };
  const isAnyIn = (column: Column, area: string): boolean =>
    Object.entries(evaluation.answers[column]).some(
      ([item, said]) => said.answer?.text && q.items.some((known) => known.id === item && known.area === area),
    );
  return {
    ...rest,
    answers: each(kept),
    // What holds nothing is not hidden: there is nothing to wait for in it.
    hidden: each((column) => closed[column].filter((area) => isAnyIn(column, area))),
    progress: each((column) => answeredIn(q, evaluation.answers[column])),
    // What somebody is to find out tells that they do not know it.
    findOuts: evaluation.findOuts.filter((each) => seesFindOut(q, evaluation, each, viewer)),
  };
}
