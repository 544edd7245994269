import type { Candidate, Prepared } from './prepare.ts';
import type { Served } from './problem.ts';

type Is = (school: number, pair: Candidate) => boolean;

/** The same problem with only some of the pairs of school and therapist, those of `served` always among them. */
export function onlyPairs(prepared: Prepared, is: Is, served?: Served): Prepared {
  const { therapists, schools } = prepared.problem;
  const candidates = prepared.candidates.map((those, school) => {
    const who = served?.get(schools[school]?.key ?? '');
    return those.filter((pair) => therapists[pair.therapist]?.key === who || is(school, pair));
  });
  return { ...prepared, candidates };
}

/** As many of a school's cheapest pairs are near. */
const near = 10;

/** The cheapest pairs of each school, whoever has it now, and those who have the others of its cluster. */
export function nearPairs(prepared: Prepared): Prepared {
  const { candidates, clusters, clusterOf, problem } = prepared;
  const colleagues = clusters.map((cluster) => new Set(cluster.map((at) => problem.schools[at]?.now)));
  const cheapest = candidates.map(
    (those) =>
      new Set(those.toSorted((one, other) => one.cost - other.cost || one.therapist - other.therapist).slice(0, near)),
  );
  return onlyPairs(prepared, (school, pair) => {
    const key = problem.therapists[pair.therapist]?.key;
    const isKnown = key === problem.schools[school]?.now || colleagues[clusterOf[school] ?? -1]?.has(key ?? null);
    return isKnown === true || cheapest[school]?.has(pair) === true;
  });
}
