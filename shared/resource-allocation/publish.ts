import { canonicalJson } from '../allocation/canonical.ts';
import type { SchoolId } from '../kernel/ids.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Act } from './decide.ts';
import type { Given, HoursPlan, PlannedSchool, PlanVersion } from './plan.ts';
import { sharePlan } from './share-plan.ts';
import { eachStream, streams, type ByStream } from './streams.ts';
import { resourceText as t } from './text.ts';
import type { Workforce } from './workforce.ts';

/** All that a version is made from, as one text that is the same whenever it is the same. Row K10. */
export const planText = (
  { posts }: Pick<Workforce, 'posts'>,
  { rules }: Pick<HoursPlan, 'rules'>,
  schools: readonly PlannedSchool[],
): string => canonicalJson({ posts, rules, schools });

export interface Publishing {
  readonly editId: string;
  readonly reason: string;
  readonly hash: string;
  /** What was published last; undefined for the first time. */
  readonly last: PlanVersion | undefined;
  /** What stands in the ledger of a school that the last version did not reach, by stream. */
  readonly standing: ReadonlyMap<SchoolId, ByStream>;
}

const nothing: ByStream = { core: 0, authority: 0, 'bought-in': 0 };
const allOf = ({ schools, gone }: PlanVersion): readonly Given[] => [...schools, ...gone];
/** Whether a version has still to be posted to some of its ledgers. */
export const isReaching = (version: PlanVersion): boolean => version.reached < allOf(version).length;

/** Its schools in the product that have their postings; the others have no ledger. */
export const reachedOf = (version: PlanVersion): readonly Given[] =>
  allOf(version)
    .slice(0, version.reached)
    .filter(({ schoolId }) => schoolId !== null);

/** What stood for each school of the product before: of the last version, or else its ledger. */
const stoodOf = ({ last, standing }: Publishing, schoolId: SchoolId | null): ByStream => {
  if (schoolId === null) return nothing;
  return last?.schools.find((each) => each.schoolId === schoolId)?.minutes ?? standing.get(schoolId) ?? nothing;
};

/**
 * The next version of a plan: hours of each school with what stood before, so that the difference is all that is posted,
 * whatever happens in between. Refused while the last one has not reached all ledgers. Rows L03, L05.
 */
export function nextVersion(
  { posts }: Workforce,
  plan: HoursPlan,
  schools: readonly PlannedSchool[],
  publishing: Publishing,
  { serviceId, academicYear, by, at }: Act,
): Result<PlanVersion> {
  const { editId, hash, last } = publishing;
  const reason = publishing.reason.trim();
  if (last && reason === '') return fail(problem('reason-missing', t.problems.reasonMissing));
  if (last && isReaching(last)) return fail(problem('not-ready', t.problems.notReached));
  if (last?.hash === hash) return fail(problem('already-done', t.problems.nothingNew));
  const shares = sharePlan(posts, schools, plan.rules);
  const wrong = streams.find((stream) => shares.streams[stream].wrong);
  if (wrong) return fail(problem('not-ready', t.wrongStream(wrong, shares.streams[wrong])));
  const given = shares.schools.map(({ school: { agreed: _, ...school }, minutes }): Given => ({
    ...school,
    minutes,
    stood: stoodOf(publishing, school.schoolId),
  }));
  const still = new Set(given.map(({ schoolId }) => schoolId));
  const gone = (last?.schools ?? [])
    .filter(({ schoolId }) => schoolId !== null && !still.has(schoolId))
    .map((each): Given => ({ ...each, minutes: nothing, stood: each.minutes }));
  return ok({
    ...{ serviceId, academicYear, editId, version: (last?.version ?? 0) + 1, reason, by, at, hash },
    ...{ rules: plan.rules, available: eachStream((stream) => shares.streams[stream].sums.available) },
    ...{ schools: given, gone, reached: 0, rev: 1 },
  });
}

/** The plan with a version in its list. */
export const withVersion = (plan: HoursPlan, version: PlanVersion, schools: readonly PlannedSchool[]): HoursPlan => {
  const { editId, reason, hash, by, at } = version;
  const minutes = eachStream((stream) => version.schools.reduce((sum, each) => sum + each.minutes[stream], 0));
  const head = { editId, version: version.version, reason, hash, by, at, minutes, schools: version.schools.length };
  return { ...plan, schools: [...schools], published: [...plan.published, head], rev: plan.rev + 1 };
};

/** What is still to be posted, in the order in which it is done. */
export const toPost = (version: PlanVersion): readonly Given[] => allOf(version).slice(version.reached);
