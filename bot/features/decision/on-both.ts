import { decisionIdOf, type Decision } from '../../../shared/decision/decision.ts';
import type { DecisionAct } from '../../../shared/decision/decide.ts';
import { decisionPolicy } from '../../../shared/decision/policy.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import type { RequestId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may, rolesFor } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { CopyActor } from '../../../shared/own-copy/copy-state.ts';
import { permissions } from '../../../shared/policy.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import type { Stored } from '../../ports/change.ts';
import type { DecisionPorts } from './ports.ts';

/** Two requests of a school that may be about one child: which stays, and which goes into it. */
export interface MergeAsked {
  readonly keep: string;
  readonly gone: string;
  readonly activityId: string;
}

/** Their records as they stand, and as whom the caller decides on them. */
export interface Both {
  readonly keep: Stored<Decision>;
  readonly gone: Stored<Decision>;
  readonly actor: CopyActor;
  readonly ids: { readonly keep: RequestId; readonly gone: RequestId };
}

/** As whom somebody of the school decides on duplicates: in the first of their roles that may. */
export function actorOf(caller: Caller, school: School): CopyActor | undefined {
  const line = decisionPolicy.find(({ action }) => action === 'duplicate.decide');
  const role = line?.roles.find((each) => rolesFor(caller, schoolScope(school)).includes(each));
  return role && { personId: caller.personId, name: caller.name, role };
}

/** Both records, where they are the school's and the caller may decide on them. */
async function bothOf(
  ports: DecisionPorts,
  caller: Caller,
  school: School,
  { keep, gone }: MergeAsked,
): Promise<Both | undefined> {
  const place = schoolScope(school);
  const [stays, goes] = [readRequestId(keep), readRequestId(gone)];
  const actor = may(permissions, caller, 'duplicate.decide', place) ? actorOf(caller, school) : undefined;
  if (!stays || !goes || !actor || stays === goes) return undefined;
  const [first, second] = await Promise.all(
    [stays, goes].map((id) => ports.decisions.load(school.id, decisionIdOf(place, id))),
  );
  return first && second ? { keep: first, gone: second, actor, ids: { keep: stays, gone: goes } } : undefined;
}

/** Writers of one record give way to each other this often. */
const mostTries = 8;

/**
 * Decides on two requests as they stand, anew when somebody else wrote meanwhile: then `attempt` answers undefined. A press
 * that comes twice counts once.
 */
export async function onBoth(
  ports: DecisionPorts,
  caller: Caller,
  school: School,
  asked: MergeAsked,
  attempt: (both: Both, act: DecisionAct) => Promise<Result<unknown> | undefined>,
): Promise<Result<unknown>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const both = await bothOf(ports, caller, school, asked);
    if (!both) return fail(problem('not-found', t.notYours));
    if (both.gone.value.answered.includes(asked.activityId)) return ok(both.gone.value);
    const act = { by: caller, at: ports.clock.now(), on: ports.clock.today(), activityId: asked.activityId };
    const done = await attempt(both, act);
    if (done) return done;
  }
  return fail(problem('changed-meanwhile', t.tooBusy));
}
