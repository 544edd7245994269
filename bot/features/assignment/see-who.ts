import { academicYearOf, yearAfter } from '../../../shared/calendar/academic-year.ts';
import { accountOf } from '../../../shared/assignment/account.ts';
import type { Assignment, AssignmentVersion } from '../../../shared/assignment/assignment.ts';
import type { WhoAnswer } from '../../../shared/assignment/contract.ts';
import { noWishes } from '../../../shared/assignment/decide.ts';
import { differenceOf, movesFromNow, type Difference } from '../../../shared/assignment/difference.ts';
import { gather, problemOf, servedOf, type KnownProblem } from '../../../shared/assignment/gather.ts';
import { prepare } from '../../../shared/assignment/prepare.ts';
import { waysOf } from '../../../shared/assignment/travel.ts';
import { isStale } from '../../../shared/assignment/stale.ts';
import { assignmentText } from '../../../shared/assignment/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { ServiceYear } from '../resource-allocation/store.ts';
import { accountLines, moveLines } from './lines.ts';
import type { AssignmentPorts } from './ports.ts';
import { sourcesOf } from './sources.ts';
import { mayForAll, serviceFor } from './their-service.ts';

/** The newest version that was published. */
export async function latestVersion(
  { assignments }: Pick<AssignmentPorts, 'assignments'>,
  year: ServiceYear,
  stored: Assignment | undefined,
): Promise<AssignmentVersion | undefined> {
  const head = stored?.published.at(-1);
  return head && assignments.version(year, head.editId);
}

/** What of a version's schools is the caller's, by name. */
function latestLines(version: AssignmentVersion, caller: Caller, seesAll: boolean): WhoAnswer['latest'] {
  const { serviceId, solved } = version;
  const names = new Map(solved.therapists.map(({ key, name }) => [key, name]));
  const isTheirs = ({ schoolId }: (typeof solved.schools)[number]): boolean =>
    seesAll || (schoolId !== null && may(permissions, caller, 'assignment.see', { schoolId, serviceId }));
  return {
    version: version.version,
    served: solved.schools.filter(isTheirs).map(({ key, name, minutes }) => {
      const who = solved.served[key] ?? null;
      return { key, school: name, minutes, therapist: who === null ? null : (names.get(who) ?? null) };
    }),
  };
}

/** What stands of an answer, counted and priced. */
function answerLines({ solved }: Assignment, now: KnownProblem | undefined, people: ReadonlyMap<string, string>) {
  if (!solved) return { solved: null, isStale: false, moves: [] };
  const known = problemOf(solved);
  const served = servedOf(solved);
  const nameOf = (key: string): string =>
    solved.therapists.find((each) => each.key === key)?.name ?? people.get(key) ?? assignmentText.nobody;
  return {
    solved: {
      ...{ ...solved, account: accountLines(accountOf(prepare(known), served)) },
      ...{ ways: waysOf(known, served), perKilometre: solved.settings.perKilometre },
    },
    isStale: now === undefined || isStale(solved, now),
    moves: moveLines(movesFromNow(known, served), nameOf),
  };
}

/** Who serves whom in a year, as far as it is the caller's. Rows L14, L16. */
export async function seeWho(
  ports: AssignmentPorts,
  caller: Caller,
  wanted: string | undefined,
  before?: Assignment,
): Promise<Result<WhoAnswer>> {
  const serviceId = serviceFor(caller, 'assignment.see');
  if (!serviceId) return fail(problem('not-allowed', assignmentText.problems.notAllowed));
  const current = academicYearOf(ports.clock.today());
  const academicYear = wanted ?? current;
  const year = { serviceId, academicYear };
  const seesAll = mayForAll(caller, 'assignment.see', serviceId);
  const [stored, sources] = await Promise.all([
    ports.assignments.load(year),
    seesAll ? sourcesOf(ports, year) : undefined,
  ]);
  const latest = await latestVersion(ports, year, stored?.value);
  const wishes = (seesAll && stored?.value.wishes) || noWishes;
  const now = sources && gather(sources, wishes);
  const people = new Map<string, string>(sources?.colleagues.map(({ accountId, name }) => [accountId, name]));
  const lines =
    stored && seesAll ? answerLines(stored.value, now, people) : { solved: null, isStale: false, moves: [] };
  return ok({
    academicYear,
    years: [current, yearAfter(current)],
    rev: stored?.value.rev ?? 0,
    wishes,
    schools: [...(now?.schools ?? [])],
    therapists: [...(now?.therapists ?? [])],
    hoursVersion: sources?.hours.version ?? null,
    ...lines,
    difference: seesAll ? differenceBetween(before, stored?.value) : null,
    published: [...(stored?.value.published ?? [])].toReversed(),
    latest: latest ? latestLines(latest, caller, seesAll) : null,
    mayChange: mayForAll(caller, 'assignment.change', serviceId),
  });
}

/** What the answer that stands has more of than an earlier one. */
function differenceBetween(before: Assignment | undefined, after: Assignment | undefined): Difference | null {
  if (!before?.solved || !after?.solved) return null;
  const [one, other] = [before.solved, after.solved].map((each) => accountOf(prepare(problemOf(each)), servedOf(each)));
  return one && other ? differenceOf(one, other) : null;
}
