import { heavyOf, unbearableOf } from './account.ts';
import type { Candidate, Prepared, Room } from './prepare.ts';

/** An assignment while it is made: who has each school (-1: nobody), and what that makes of people and clusters. */
export class Draft {
  readonly chosen: number[];
  /** What it costs more than nobody serving anything. */
  total = 0;
  readonly #load: number[];
  readonly #count: number[];
  /** How many schools of a cluster somebody has, cluster by cluster. */
  readonly #inCluster: number[][];
  readonly #candidate: (Candidate | undefined)[][];
  readonly #prepared: Prepared;

  constructor(prepared: Prepared) {
    const { problem, candidates, clusters } = prepared;
    const nobody = (): number[] => problem.therapists.map(() => 0);
    this.#prepared = prepared;
    this.chosen = problem.schools.map(() => -1);
    this.#load = nobody();
    this.#count = nobody();
    this.#inCluster = clusters.map(nobody);
    this.#candidate = candidates.map((those) => {
      const byTherapist: (Candidate | undefined)[] = problem.therapists.map(() => undefined);
      for (const each of those) byTherapist[each.therapist] = each;
      return byTherapist;
    });
  }

  mayHave(school: number, therapist: number): boolean {
    return this.#candidate[school]?.[therapist] !== undefined;
  }

  /** What it costs more (below zero: less) when a school goes to somebody; undefined where she may have no more. */
  change(school: number, to: number): number | undefined {
    const from = this.chosen[school] ?? -1;
    if (from === to) return 0;
    const room = this.#prepared.rooms[to];
    if (room && (this.#count[to] ?? 0) >= room.mostSchools) return undefined;
    return this.#own(school, to) - this.#own(school, from) + this.#takes(school, to, 1) + this.#takes(school, from, -1);
  }

  give(school: number, to: number): void {
    const from = this.chosen[school] ?? -1;
    this.total += this.change(school, to) ?? 0;
    const minutes = this.#prepared.problem.schools[school]?.minutes ?? 0;
    const cluster = this.#inCluster[this.#prepared.clusterOf[school] ?? -1];
    for (const [who, sign] of [
      [from, -1],
      [to, 1],
    ] as const) {
      if (who === -1) continue;
      this.#load[who] = (this.#load[who] ?? 0) + sign * minutes;
      this.#count[who] = (this.#count[who] ?? 0) + sign;
      if (cluster) cluster[who] = (cluster[who] ?? 0) + sign;
    }
    this.chosen[school] = to;
  }

  #own(school: number, who: number): number {
    return (who === -1 ? this.#prepared.unserved[school] : this.#candidate[school]?.[who]?.cost) ?? 0;
  }

  /** What it does to somebody's load and to the cluster when a school comes (1) or goes (-1). */
  #takes(school: number, who: number, sign: 1 | -1): number {
    if (who === -1) return 0;
    const { problem, rooms, clusterOf } = this.#prepared;
    const { prices } = problem.settings;
    const minutes = problem.schools[school]?.minutes ?? 0;
    const room = rooms[who] as Room;
    const price = (load: number): number =>
      heavyOf(load, room) * prices.balance + unbearableOf(load, room) * prices.overload;
    const load = this.#load[who] ?? 0;
    const here = this.#inCluster[clusterOf[school] ?? -1]?.[who] ?? 0;
    const first = clusterOf[school] !== -1 && here === (sign === 1 ? 0 : 1) ? sign * prices.cluster : 0;
    return price(load + sign * minutes) - price(load) + first;
  }
}
