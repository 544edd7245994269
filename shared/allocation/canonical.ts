import type { FiguredSchool } from '../school-figures/figures.ts';
import { byUrn } from './allocate.ts';
import type { AllocationSettings } from './settings.ts';

/** Keys in one order, so that what is equal is written the same. */
const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.keys(value)
            .toSorted()
            .map((key) => [key, ordered((value as Record<string, unknown>)[key])]),
        )
      : value;

export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value));

/**
 * What a run is made from as pieces of one text, a school a piece and by number, so that a hash can be taken of it without
 * holding all of it. Together they are one JSON document. Row K10.
 */
export function* runText(settings: AllocationSettings, schools: readonly FiguredSchool[]): Generator<string> {
  yield `{"schools":[`;
  let between = '';
  for (const school of byUrn(schools)) {
    yield between + canonicalJson(school);
    between = ',';
  }
  yield `],"settings":${canonicalJson(settings)}}`;
}
