import type { Wishes } from '../../../shared/assignment/assignment.ts';
import type { WhoAnswer } from '../../../shared/assignment/contract.ts';
import { withAnswer } from '../../../shared/assignment/decide.ts';
import { gather, servedOf } from '../../../shared/assignment/gather.ts';
import { assignmentText } from '../../../shared/assignment/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { costOfChoices } from './cost-of-choices.ts';
import { findBest } from './find-best.ts';
import type { AssignmentPorts } from './ports.ts';
import { seeWho } from './see-who.ts';
import { sourcesOf } from './sources.ts';
import { noteAssignment, theirService } from './their-service.ts';

const { problems } = assignmentText;

interface Wish {
  readonly year: string;
  readonly seen: number;
  readonly wishes: Wishes;
  readonly seconds: number;
}

/** Which part of the time goes into what choices by hand cost, where there are any. */
const forChoices = 0.4;

/**
 * Keeps what the lead has said and looks for the best answer to it, in so many seconds and going on from the one before.
 * All of it is stored at the end or nothing: a crash in the middle leaves what stood.
 */
export async function solveWho(
  ports: AssignmentPorts,
  caller: Caller,
  { year, seen, wishes, seconds }: Wish,
): Promise<Result<WhoAnswer>> {
  const service = theirService(caller, 'assignment.change');
  if (!service.ok) return service;
  const of = { serviceId: service.value, academicYear: year };
  const [before, sources] = await Promise.all([ports.assignments.load(of), sourcesOf(ports, of)]);
  if ((before?.value.rev ?? 0) !== seen) return fail(problem('changed-meanwhile', problems.changedMeanwhile));
  const now = sources && gather(sources, wishes);
  if (!sources || !now?.schools.length || !now.therapists.length) return fail(problem('not-ready', problems.notReady));
  const former = before?.value.solved ? servedOf(before.value.solved) : undefined;
  const isChosen = now.schools.some(({ pin }) => now.therapists.some(({ key }) => key === pin));
  const answer = await findBest(ports.optimiser, now, isChosen ? seconds * (1 - forChoices) : seconds, former);
  const choices = isChosen ? await costOfChoices(ports.optimiser, answer, seconds * forChoices) : null;
  const { prepared, served, ...found } = answer;
  const act = { by: caller.name, at: ports.clock.now() };
  const solved = {
    ...{ ...found, ...act, choices, settings: prepared.problem.settings, hoursVersion: sources.hours.version },
    therapists: [...now.therapists],
    schools: [...now.schools],
    served: Object.fromEntries(served),
  };
  const next = withAnswer(before?.value, { seen, wishes, solved }, { ...of, ...act });
  if (!next.ok) return next;
  await noteAssignment(ports, caller, of, 'assignment.solved');
  const saved = await ports.assignments.save(before, next.value);
  return saved === 'saved'
    ? seeWho(ports, caller, year, before?.value)
    : fail(problem('changed-meanwhile', problems.changedMeanwhile));
}
