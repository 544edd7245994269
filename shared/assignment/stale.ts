import type { Solved } from './assignment.ts';
import { problemOf, type KnownProblem } from './gather.ts';

/** Everything of a problem that an answer hangs on, names left out. */
const essence = ({ schools, therapists, settings }: KnownProblem): string =>
  JSON.stringify([
    settings,
    therapists.map(({ key, minutes, area, at }) => [key, minutes, area, at]),
    schools.map(({ key, minutes, area, at, cluster, now, notWith, pin }) => [
      ...[key, minutes, area, at, cluster, now, notWith, pin],
    ]),
  ]);

/** Whether an answer was made from something else than there is now. */
export const isStale = (solved: Solved, now: KnownProblem): boolean => essence(problemOf(solved)) !== essence(now);
