import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { otherSide, type Caller, type Side } from '../../../shared/organisation/roles.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { prepare, type Preparing } from '../../../shared/planning/prepare.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { permissions } from '../../../shared/policy.ts';
import { auditOf, outboxItems } from '../records.ts';
import { cycleFor } from './change-cycle.ts';
import type { PlanningPorts } from './ports.ts';
import { viewerOf } from './viewer.ts';

/** One act on a list of preparations, from a card or from the tab. */
export interface PreparingAct {
  readonly cycleId: string;
  readonly activityId: string;
  readonly audit: string;
  said(side: Side): Preparing;
}

export type Prepared =
  { readonly ok: true; readonly cycle: Cycle; readonly side: Side } | { readonly ok: false; readonly problem: Problem };

/** Two people tick at once, each on their own list, so a lost race is decided again this often. */
const mostTries = 8;

/**
 * A side ticks its list or says that it is ready: load, may they, decide, store with the ETag. Both live cards follow
 * silently. A press on an old card still counts, since nobody else ticks this list. Row F08.
 */
export async function changePreparation(ports: PlanningPorts, caller: Caller, act: PreparingAct): Promise<Prepared> {
  const refused = (code: Problem['code'], sentence: string): Prepared => ({
    ok: false,
    problem: problem(code, sentence),
  });
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await cycleFor(ports, caller, { id: act.cycleId });
    if (!stored) return refused('not-found', planningText.notYours);
    const cycle = stored.value;
    const { side } = viewerOf(caller, cycle);
    if (!side || !may(permissions, caller, 'cycle.prepare', cycle))
      return refused('not-allowed', planningText.wrongPerson('cycle.prepare'));
    if (cycle.answered.includes(act.activityId)) return { ok: true, cycle, side };
    const by = { by: caller, at: ports.clock.now(), activityId: act.activityId };
    const decided = prepare(cycle, side, act.said(side), by);
    if (!decided.ok) return decided;
    if (decided.value === cycle) return { ok: true, cycle, side };
    const saved = await ports.records.commit({
      schoolId: cycle.schoolId,
      puts: [{ type: 'cycle', value: decided.value, before: stored }],
      audit: [auditOf(ports, caller, cycle, act.audit)],
      outbox: outboxItems(ports, { schoolId: cycle.schoolId, about: cycle.id }, [
        [side, 'update', 'prepared'],
        [otherSide(side), 'update', 'prepared'],
      ]),
    });
    if (saved !== 'saved') continue;
    ports.outbox.wake(cycle.schoolId);
    return { ok: true, cycle: decided.value, side };
  }
  return refused('changed-meanwhile', planningText.changedMeanwhile);
}
