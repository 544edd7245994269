import type { Ask } from '../../../shared/year-plan/slots.ts';
import type { Optimiser } from '../../ports/optimiser.ts';

/** Asks the optimiser for one model of a search after the other, all of them in so many seconds. `now`: milliseconds. */
export function askWithin(optimiser: Optimiser, seconds: number, now: () => number): Ask {
  const begun = now();
  return (model, until, start) => {
    const left = seconds * until - (now() - begun) / 1_000;
    return left > 0 ? optimiser.solve(model, { seconds: left, gap: 0 }, start) : Promise.resolve({ state: 'too-late' });
  };
}
