import type { Constraint, LinearModel, Variable } from '../kernel/linear-model.ts';
import { accountOf, farOf, heavyOf, overOf } from './account.ts';
import type { Candidate, Prepared, Room } from './prepare.ts';
import type { Served } from './problem.ts';
import { farBeyond } from './settings.ts';

const x = (school: number, therapist: number): string => `x_${school}_${therapist}`;
const nobody = (school: number): string => `u_${school}`;
const heavy = (therapist: number): string => `h_${therapist}`;
const over = (therapist: number): string => `o_${therapist}`;
const far = (therapist: number): string => `f_${therapist}`;
const isOver = (therapist: number): string => `b_${therapist}`;
const inCluster = (cluster: number, therapist: number): string => `y_${cluster}_${therapist}`;
const extra = (cluster: number): string => `z_${cluster}`;

const onceRow = (school: number): string => `once_${school}`;
const loadRow = (therapist: number): string => `load_${therapist}`;
const countRow = (therapist: number): string => `count_${therapist}`;
const inRow = (school: number, therapist: number): string => `in_${school}_${therapist}`;

const yes = (name: string, cost: number): Variable => ({ name, cost, kind: 'yes-or-no', least: 0, most: 1 });
const any = (name: string, cost: number, most: number): Variable => ({ name, cost, kind: 'any', least: 0, most });

/**
 * Who serves whom as a model that always has an answer: each school has one therapist or nobody, at a price; minutes above
 * the even share, above what is bearable and far above it are variables with prices; a cluster pays for each therapist beyond the first.
 * Its least cost is the `total` of `accountOf`.
 */
export function modelOf(prepared: Prepared): LinearModel {
  const parts = [schoolsPart(prepared), loadsPart(prepared), orderPart(prepared), clustersPart(prepared)];
  return {
    variables: parts.flatMap(({ variables }) => variables),
    constraints: parts.flatMap(({ constraints }) => constraints),
  };
}

function schoolsPart({ candidates, unserved }: Prepared): LinearModel {
  return {
    variables: candidates.flatMap((those, school) => [
      ...those.map(({ therapist, cost }) => yes(x(school, therapist), cost)),
      yes(nobody(school), unserved[school] ?? 0),
    ]),
    constraints: candidates.map((those, school) => ({
      name: onceRow(school),
      terms: [...those.map(({ therapist }) => [x(school, therapist), 1] as const), [nobody(school), 1]],
      least: 1,
      most: 1,
    })),
  };
}

function loadsPart({ candidates, rooms, problem }: Prepared): LinearModel {
  const { schools, settings } = problem;
  const held: [string, number][][] = rooms.map(() => []);
  for (const [school, those] of candidates.entries())
    for (const { therapist } of those) held[therapist]?.push([x(school, therapist), schools[school]?.minutes ?? 0]);
  return {
    variables: rooms.flatMap(({ even, bearable, far: beyond }, at) => [
      any(heavy(at), settings.prices.balance, Math.max(0, bearable - even)),
      any(over(at), settings.prices.overload, Math.max(0, beyond - Math.max(bearable, even))),
      any(far(at), settings.prices.overload * farBeyond.times, Infinity),
    ]),
    constraints: rooms.flatMap(({ even, mostSchools }, at): Constraint[] => {
      const own = held[at] ?? [];
      const above = [heavy(at), over(at), far(at)].map((name) => [name, -1] as const);
      const load = { name: loadRow(at), terms: [...own, ...above], least: -Infinity, most: even };
      const each = own.map(([name]) => [name, 1] as const);
      const count = { name: countRow(at), terms: each, least: -Infinity, most: mostSchools };
      return own.length > mostSchools ? [load, count] : [load];
    }),
  };
}

/**
 * Where a minute beyond what is bearable costs less than one before it, the cheaper minutes would be taken first: a
 * variable of each therapist says that all that is bearable has been taken.
 */
function orderPart({ rooms, problem }: Prepared): LinearModel {
  const { schools, settings } = problem;
  if (settings.prices.overload >= settings.prices.balance) return { variables: [], constraints: [] };
  const those = rooms.flatMap(({ even, bearable }, at) => (bearable > even ? [{ at, width: bearable - even }] : []));
  const all = schools.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    variables: those.map(({ at }) => yes(isOver(at), 0)),
    constraints: those.flatMap(({ at, width }): Constraint[] => [
      { name: `full_${at}`, terms: [[heavy(at), 1], [isOver(at), -width]], least: 0, most: Infinity }, // prettier-ignore
      { name: `beyond_${at}`, terms: [[over(at), 1], [far(at), 1], [isOver(at), -all]], least: -Infinity, most: 0 }, // prettier-ignore
    ]),
  };
}

function clustersPart({ candidates, clusters, problem }: Prepared): LinearModel {
  const { cluster: price } = problem.settings.prices;
  const variables: Variable[] = [];
  const constraints: Constraint[] = [];
  if (price === 0) return { variables, constraints };
  for (const [at, members] of clusters.entries()) {
    const people = [
      ...new Set(members.flatMap((school) => (candidates[school] ?? []).map(({ therapist }) => therapist))),
    ];
    variables.push(...people.map((who) => any(inCluster(at, who), 0, 1)), any(extra(at), price, Infinity));
    for (const school of members)
      for (const { therapist } of candidates[school] ?? [])
        constraints.push({
          name: inRow(school, therapist),
          terms: [[x(school, therapist), 1], [inCluster(at, therapist), -1]], // prettier-ignore
          least: -Infinity,
          most: 0,
        });
    constraints.push({
      name: `extra_${at}`,
      terms: [...people.map((who) => [inCluster(at, who), 1] as const), [extra(at), -1]],
      least: -Infinity,
      most: 1,
    });
  }
  return { variables, constraints };
}

/** The same model where nothing has to be whole: no assignment costs less than its answer. */
export const relaxed = (model: LinearModel): LinearModel => ({
  ...model,
  variables: model.variables.map((each) => ({ ...each, kind: 'any' as const })),
});

/**
 * What a pair costs more than it is worth by the prices of a relaxed model, also one that the model was made without. An
 * assignment with this pair costs at least so much more than the model's answer, where no pair costs less than nothing.
 */
export const reducedCost =
  ({ problem }: Prepared, prices: ReadonlyMap<string, number>) =>
  (school: number, { therapist, cost }: Candidate): number => {
    const price = (row: string): number => prices.get(row) ?? 0;
    const minutes = problem.schools[school]?.minutes ?? 0;
    const work = minutes * price(loadRow(therapist)) + price(countRow(therapist));
    return cost - price(onceRow(school)) - work - price(inRow(school, therapist));
  };

/** Who serves whom by the values of the model's variables. */
export function servedBy({ candidates, problem }: Prepared, values: ReadonlyMap<string, number>): Served {
  return new Map(
    problem.schools.map(({ key }, school) => {
      const chosen = candidates[school]?.find(({ therapist }) => (values.get(x(school, therapist)) ?? 0) > 0.5);
      return [key, chosen ? (problem.therapists[chosen.therapist]?.key ?? null) : null];
    }),
  );
}

/** The values of all the model's variables for an assignment that is known: where the solver begins. */
export function valuesOf(prepared: Prepared, served: Served): Map<string, number> {
  const { candidates, clusters, problem, rooms } = prepared;
  const { loads } = accountOf(prepared, served);
  const values = new Map<string, number>();
  const placeOf = (school: number): number =>
    problem.therapists.findIndex(({ key }) => key === served.get(problem.schools[school]?.key ?? ''));
  const chosen = candidates.map((_, school) => placeOf(school));
  for (const [school, those] of candidates.entries()) {
    for (const { therapist } of those) values.set(x(school, therapist), Number(therapist === chosen[school]));
    values.set(nobody(school), Number(chosen[school] === -1));
  }
  for (const [at, { minutes }] of loads.entries()) {
    const room = rooms[at] as Room;
    const beyond = farOf(minutes, room);
    values
      .set(heavy(at), heavyOf(minutes, room))
      .set(over(at), overOf(minutes, room) - beyond)
      .set(far(at), beyond);
    values.set(isOver(at), Number(overOf(minutes, room) > 0));
  }
  for (const [at, members] of clusters.entries()) {
    const people = new Set(members.map((school) => chosen[school]).filter((who) => who !== -1));
    for (const school of members)
      for (const { therapist } of candidates[school] ?? [])
        values.set(inCluster(at, therapist), Number(people.has(therapist)));
    values.set(extra(at), Math.max(0, people.size - 1));
  }
  return values;
}
