import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may, rolesFor } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { blankReadiness, rate, type Rating, type Readiness } from '../../../shared/readiness/readiness.ts';
import { readinessText } from '../../../shared/readiness/text.ts';
import { auditOf } from '../records.ts';
import { loadOwn, ownPlace, type ReadinessPorts } from './see-readiness.ts';

interface RatingMyself {
  readonly editId: string;
  readonly statementId: string;
  readonly rating: Rating | null;
}

/** One person in two windows at most: a few tries are many. */
const mostTries = 4;

/** Saves one rating of oneself. Rows C05, C06. */
export async function rateMyself(
  ports: ReadinessPorts,
  caller: Caller,
  school: School,
  rating: RatingMyself,
): Promise<Result<Readiness>> {
  const scope = schoolScope(school);
  const place = ownPlace(caller, school);
  if (!place || !may(permissions, caller, 'readiness.answer', scope))
    return fail(problem('not-allowed', readinessText.notTheirs));
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await loadOwn(ports, caller, place);
    const before = stored?.value ?? blankReadiness(place);
    const after = rate(before, { ...rating, on: ports.clock.today() });
    if (!after.ok || after.value === before) return after;
    const event = auditOf(ports, caller, after.value, 'readiness.rated');
    const saved = await ports.records.commit({
      schoolId: after.value.schoolId,
      puts: [{ type: 'readiness', value: after.value, before: stored }],
      audit: [{ ...event, roles: [...new Set(rolesFor(caller, scope))] }],
      outbox: [],
    });
    if (saved === 'saved') return ok(after.value);
  }
  return fail(problem('changed-meanwhile', readinessText.tooBusy));
}
