import type { FiguredSchool } from '../school-figures/figures.ts';
import { allocate } from './allocate.ts';
import { inUse, type AllocationSettings } from './settings.ts';

/** A school's need seen in two ways, each a score in SDs from the mean of the area; null where nothing can be said. */
export interface Needs {
  /** How much need there is to a pupil: without the roll, counts as percent of it. */
  readonly perPupil: number | null;
  /** How much need there is in all: roll and counts as they are, without the ward. */
  readonly volume: number | null;
}

const without = (settings: AllocationSettings, left: 'roll' | 'ward', basis: AllocationSettings['basis']) => ({
  ...settings,
  basis,
  leastParameters: 1,
  weights: { ...settings.weights, [left]: 0 },
});

/**
 * Need per pupil and volume of need apart, by URN: roll as a raw count pulls small schools down, and either alone misleads.
 * domain.md 1.6, note below the vector.
 */
export function needsOf(schools: readonly FiguredSchool[], settings: AllocationSettings): ReadonlyMap<string, Needs> {
  const scores = (asked: AllocationSettings): ReadonlyMap<string, number> =>
    inUse(asked).length === 0
      ? new Map()
      : new Map(allocate(schools, asked).schools.map(({ urn, score }) => [urn, score]));
  const perPupil = scores(without(settings, 'roll', 'per-pupil'));
  const volume = scores(without(settings, 'ward', 'volume'));
  return new Map(
    schools.map(({ urn }) => [urn, { perPupil: perPupil.get(urn) ?? null, volume: volume.get(urn) ?? null }]),
  );
}
