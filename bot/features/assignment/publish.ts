import type { WhoAnswer } from '../../../shared/assignment/contract.ts';
import { published } from '../../../shared/assignment/decide.ts';
import { gather } from '../../../shared/assignment/gather.ts';
import { isStale } from '../../../shared/assignment/stale.ts';
import { assignmentText } from '../../../shared/assignment/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { AssignmentPorts } from './ports.ts';
import { seeWho } from './see-who.ts';
import { sourcesOf } from './sources.ts';
import { noteAssignment, theirService } from './their-service.ts';

const { problems } = assignmentText;

interface Wish {
  readonly year: string;
  readonly seen: number;
  readonly reason: string;
  readonly editId: string;
}

/**
 * The answer that stands becomes a version that stays. Nobody's schools change by it: what a hand-over would be is listed.
 * Pressed twice it is one; a crash between the two writes leaves a version that no list names, which a second press takes.
 */
export async function publishWho(ports: AssignmentPorts, caller: Caller, wish: Wish): Promise<Result<WhoAnswer>> {
  const service = theirService(caller, 'assignment.change');
  if (!service.ok) return service;
  const of = { serviceId: service.value, academicYear: wish.year };
  const [stored, sources] = await Promise.all([ports.assignments.load(of), sourcesOf(ports, of)]);
  if (stored?.value.published.some(({ editId }) => editId === wish.editId)) return seeWho(ports, caller, wish.year);
  const next = published(stored?.value, wish, { ...of, by: caller.name, at: ports.clock.now() });
  if (!next.ok) return next;
  const { assignment, version } = next.value;
  if (!sources || isStale(version.solved, gather(sources, assignment.wishes)))
    return fail(problem('changed-meanwhile', problems.stale));
  await noteAssignment(ports, caller, of, 'assignment.published');
  await ports.assignments.addVersion(version);
  const saved = await ports.assignments.save(stored, assignment);
  return saved === 'saved'
    ? seeWho(ports, caller, wish.year)
    : fail(problem('changed-meanwhile', problems.changedMeanwhile));
}
