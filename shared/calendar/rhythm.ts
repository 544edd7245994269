import { z } from 'zod';
import { instantSchema, londonDate, type CivilDate, type Instant } from '../kernel/time.ts';

/** How often a school plans: once a term, which is usual, or in each half term. Domain 5.4 rule 3. */
export const rhythmSchema = z.enum(['term', 'half-term']);
export type Rhythm = z.infer<typeof rhythmSchema>;

/** As many changes as are kept; the oldest fall away. */
const mostChanges = 12;

/**
 * How often is planned, as it was changed, the latest last; `every` null of a school that does as its service. The times
 * are kept because a window that had opened stays as it was, whatever is decided after that.
 */
export const planningSchema = z.object({
  changes: z
    .array(z.object({ at: instantSchema, by: z.string().min(1).max(200), every: rhythmSchema.nullable() }))
    .max(mostChanges),
  /** 0 before the first change. */
  rev: z.number().int().nonnegative(),
});
export type Planning = z.infer<typeof planningSchema>;

export const neverChanged: Planning = { changes: [], rev: 0 };

/** A stretch of time in which each half term was planned by itself; it goes on while `until` is null. */
export interface HalfTermly {
  readonly from: Instant;
  readonly until: Instant | null;
}

const everyAt = (planning: Planning, at: Instant): Rhythm | null =>
  planning.changes.findLast((change) => change.at <= at)?.every ?? null;

/** What is chosen now, by a service or for one school; null where nothing is. */
export const chosen = ({ changes }: Planning): Rhythm | null => changes.at(-1)?.every ?? null;

/** Who chose it, and when; undefined where nobody ever did. */
export const lastChange = ({ changes }: Planning): Omit<Planning['changes'][number], 'every'> | undefined =>
  changes.at(-1);

/** When each half term was planned at a school: its own choice goes before its service's. In order. */
export function halfTermlyOf(service: Planning = neverChanged, school: Planning = neverChanged): HalfTermly[] {
  const moments = [...new Set([...service.changes, ...school.changes].map(({ at }) => at))].sort();
  const halves = moments
    .map((at, n) => ({ from: at, until: moments[n + 1] ?? null }))
    .filter(({ from }) => (everyAt(school, from) ?? everyAt(service, from)) === 'half-term');
  return halves.reduce<HalfTermly[]>((joined, next) => {
    const last = joined.at(-1);
    return last?.until === next.from
      ? [...joined.slice(0, -1), { from: last.from, until: next.until }]
      : [...joined, next];
  }, []);
}

/**
 * Whether each half term was planned at some time while a window was or will be open. One that had opened before a change
 * stays, and one that a change finds in its midst opens then; on its last day nothing opens any more.
 */
export const isHalfTermly = (
  times: readonly HalfTermly[] | undefined,
  { opensAt, dueOn }: { readonly opensAt: Instant; readonly dueOn: CivilDate },
): boolean => (times ?? []).some(({ from, until }) => londonDate(from) < dueOn && (until === null || opensAt < until));

/** With one more change; the same choice again changes nothing and answers the same. */
export function withChange(planning: Planning, change: Planning['changes'][number]): Planning {
  if (chosen(planning) === change.every) return planning;
  return { changes: [...planning.changes, change].slice(-mostChanges), rev: planning.rev + 1 };
}
