import type { Evaluation } from '../evaluation/evaluation.ts';
import { londonDate, type CivilDate } from '../kernel/time.ts';
import type { Reflection } from '../reflection/reflection.ts';
import type { Edit } from '../sheet/decide.ts';
import { rowOf, textOf, type Sheet } from '../sheet/sheet.ts';
import { initialTools } from './outcomes.ts';

type ToolRow = (typeof initialTools)[number]['id'];

/** The day on which the school said that it is through with a tool; both sides can read it there from then on. */
export function toolsFinished(
  evaluations: readonly Evaluation[],
  reflections: readonly Reflection[],
): Partial<Record<ToolRow, CivilDate>> {
  const first = (said: readonly ({ readonly at: string } | null | undefined)[]): CivilDate | undefined => {
    const [earliest] = said.flatMap((each) => (each ? [each.at] : [])).sort();
    return earliest === undefined ? undefined : londonDate(earliest as Parameters<typeof londonDate>[0]);
  };
  const evaluated = (id: string): CivilDate | undefined =>
    first(evaluations.filter(({ questionnaire }) => questionnaire.id === id).map(({ finished }) => finished.sendco));
  const all = {
    'tool-baseline': evaluated('baseline'),
    'tool-stars-bugs-moon': first(reflections.map(({ finished }) => finished.sendco)),
    'tool-detailed': evaluated('detailed'),
  } satisfies Record<ToolRow, CivilDate | undefined>;
  return Object.fromEntries(Object.entries(all).filter(([, on]) => on)) as Partial<Record<ToolRow, CivilDate>>;
}

/**
 * What a page of initial discussions is told of tools that were finished here, so that nobody ticks them by hand: that
 * each is completed, and since when it is shared. What a person wrote there stays. Row C08.
 */
export const toolEdits = (sheet: Sheet, finished: Partial<Record<ToolRow, CivilDate>>): Edit[] =>
  initialTools.flatMap(({ id }) => {
    const on = finished[id];
    const row = rowOf(sheet, id);
    if (!on || !row || row.removed) return [];
    return (
      [
        ['done', 'yes'],
        ['sharedOn', on],
      ] as const
    )
      .filter(([field]) => textOf(row, field) === '')
      .map(([field, text]) => ({ rowId: id, field, text, seen: sheet.rev }));
  });
