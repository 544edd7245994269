import { sayApart } from '../../../shared/decision/merge.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { auditOf } from '../records.ts';
import { areAlike, put, tellBoth } from './duplicates.ts';
import { onBoth, type MergeAsked } from './on-both.ts';
import type { DecisionPorts } from './ports.ts';

/** One of the school says that two requests are about two children: twins, or two of one name. Row I21, hazard H-03. */
export async function sayTwo(
  ports: DecisionPorts,
  caller: Caller,
  school: School,
  asked: MergeAsked,
): Promise<Result<unknown>> {
  return onBoth(ports, caller, school, asked, async (both, act) => {
    if (!(await areAlike(ports, caller, school, both.ids))) return fail(problem('out-of-date', t.duplicates.notAlike));
    const next = sayApart(both.keep.value, both.gone.value, both.actor, act);
    if (!next.ok) return next;
    const { one, other } = next.value;
    const saved = await ports.records.commit({
      schoolId: school.id,
      puts: [put(both.keep, one), put(both.gone, other)],
      audit: [one, other].map((each) => auditOf(ports, caller, each, 'duplicate.declined', each.requestId)),
      outbox: tellBoth(ports, school, [one, other]),
    });
    if (saved !== 'saved') return undefined;
    ports.outbox.wake(school.id);
    return ok(other);
  });
}
