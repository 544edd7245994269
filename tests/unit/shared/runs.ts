import type { Parameters } from 'fast-check';

/** How often a property is tried: a little in `npm test`, much in `npm run proof`. One seed, so that a failure returns. */
export const tries = <T>(few = 300, many = few * 50): Parameters<T> => ({
  seed: 20_261_127,
  numRuns: process.env['PROOF'] === '1' ? many : few,
});
