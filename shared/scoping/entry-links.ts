import { z } from 'zod';
import { termSchema } from '../calendar/calendar.ts';
import { labelOf } from '../calendar/windows.ts';
import { itemOfGap } from '../evaluation/low-items.ts';
import { questionnaires } from '../evaluation/questionnaires.ts';
import { evidenceOf } from '../evidence/from-records.ts';
import { placeOfGap } from '../places/gap.ts';
import { isOutcome } from '../planning/plan-form.ts';
import type { Reflection } from '../reflection/reflection.ts';
import type { ChildCount } from '../request-for-help/tried-for.ts';
import { rowsOf, textOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { entryLinksText as text } from './entry-links-text.ts';
import type { GridEntry } from './scoping.ts';

/** Where one can look; the tab knows the page of each. */
export const linkKindSchema = z.enum([
  ...(['reflection', 'evaluation', 'places', 'actions', 'planned'] as const),
  ...(['outcome', 'evidence', 'children', 'schools'] as const),
]);

/** `GET /api/schools/:schoolId/grid/entries/:entryId/links`: only what is not nought. */
export const entryLinksAnswer = z.object({
  links: z.array(z.object({ kind: linkKindSchema, sentence: z.string() })),
});
export type EntryLink = z.infer<typeof entryLinksAnswer>['links'][number];

/** What the records hold, as far as the reader may see it: what they may not is empty or null. */
export interface Held {
  /** The plans of the school with its present service, newest first. */
  readonly plans: readonly Sheet[];
  readonly reflections: readonly Reflection[];
  /** Whether the reader may see evidence, and what evaluations are made of. */
  readonly may: { readonly evidence: boolean; readonly evaluations: boolean; readonly places: boolean };
  /** Children whose requests say that it was tried. */
  readonly children: ChildCount | null;
  /** Other schools that use it; null where that may not be told. */
  readonly schools: number | null;
}

const cameFrom = (entryId: string, ref: string): boolean => entryId === ref || entryId.startsWith(`${ref}~`);

/** The term of an evaluation that the entry came out of, read from its id. */
function evaluationOf(entryId: string): string | undefined {
  const q = questionnaires.find(({ id }) => itemOfGap(id)(entryId) !== undefined);
  const [, , academicYear = '', term] = entryId.split('~');
  const parsed = termSchema.safeParse(term);
  return q && parsed.success ? text.fromEvaluation(q.title, labelOf(parsed.data, academicYear)) : undefined;
}

/** The item of stars, bugs and moon that became the entry, with its term and the rows of plans that it also became. */
function itemOf(entryId: string, reflections: readonly Reflection[]) {
  for (const { items, label } of reflections)
    for (const { became } of items)
      if (became.some(({ kind, ref }) => kind === 'gap' && cameFrom(entryId, ref)))
        return { label, outcomes: became.filter(({ kind }) => kind === 'outcome').map(({ ref }) => ref) };
  return undefined;
}

/**
 * What else the records hold about an entry of the grid, in one sentence each: where it came from, what is done about it,
 * what shows it, for how many children it was tried and in how many other schools it stands. Counts only. Row E18.
 */
export function linksOf(entry: GridEntry, { plans, reflections, may, children, schools }: Held): EntryLink[] {
  const item = itemOf(entry.id, reflections);
  const evaluation = may.evaluations ? evaluationOf(entry.id) : undefined;
  const inPlans = (holds: (row: Row) => boolean): string[] =>
    plans.filter((plan) => rowsOf(plan).some(holds)).map(({ label }) => label);
  const planned = inPlans((row) => row.kind === 'gap' && row.ref === entry.id && textOf(row, 'action') !== '');
  const outcomes = inPlans((row) => isOutcome(row) && Boolean(item?.outcomes.includes(row.id)));
  const done = entry.actions.filter(({ state }) => state === 'done').length;
  const evidence = may.evidence ? evidenceOf(entry, plans).length : 0;
  const line = (kind: EntryLink['kind'], sentence: string | false | undefined): EntryLink[] =>
    sentence ? [{ kind, sentence }] : [];
  return [
    ...line('reflection', item && text.fromReflection(item.label)),
    ...line('evaluation', evaluation),
    ...line('places', may.places && placeOfGap(entry.id) !== undefined && text.fromPlaces),
    ...line('actions', entry.actions.length > 0 && text.actions(done, entry.actions.length)),
    ...line('planned', planned.length > 0 && text.planned(planned)),
    ...line('outcome', outcomes.length > 0 && text.outcome(outcomes)),
    ...line('evidence', evidence > 0 && text.evidence(evidence)),
    ...line('children', children !== null && text.children(children)),
    ...line('schools', schools !== null && schools > 0 && text.schools(schools)),
  ];
}
