import { cellSchema } from '../balanced-system/framework.ts';
import { textIn, type Evaluation } from '../evaluation/evaluation.ts';
import { itemsOf, type Questionnaire } from '../evaluation/questionnaire.ts';
import { commonValue } from '../evaluation/scores.ts';
import type { EvaluationView } from '../evaluation/view.ts';
import { londonDate } from '../kernel/time.ts';
import type { GridEntry } from '../scoping/scoping.ts';
import { rowsOf, textOf, type Sheet } from '../sheet/sheet.ts';
import { ofEntry, type Evidence } from './portfolio.ts';
import { evidenceText as text } from './text.ts';

const columns = ['joint', 'sendco', 'link-therapist'] as const;
type Seen = Pick<EvaluationView, 'answers' | 'hidden' | 'finished'>;

/**
 * What an evaluation whose areas are cells shows, as far as the viewer may see it and once both sides have finished:
 * its notes and links, and what both call done in the top half of the scale. Row R01.
 */
export function fromEvaluation(q: Questionnaire, seen: Seen, label: string): Evidence[] {
  const { finished } = seen;
  if (!finished.sendco || !finished['link-therapist']) return [];
  const on = londonDate(
    finished.sendco.at > finished['link-therapist'].at ? finished.sendco.at : finished['link-therapist'].at,
  );
  const middle = (q.scale.at(0)?.value ?? 0) + ((q.scale.at(-1)?.value ?? 0) - (q.scale.at(0)?.value ?? 0)) / 2;
  return q.areas.flatMap(({ id }) => {
    const cell = cellSchema.safeParse(id).data;
    if (!cell) return [];
    const about = { cell, kind: 'evaluated' as const, about: label, on };
    const said = (item: string, field: 'note' | 'link'): string[] =>
      columns.map((column) => textIn(seen.answers[column], item, field)).filter(Boolean);
    const notes = [id, ...itemsOf(q, id).map((item) => item.id)].flatMap((item) =>
      said(item, 'note').map((says) => ({ ...about, says, link: null })),
    );
    const links = itemsOf(q, id).flatMap((item) =>
      said(item.id, 'link').map((link) => ({ ...about, says: text.linked, link })),
    );
    const done = itemsOf(q, id).flatMap((item) => {
      const value = commonValue(q, seen, item.id);
      const words = q.scale.find((each) => each.value === value);
      return typeof value === 'number' && value > middle && words
        ? [{ ...about, says: text.answered(item.text, words.label), link: null }]
        : [];
    });
    return [...notes, ...links, ...done];
  });
}

/** What agreed plans did about gaps that have become provisions since, in the cells where these stand. Row R01. */
export const fromPlans = (plans: readonly Sheet[], entries: readonly GridEntry[]): Evidence[] =>
  plans
    .filter(({ lockedAt }) => lockedAt !== null)
    .flatMap((plan) =>
      rowsOf(plan, 'gap').flatMap((row) => {
        const entry = entries.find(({ id, kind }) => id === row.ref && kind === 'provision');
        const action = textOf(row, 'action');
        if (!entry || !action || !plan.lockedAt) return [];
        const on = londonDate(plan.lockedAt);
        return entry.cells.map((cell) => ({
          ...{ cell, kind: 'plan' as const, about: entry.text, on },
          ...{ says: text.planned(action, plan.label), link: null },
        }));
      }),
    );

/** What shows one provision: what is noted with it, and agreed plans; none of a gap that is still open. Rows E18, R01. */
export function evidenceOf(entry: GridEntry, plans: readonly Sheet[]): Evidence[] {
  const [cell] = entry.cells;
  if (!cell || entry.kind !== 'provision') return [];
  return [...ofEntry(entry, cell), ...fromPlans(plans, [entry]).filter((each) => each.cell === cell)];
}

/** The newest evaluation of a questionnaire that both have finished; undefined while there is none. */
export const finishedByBoth = (all: readonly Evaluation[], questionnaire: string): Evaluation | undefined =>
  all.find(
    (each) => each.questionnaire.id === questionnaire && each.finished.sendco && each.finished['link-therapist'],
  );
