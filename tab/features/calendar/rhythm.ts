import type { Rhythm } from '../../../shared/calendar/rhythm.ts';
import type { RhythmAnswer } from '../../../shared/calendar/rhythm-contract.ts';
import { rhythmText as t } from '../../../shared/calendar/rhythm-text.ts';

/** The choice of a school that does as its service, as a radio's value. */
export const asService = 'as-service';
export type Picked = Rhythm | typeof asService;

export const everyOf = (picked: Picked): Rhythm | null => (picked === asService ? null : picked);
export const pickedOf = (every: Rhythm | null): Picked => every ?? asService;

/** What can be chosen, in words; a school can do as its service does. */
export const optionsFor = (
  { service }: Pick<RhythmAnswer, 'service'>,
  isOfSchool: boolean,
): readonly { readonly value: Picked; readonly label: string }[] => [
  ...(isOfSchool ? [{ value: asService, label: t.asService(service) } as const] : []),
  { value: 'term', label: t.choices.term },
  { value: 'half-term', label: t.choices['half-term'] },
];

/** The most schools that are named; more are counted. */
const mostNamed = 4;

/** What a choice would change, school by school where they differ; undefined while nothing else is chosen. */
export function willChange(
  { choices, chosen }: Pick<RhythmAnswer, 'choices' | 'chosen'>,
  picked: Picked,
  isOfSchool: boolean,
): readonly { readonly at: string | undefined; readonly says: readonly string[] }[] | undefined {
  if (everyOf(picked) === chosen) return undefined;
  const follows = choices.find(({ every }) => every === everyOf(picked))?.follows ?? [];
  return follows.map(({ schools, says }) => ({
    at: isOfSchool ? undefined : schools.length > mostNamed ? t.atMany(schools.length) : t.at(schools),
    says: says.length ? says : [t.nothing],
  }));
}
