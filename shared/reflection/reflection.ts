import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { termSchema, type Term } from '../calendar/calendar.ts';
import { labelOf } from '../calendar/windows.ts';
import type { PresentTerm } from '../evaluation/present-term.ts';
import { recordIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { SchoolScope } from '../organisation/roles.ts';
import { byWhomSchema } from '../scoping/by-whom.ts';
import { orderOfTerm } from '../calendar/term-part.ts';
import { canBeOpen, termOfCycle } from '../scoping/sweep.ts';
import { listIdSchema } from './content.ts';

/** How much one item holds, and how many items a list, before it is no short list any more. */
export const mostCharacters = 300;
export const mostInAList = 30;
/** Most items taken out that can be put back. */
export const mostRemoved = 20;

/** What an item can be made into; each at most once. */
export const becomesSchema = z.enum(['point', 'gap', 'outcome']);
export type Becomes = z.infer<typeof becomesSchema>;

/** Who sees to an item: a side, or both. */
export const ownerSchema = z.enum(['link-therapist', 'sendco', 'both']);
export type Owner = z.infer<typeof ownerSchema>;

/** One star, bug or moon. Row D05. */
export const itemSchema = z.object({
  /** Short enough that what it becomes can carry it whole in an id of its own (waiting.ts). */
  id: z.string().regex(/^[\w~-]{1,80}$/),
  list: listIdSchema,
  text: z.string().min(1).max(mostCharacters),
  added: byWhomSchema,
  /** The place in the grid that it is about, where somebody said one. */
  cell: cellSchema.nullable(),
  owner: ownerSchema.nullable(),
  /** `ref` is the id of the grid's entry, or of the row that waits for a plan. */
  became: z.array(byWhomSchema.extend({ kind: becomesSchema, ref: z.string().min(1) })).max(3),
  /** The reflection's revision in which its words last changed. */
  rev: z.number().int().positive(),
});
export type ReflectionItem = z.infer<typeof itemSchema>;

/** What a pair wrote down in one term: one document a school and term, so that both write on the same page. */
export const reflectionSchema = z.object({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  /** A copy for cards, as in a cycle. */
  schoolName: z.string(),
  /** 'autumn term 2026'; `order` sorts by time: '2026-27|0' is an autumn. */
  label: z.string(),
  order: z.string(),
  content: z.object({ id: z.string(), version: z.string() }),
  items: z.array(itemSchema),
  removed: z.array(itemSchema.extend({ gone: byWhomSchema })).max(mostRemoved),
  /** Each side's word that it has written down what it wanted to; null while it has not. */
  finished: z.object({ 'link-therapist': byWhomSchema.nullable(), sendco: byWhomSchema.nullable() }),
  changed: byWhomSchema.nullable(),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().nonnegative(),
});
export type Reflection = z.infer<typeof reflectionSchema>;

/** What a reflection's id says: whose it is and of which term. */
export interface ReflectionPlace {
  readonly id: string;
  readonly scope: SchoolScope;
  readonly label: string;
  readonly order: string;
}

/** The one reflection of a school in a term. */
export const reflectionIdOf = ({ serviceId, schoolId }: SchoolScope, year: string, term: Term): string =>
  `reflection|${serviceId}|${schoolId}|${year}|${term}`;

/**
 * Reads the id of a reflection, so that a press reads nothing else to know what it is about. Undefined for text that is no
 * such id, and for a term that cannot have begun on that day.
 */
export function placeOfReflection(id: string, today: CivilDate): ReflectionPlace | undefined {
  if (!id.startsWith('reflection|')) return undefined;
  const term = termOfCycle(id.replace(/^reflection/, 'cycle'));
  // One a term, also where each half term is planned by itself.
  const isWholeTerm = term?.order === orderOfTerm(term?.order ?? '');
  return term && isWholeTerm && canBeOpen(term.order, today)
    ? { id, scope: term.scope, label: term.label, order: term.order }
    : undefined;
}

/** The reflection of a school for the term that it is. */
export function currentReflection(scope: SchoolScope, { academicYear, term }: PresentTerm): ReflectionPlace {
  const order = `${academicYear}|${termSchema.options.indexOf(term)}`;
  return { id: reflectionIdOf(scope, academicYear, term), scope, label: labelOf(term, academicYear), order };
}

/** A page on which nothing was written yet; the first change stores it. */
export const blankReflection = (
  { id, scope, label, order }: ReflectionPlace,
  schoolName: string,
  content: Reflection['content'],
): Reflection => ({
  id,
  schoolId: scope.schoolId,
  serviceId: scope.serviceId,
  ...{ schoolName, label, order, content: { id: content.id, version: content.version } },
  items: [],
  removed: [],
  finished: { 'link-therapist': null, sendco: null },
  changed: null,
  answered: [],
  rev: 0,
});
