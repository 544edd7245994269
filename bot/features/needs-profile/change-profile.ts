import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { decideProfile, type ProfileOp } from '../../../shared/needs-profile/decide.ts';
import { blankProfile, profileIdOf, profileTermOn } from '../../../shared/needs-profile/profile.ts';
import { pastOf } from '../../../shared/needs-profile/tell.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { auditOf } from '../records.ts';
import type { NeedsProfilePorts } from './ports.ts';

/** Writers of other counts give way to each other this often; each try is one read and one batch. */
const mostTries = 8;

/**
 * One change of this term's profile, decided again on what somebody else wrote meanwhile. The route has asked whether the
 * caller may write there. Rows M01, M06.
 */
export async function changeProfile(
  ports: NeedsProfilePorts,
  caller: Caller,
  school: School,
  { op, audit }: { readonly op: ProfileOp; readonly audit: string },
): Promise<Result<true>> {
  const scope = schoolScope(school);
  const today = ports.clock.today();
  const at = profileTermOn(today);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await ports.profiles.load(school.id, profileIdOf(scope, at));
    const before = stored?.value ?? blankProfile(scope, at);
    const tells = op.do === 'share' || op.do === 'correct';
    const past = pastOf(tells ? await ports.profiles.list(scope) : [], at);
    const decided = decideProfile(before, op, { by: caller.name, on: today, past });
    if (!decided.ok) return fail(decided.problem);
    if (decided.value === before) return ok(true);
    const saved = await ports.records.commit({
      schoolId: school.id,
      puts: [{ type: 'needs-profile', value: decided.value, before: stored }],
      audit: [auditOf(ports, caller, decided.value, audit)],
      outbox: [],
    });
    if (saved === 'saved') return ok(true);
  }
  return fail(problem('changed-meanwhile', t.tooBusy));
}
