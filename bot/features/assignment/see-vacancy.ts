import { accountOf } from '../../../shared/assignment/account.ts';
import type { VacancyAnswer } from '../../../shared/assignment/contract.ts';
import { differenceOf, movesBetween } from '../../../shared/assignment/difference.ts';
import { problemOf, servedOf } from '../../../shared/assignment/gather.ts';
import { prepare } from '../../../shared/assignment/prepare.ts';
import { assignmentText } from '../../../shared/assignment/text.ts';
import { withoutTherapist } from '../../../shared/assignment/vacancy.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { findBest } from './find-best.ts';
import { accountLines, moveLines } from './lines.ts';
import type { AssignmentPorts } from './ports.ts';
import { theirService } from './their-service.ts';

const { problems } = assignmentText;
/** Nobody waits long for a what-if. */
const seconds = 10;

/** What becomes of the schools when somebody goes, with as few changes as possible for the others. Row L14. */
export async function seeVacancy(
  ports: AssignmentPorts,
  caller: Caller,
  { year, seen, gone }: { readonly year: string; readonly seen: number; readonly gone: string },
): Promise<Result<VacancyAnswer>> {
  const service = theirService(caller, 'assignment.change');
  if (!service.ok) return service;
  const stored = (await ports.assignments.load({ serviceId: service.value, academicYear: year }))?.value;
  const solved = stored?.solved;
  if (!solved) return fail(problem('not-ready', problems.notSolved));
  if (stored.rev !== seen) return fail(problem('changed-meanwhile', problems.changedMeanwhile));
  const leaver = solved.therapists.find(({ key }) => key === gone);
  if (!leaver) return fail(problem('not-found', problems.noSuchPerson));
  const [known, standing] = [problemOf(solved), servedOf(solved)];
  const { served, proof } = await findBest(ports.optimiser, withoutTherapist(known, standing, gone), seconds);
  // Counted and priced from what stands, at the usual prices: the others' keeping weighs more only while it is looked for.
  const standingNow = { ...known, schools: withoutTherapist(known, standing, '').schools };
  const before = accountOf(prepare(standingNow), standing);
  const left = { ...standingNow, therapists: known.therapists.filter(({ key }) => key !== gone) };
  const after = accountOf(prepare(left), served);
  const names = new Map(solved.therapists.map(({ key, name }) => [key, name]));
  return ok({
    gone: leaver.name,
    minutes: known.schools.filter(({ key }) => standing.get(key) === gone).reduce((sum, each) => sum + each.minutes, 0),
    moves: moveLines(movesBetween(known, standing, served), (key) => names.get(key) ?? assignmentText.nobody),
    before: accountLines(before),
    after: accountLines(after),
    difference: differenceOf(before, after),
    proof,
  });
}
