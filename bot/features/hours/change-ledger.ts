import type { AllocateInput, CorrectInput } from '../../../shared/hours/contract.ts';
import { correct, makeGood, type PostingAct } from '../../../shared/hours/correction.ts';
import { postingOf } from '../../../shared/hours/posting.ts';
import { hoursText as t } from '../../../shared/hours/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { auditOf } from '../records.ts';
import { commitPostings } from './commit-postings.ts';
import type { LedgerPagePorts } from './ports.ts';

/** Looks through a reason for what may tell who a child is; answers the audit event to write. Row C-27. */
export const lookAtReason = (
  ports: LedgerPagePorts,
  caller: Caller,
  school: School,
  { because, confirmed, audit }: { because: string; confirmed?: boolean | undefined; audit: string },
): Promise<Result<string>> =>
  lookAtTexts(ports, caller, [{ field: 'because', label: t.because, text: because, looksForNames: true }], {
    ...{ schoolId: school.id, audit, confirmed },
  });

const actOf = (ports: LedgerPagePorts, caller: Caller, id: string, because: string): PostingAct => ({
  ...{ id, because, at: ports.clock.now(), on: ports.clock.today() },
  by: { personId: caller.personId, name: caller.name },
});

/** Puts a line right, or gives back what was lost: new postings that name it, with a reason. Rows L06, L11. */
export async function correctHours(
  ports: LedgerPagePorts,
  caller: Caller,
  school: School,
  { editId, postingId, because, what, confirmed }: CorrectInput,
  audit: string,
): Promise<Result<unknown>> {
  const looked = await lookAtReason(ports, caller, school, { because, confirmed, audit });
  if (!looked.ok) return looked;
  const act = actOf(ports, caller, editId, because);
  const [line] = await ports.hours.withCorrections(school.id, postingId);
  if (!line) return fail(problem('not-found', t.noSuchPosting));
  return commitPostings(ports, { schoolId: school.id, academicYear: line.academicYear }, async () => {
    // Read anew with each try: whoever corrects the same line at once has posted to the same balance.
    const lines = await ports.hours.withCorrections(school.id, postingId);
    if (lines.some(({ id }) => id.startsWith(`posting|${editId}|`))) return ok({ postings: [] });
    const decided = what.do === 'correct' ? correct(lines, what.right, act) : makeGood(lines, what.minutes, act);
    if (!decided.ok) return decided;
    if (decided.value.length === 0) return fail(problem('already-done', t.alreadyRight));
    const about = { ...schoolScope(school), id: postingId };
    return ok({ postings: decided.value, audit: [auditOf(ports, caller, about, looked.value)] });
  });
}

/** A lead gives a school more hours in the course of a year, or fewer: a posting like the first one. Rows L06, L12. */
export async function allocateHours(
  ports: LedgerPagePorts,
  caller: Caller,
  school: School,
  { editId, year, minutes, stream, term, because, confirmed }: AllocateInput,
  audit: string,
): Promise<Result<unknown>> {
  if (minutes === 0) return fail(problem('not-understood', t.noChange));
  const looked = await lookAtReason(ports, caller, school, { because, confirmed, audit });
  if (!looked.ok) return looked;
  const { id, by, at, on } = actOf(ports, caller, editId, because);
  const posting = postingOf({
    ...{ id: `posting|${id}|0`, schoolId: school.id, academicYear: year, kind: 'allocated', activity: null },
    ...{ minutes, stream, term, because, by, on, postedAt: at },
  });
  const about = { ...schoolScope(school), id: posting.id };
  return commitPostings(ports, posting, () =>
    ok({ postings: [posting], audit: [auditOf(ports, caller, about, looked.value)] }),
  );
}
