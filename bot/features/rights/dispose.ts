import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import type { CopySide } from '../../../shared/own-copy/decide.ts';
import { ownCopyText } from '../../../shared/own-copy/text.ts';
import type { CopyView } from '../../../shared/own-copy/view.ts';
import type { DueAnswer } from '../../../shared/rights/contract.ts';
import { rightsText } from '../../../shared/rights/text.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { askForCopy, decideOnCopy } from '../own-copy/change-copy.ts';
import { actorOf, isRetention } from '../own-copy/see-copies.ts';
import { standingsOf } from './standings.ts';
import type { DuePorts } from './ports.ts';
import { seeDue } from './see-due.ts';

interface Several {
  readonly schoolId: string;
  readonly side: CopySide;
  readonly editId: string;
  readonly requestIds: readonly string[];
}

const notDue = fail(problem('out-of-date', rightsText.notDue));
const unknown = fail(problem('not-found', ownCopyText.notYours));

/**
 * The records that are meant, each of which has to stand in the nightly report, to be due at this moment as well, and not
 * to be held.
 */
async function dueNow(ports: DuePorts, caller: Caller, { schoolId, side, requestIds }: Several) {
  const school = await theirSchool(ports.schools, caller, schoolId, 'rights.see');
  if (!school.ok || !actorOf(caller, schoolScope(school.value), side)) return unknown;
  const scope = schoolScope(school.value);
  const report = await ports.retention.report(scope);
  const found = new Map(
    (await standingsOf(ports, scope)).own
      .filter((each) => each.side === side && each.standing.state === 'due' && !each.copy.hold)
      .map((each) => [String(each.requestId), each]),
  );
  const reported = (id: string): boolean =>
    (report?.value.lines ?? []).some((line) => line.side === side && line.requestId === id && line.state === 'due');
  const all = requestIds.flatMap((id) => (reported(id) ? (found.get(id) ?? []) : []));
  return all.length === requestIds.length ? ok(all) : notDue;
}

/** One after the other; the first that is refused ends it, and what was done before stays done. */
async function each<T>(
  all: readonly T[],
  act: (one: T) => Promise<Result<CopyView>>,
): Promise<Result<CopyView> | undefined> {
  for (const one of all) {
    const done = await act(one);
    if (!done.ok) return done;
  }
  return undefined;
}

/** One person asks for records that are due to be erased. Nothing happens to them before a second one agrees. Row C-24. */
export async function askToDispose(ports: DuePorts, caller: Caller, asked: Several): Promise<Result<DueAnswer>> {
  const { schoolId, side, editId } = asked;
  const all = await dueNow(ports, caller, asked);
  if (!all.ok) return all;
  const refused = await each(all.value, ({ requestId, standing }) =>
    askForCopy(ports, caller, {
      ...{ schoolId, side, editId, requestId, kind: 'erase', note: '' },
      reason: standing.class === 'draft' ? 'never-sent' : 'time-is-up',
    }),
  );
  return refused && !refused.ok ? refused : seeDue(ports, caller, asked);
}

/**
 * A second person agrees that they are erased, or says why they stay. To agree, each still has to be due; what one side
 * erases leaves the other side's record as it is. Row C-24.
 */
export async function decideDisposal(
  ports: DuePorts,
  caller: Caller,
  decided: Several & { readonly approve: boolean; readonly why: string },
): Promise<Result<DueAnswer>> {
  const { schoolId, side, editId, approve, why, requestIds } = decided;
  const school = await theirSchool(ports.schools, caller, schoolId, 'rights.see');
  if (!school.ok || !actorOf(caller, schoolScope(school.value), side)) return unknown;
  const due = approve ? await dueNow(ports, caller, decided) : undefined;
  if (due && !due.ok) return due;
  const views = await ports.copies[side].list(caller, school.value.id);
  const asked = views.flatMap(({ requestId, copy }) =>
    requestIds.includes(requestId) && copy.asked && isRetention(copy.asked) ? { requestId, askId: copy.asked.id } : [],
  );
  if (asked.length !== requestIds.length) return notDue;
  const refused = await each(asked, (one) =>
    decideOnCopy(ports, caller, { ...one, schoolId, side, editId, approve, why }),
  );
  return refused && !refused.ok ? refused : seeDue(ports, caller, decided);
}
