import { decideNotes, type NoteOp } from '../../../shared/allocation/decide.ts';
import { noNotes } from '../../../shared/allocation/notes.ts';
import { allocationText } from '../../../shared/allocation/text.ts';
import { lookThrough } from '../../../shared/anonymous-text/look-through.ts';
import { warningOf } from '../../../shared/anonymous-text/typed-text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeOf } from '../../../shared/organisation/office.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { keptAfterWarning } from '../anonymous-text/look-at-texts.ts';
import { auditOf } from '../records.ts';
import type { AllocationPorts } from './ports.ts';
import type { Placed } from './see-band.ts';

const { problems } = allocationText;

interface Noting {
  readonly editId: string;
  readonly seen: number;
  readonly confirmed?: boolean | undefined;
  readonly audit: string;
}

/** The words that an op brings, which name no child. */
const wordsOf = (op: NoteOp): string => ('reason' in op ? op.reason : 'words' in op ? op.words : '');

/**
 * Notes something about a school's band: decide, look for what tells who a child is, write it into the chain of the school
 * where it is one of ours and of the service otherwise, store with the ETag. Rows K04, K08, K10.
 */
export async function noteBand(
  ports: AllocationPorts,
  caller: Caller,
  { run, line, notes }: Placed,
  op: NoteOp,
  { editId, seen, confirmed, audit }: Noting,
): Promise<Result<Placed>> {
  const { serviceId } = run;
  const before = notes?.value ?? noNotes(serviceId, line.urn);
  const today = ports.clock.today();
  const act = { editId, seen, by: caller.name, at: ports.clock.now(), today, computed: line.band };
  const next = decideNotes(before, op, act);
  if (!next.ok) return next;
  if (next.value === before) return ok({ run, line, notes });
  const typed = { field: 'reason', label: allocationText.reason, text: wordsOf(op), looksForNames: false };
  const findings = lookThrough(typed.text, { names: [], today });
  if (findings.length && !confirmed) return fail(warningOf([{ typed, findings }]));
  const schoolId = line.schoolId ?? officeOf(serviceId);
  const about = { schoolId, serviceId, id: before.id };
  const event = findings.length ? keptAfterWarning(audit) : audit;
  await ports.records.commit({ schoolId, puts: [], audit: [auditOf(ports, caller, about, event)], outbox: [] });
  const saved = await ports.allocation.saveNotes(notes, next.value);
  if (saved !== 'saved') return fail(problem('changed-meanwhile', problems.changedMeanwhile));
  return ok({ run, line, notes: { value: next.value, etag: '' } });
}
