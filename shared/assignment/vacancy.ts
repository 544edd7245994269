import type { Problem, Served } from './problem.ts';

/** A school more that changes hands weighs at least this much when somebody goes: a year's travel seldom does. */
const leastContinuity = 10_000;

/**
 * The same problem once somebody has gone, seen from an assignment that stands: everybody else keeps what they have, as far
 * as that can be borne, so that as few schools as possible get to know somebody new. Row L14.
 */
export const withoutTherapist = (problem: Problem, standing: Served, gone: string): Problem => ({
  settings: {
    ...problem.settings,
    prices: {
      ...problem.settings.prices,
      continuity: Math.max(problem.settings.prices.continuity, leastContinuity),
    },
  },
  therapists: problem.therapists.filter(({ key }) => key !== gone),
  schools: problem.schools.map((school) => ({
    ...school,
    now: standing.get(school.key) ?? null,
    pin: school.pin === gone ? null : school.pin,
  })),
});
