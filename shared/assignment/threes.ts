import type { Prepared } from './prepare.ts';

/**
 * Every therapist with two others, by key: first those with whom she shares most schools that either could have, then
 * the next ones. Their schools can be shared out among them at its best while all others keep theirs.
 */
export function* threes({ candidates, problem: { therapists } }: Prepared): Generator<ReadonlySet<string>> {
  const places = therapists.map((_, at) => at);
  const shared = places.map(() => places.map(() => 0));
  for (const those of candidates)
    for (const one of those)
      for (const other of those) {
        const row = shared[one.therapist];
        if (row) row[other.therapist] = (row[other.therapist] ?? 0) + 1;
      }
  const nearest = places.map((one) =>
    places
      .filter((other) => other !== one)
      .toSorted((a, b) => (shared[one]?.[b] ?? 0) - (shared[one]?.[a] ?? 0) || a - b),
  );
  for (let round = 0; round + 1 < therapists.length - 1; round += 1)
    for (const one of places) {
      const those = [one, ...(nearest[one] ?? []).slice(round, round + 2)];
      yield new Set(those.map((at) => therapists[at]?.key ?? ''));
    }
}
