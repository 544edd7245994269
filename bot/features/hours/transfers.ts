import type { AskTransferInput, DecideTransferInput } from '../../../shared/hours/contract.ts';
import { freeOfStream } from '../../../shared/hours/figures.ts';
import { nextYearOf, postingsOf, transferIdOf, type Transfer } from '../../../shared/hours/transfer.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Put } from '../../ports/change.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { auditOf } from '../records.ts';
import { mayDecide, owedWhenAsked, owedWhenDecided } from './asked-owed.ts';
import { lookAtReason } from './change-ledger.ts';
import { postingPuts } from './posting-puts.ts';
import type { LedgerPagePorts } from './ports.ts';
import { retrying } from './retrying.ts';

const t = hoursText.transfers;

const wordOf = (ports: LedgerPagePorts, { personId, name }: Caller, because: string) => ({
  ...{ personId, name, because },
  at: ports.clock.now(),
});

/** Asks for hours to be left to the next year, or lent to or by another school of the asker's. Row L10. */
export async function askTransfer(
  ports: LedgerPagePorts,
  caller: Caller,
  school: School,
  { editId, year, what, otherSchoolId, minutes, stream, because, confirmed }: AskTransferInput,
  audit: string,
): Promise<Result<unknown>> {
  const looked = await lookAtReason(ports, caller, school, { because, confirmed, audit });
  if (!looked.ok) return looked;
  const here = { schoolId: school.id, name: school.name, academicYear: year };
  const other =
    what === 'carry' ? ok(school) : await theirSchool(ports.schools, caller, otherSchoolId ?? '', 'hours.ask');
  if (!other.ok || other.value.serviceId !== school.serviceId || (what !== 'carry' && other.value.id === school.id))
    return fail(problem('not-understood', t.notThatSchool));
  const there =
    what === 'carry'
      ? { ...here, academicYear: nextYearOf(year) }
      : { schoolId: other.value.id, name: other.value.name, academicYear: year };
  const transfer: Transfer = {
    id: transferIdOf(school.serviceId, school.id, editId),
    ...{ schoolId: school.id, serviceId: school.serviceId, kind: what === 'carry' ? 'carried' : 'lent' },
    ...(what === 'borrow' ? { from: there, to: here } : { from: here, to: there }),
    ...{
      minutes,
      stream,
      asked: wordOf(ports, caller, because),
      askedFrom: caller.accountId,
      state: 'asked',
      decided: null,
      rev: 1,
    },
  };
  const saved = await ports.records.commit({
    schoolId: school.id,
    puts: [{ type: 'hours-transfer', value: transfer, before: undefined }],
    audit: [auditOf(ports, caller, transfer, looked.value)],
    outbox: await owedWhenAsked(ports, transfer),
  });
  ports.outbox.wake(school.id);
  return saved === 'changed-meanwhile' ? fail(problem('changed-meanwhile', hoursText.tooBusy)) : ok(transfer);
}

/**
 * What approval writes here: the postings of this school, out of one year into the next, or the one side of a loan; the
 * other side is owed to the other school's ledger, and is brought there by the outbox however often we die in between.
 */
async function puttingOf(ports: LedgerPagePorts, transfer: Transfer): Promise<Result<Put[]>> {
  const postings = postingsOf(transfer);
  if (!postings) return ok([]);
  const { from, stream, minutes } = transfer;
  const giving = await ports.hours.balance(from.schoolId, from.academicYear);
  const free = freeOfStream(giving?.value, stream);
  if (free < minutes) return fail(problem('not-ready', t.notSoMuch(from.name, hoursText.duration(Math.max(0, free)))));
  const mine = [postings.out, postings.into].filter(({ schoolId }) => schoolId === transfer.schoolId);
  const puts = await Promise.all(
    mine.map(async (posting) =>
      postingPuts(await ports.hours.balance(posting.schoolId, posting.academicYear), [posting]),
    ),
  );
  return ok(puts.flat());
}

/** A lead approves or declines, or one who may ask takes it back. Done twice it changes nothing. Row L10. */
export async function decideTransfer(
  ports: LedgerPagePorts,
  caller: Caller,
  school: School,
  { transferId, what, because, confirmed }: DecideTransferInput,
  audit: string,
): Promise<Result<unknown>> {
  const looked = await lookAtReason(ports, caller, school, { because, confirmed, audit });
  if (!looked.ok) return looked;
  const state = what === 'approve' ? 'approved' : what === 'decline' ? 'declined' : 'taken-back';
  const done = await retrying<Result<unknown>>(transferId, async () => {
    const before = await ports.transfers.load(school.id, transferId);
    if (!before) return fail(problem('not-found', t.gone));
    if (before.value.state === state) return ok(before.value);
    if (before.value.state !== 'asked') return fail(problem('already-done', t.decidedAlready));
    if (what !== 'take-back' && !mayDecide(caller, before.value)) return fail(problem('not-allowed', t.onlyLeads));
    if (what === 'take-back' && !may(permissions, caller, 'hours.ask', schoolScope(school)))
      return fail(problem('not-allowed', t.onlyAsker));
    const value: Transfer = {
      ...before.value,
      ...{ state, decided: wordOf(ports, caller, because), rev: before.value.rev + 1 },
    };
    const putting = await puttingOf(ports, value);
    if (!putting.ok) return putting;
    const saved = await ports.records.commit({
      schoolId: school.id,
      puts: [{ type: 'hours-transfer', value, before }, ...putting.value],
      audit: [auditOf(ports, caller, value, looked.value)],
      outbox: await owedWhenDecided(ports, caller, value),
    });
    if (saved !== 'saved') return undefined;
    ports.outbox.wake(school.id);
    return ok(value);
  });
  return done ?? fail(problem('changed-meanwhile', hoursText.tooBusy));
}
