import type { SchoolId, ServiceId } from '../kernel/ids.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { yearOf } from './available.ts';
import type { HoursPlan, PlannedSchool } from './plan.ts';
import { usualRules, type SharingRules } from './rules.ts';
import { resourceText as t } from './text.ts';
import type { Post, Workforce } from './workforce.ts';

/** Which year of which service, who changes it and when. */
export interface Act {
  readonly serviceId: ServiceId;
  readonly academicYear: string;
  readonly by: string;
  readonly at: Instant;
}

const meanwhile = fail(problem('changed-meanwhile', t.problems.changedMeanwhile));

/** The workforce with other posts: no post twice, and none from which more is taken off than it has. Rows L01, L02. */
export function nextWorkforce(
  before: Workforce | undefined,
  { seen, posts }: { readonly seen: number; readonly posts: readonly Post[] },
  { serviceId, academicYear, by, at }: Act,
): Result<Workforce> {
  if ((before?.rev ?? 0) !== seen) return meanwhile;
  if (new Set(posts.map(({ id }) => id)).size !== posts.length)
    return fail(problem('not-understood', t.problems.twoPosts));
  const over = posts.find((post) => yearOf(post).available < 0);
  if (over) return fail(problem('not-understood', t.problems.over(over.name)));
  return ok({ serviceId, academicYear, posts: [...posts], changed: { by, at }, rev: seen + 1 });
}

/** What of a plan is to change; what is not named stays. */
export interface PlanWish {
  readonly seen: number;
  readonly rules?: SharingRules | undefined;
  readonly schools?: readonly PlannedSchool[] | undefined;
  readonly ratePence?: number | null | undefined;
  readonly costPence?: number | null | undefined;
  readonly bandsFrom?: string | undefined;
}

/** The plan with other rules or schools; each school once, by URN. */
export function nextPlan(before: HoursPlan | undefined, wish: PlanWish, act: Act): Result<HoursPlan> {
  if ((before?.rev ?? 0) !== wish.seen) return meanwhile;
  const schools = wish.schools ?? before?.schools ?? [];
  const urns = new Set<string>();
  for (const { urn } of schools) {
    if (urns.has(urn)) return fail(problem('not-understood', t.problems.twice(urn)));
    urns.add(urn);
  }
  const { serviceId, academicYear, by, at } = act;
  return ok({
    ...{ serviceId, academicYear, changed: { by, at }, rev: wish.seen + 1 },
    rules: wish.rules ?? before?.rules ?? usualRules,
    schools: schools.toSorted((one, other) => (one.urn < other.urn ? -1 : 1)),
    ratePence: wish.ratePence === undefined ? (before?.ratePence ?? null) : wish.ratePence,
    costPence: wish.costPence === undefined ? (before?.costPence ?? null) : wish.costPence,
    bandsFrom: wish.bandsFrom ?? before?.bandsFrom ?? '',
    published: before?.published ?? [],
  });
}

/** The schools with where each is in the product. */
export const placed = (
  schools: readonly PlannedSchool[],
  byUrn: ReadonlyMap<string, SchoolId>,
): readonly PlannedSchool[] => schools.map((each) => ({ ...each, schoolId: byUrn.get(each.urn) ?? null }));
