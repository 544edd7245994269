import { Draft } from './draft.ts';
import { nearPairs } from './pairs.ts';
import type { Prepared } from './prepare.ts';
import type { Served } from './problem.ts';

/** A search that has gone over all pairs so often stops; in practice it is done after a handful. */
const mostRounds = 40;

/**
 * Who serves whom without a solver: each school goes to whoever costs least, those first that have most to lose if they
 * come late; then schools are moved and swapped, and the schools of each two people shared between them anew, as long as
 * that costs less. Only the nearest are looked at. The same input gives the same answer, and nothing is proved: it is
 * what the answer of HiGHS is compared with.
 */
export function greedyPlan(all: Prepared): Served {
  const prepared = nearPairs(all);
  const { schools, therapists } = prepared.problem;
  const draft = new Draft(prepared);
  giveOut(
    draft,
    prepared,
    schools.map((_, at) => at),
  );
  improve(draft, prepared);
  for (let round = 0; round < mostRounds; round += 1) {
    const better = therapists.filter((_, at) => shareAnew(draft, prepared, at)).length;
    if (better === 0) break;
    improve(draft, prepared);
  }
  return new Map(schools.map(({ key }, at) => [key, therapists[draft.chosen[at] ?? -1]?.key ?? null]));
}

/** Gives schools that nobody has to somebody, those first for which the next best would cost most more. */
function giveOut(draft: Draft, prepared: Prepared, open: readonly number[]): void {
  const inOrder = open
    .map((school) => ({ school, regret: regretOf(draft, prepared, school) }))
    .toSorted((one, other) => other.regret - one.regret || one.school - other.school);
  for (const { school } of inOrder) moveToBest(draft, prepared, school);
}

/** How much the second best costs more than the best, as things are now. */
function regretOf(draft: Draft, { candidates }: Prepared, school: number): number {
  const [least = 0, second = 0] = [
    0,
    ...(candidates[school] ?? []).map((each) => draft.change(school, each.therapist) ?? 0),
  ].toSorted((one, other) => one - other);
  return second - least;
}

function improve(draft: Draft, prepared: Prepared): void {
  for (let round = 0; round < mostRounds; round += 1) {
    if (moveAll(draft, prepared) + swapAll(draft, prepared) === 0) return;
  }
}

const moveAll = (draft: Draft, prepared: Prepared): number =>
  prepared.problem.schools.filter((_, at) => moveToBest(draft, prepared, at)).length;

/** Takes all schools from somebody, gives them out anew and mends what that makes of the rest; undone where it costs more. */
function shareAnew(draft: Draft, prepared: Prepared, therapist: number): boolean {
  const before = [...draft.chosen];
  const cost = draft.total;
  const own = before.flatMap((who, school) => (who === therapist ? [school] : []));
  for (const school of own) draft.give(school, -1);
  giveOut(draft, prepared, own);
  moveAll(draft, prepared);
  if (draft.total < cost) return true;
  for (const [school, who] of before.entries()) if (draft.chosen[school] !== who) draft.give(school, -1);
  for (const [school, who] of before.entries()) if (draft.chosen[school] !== who) draft.give(school, who);
  return false;
}

function moveToBest(draft: Draft, { candidates }: Prepared, school: number): boolean {
  let [best, least] = [draft.chosen[school] ?? -1, 0];
  for (const to of [-1, ...(candidates[school] ?? []).map(({ therapist }) => therapist)]) {
    const change = draft.change(school, to);
    if (change !== undefined && change < least) [best, least] = [to, change];
  }
  if (best === draft.chosen[school]) return false;
  draft.give(school, best);
  return true;
}

/** Every two schools of different people, each of whom may have the other's; answers how many were swapped. */
function swapAll(draft: Draft, { problem, clusterOf }: Prepared): number {
  let swapped = 0;
  for (let one = 0; one < problem.schools.length; one += 1) {
    for (let other = one + 1; other < problem.schools.length; other += 1) {
      const [mine, theirs] = [draft.chosen[one] ?? -1, draft.chosen[other] ?? -1];
      if (mine === theirs || mine === -1 || theirs === -1) continue;
      if (!draft.mayHave(one, theirs) || !draft.mayHave(other, mine)) continue;
      if (clusterOf[one] !== -1 && clusterOf[one] === clusterOf[other]) continue;
      if (swap(draft, one, other)) swapped += 1;
    }
  }
  return swapped;
}

/** Swaps two schools of different people, where that costs less than `below` more. */
export function swap(draft: Draft, one: number, other: number, below = 0): boolean {
  const [mine = -1, theirs = -1] = [draft.chosen[one], draft.chosen[other]];
  const out = draft.change(one, -1) ?? 0;
  draft.give(one, -1);
  const across = draft.change(other, mine);
  if (across !== undefined) {
    draft.give(other, mine);
    const back = draft.change(one, theirs);
    if (back !== undefined && out + across + back < below) {
      draft.give(one, theirs);
      return true;
    }
    draft.give(other, theirs);
  }
  draft.give(one, mine);
  return false;
}
