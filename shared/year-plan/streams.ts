import { streamSchema, type Stream } from '../hours/posting.ts';
import type { PlannedVisit } from './input.ts';

/** Minutes that are left and not planned, by where they come from. */
export type FreeMinutes = Readonly<Record<Stream, number>>;

/**
 * Which hours each new visit of a school takes, day by day: those of the first stream that has enough for the whole visit,
 * the core before others; where none has, of the one that has most. Hours of one stream never pay for another's. Row L12.
 */
export function streamsOf(free: FreeMinutes, visits: readonly PlannedVisit[]): ReadonlyMap<string, Stream> {
  const left = { ...free };
  const most = (): Stream =>
    streamSchema.options.reduce<Stream>((best, stream) => (left[stream] > left[best] ? stream : best), 'core');
  return new Map(
    visits
      .toSorted((one, other) => `${one.on}${one.at}`.localeCompare(`${other.on}${other.at}`))
      .map(({ id, minutes }) => {
        const stream = streamSchema.options.find((each) => left[each] >= minutes) ?? most();
        left[stream] -= minutes;
        return [id, stream];
      }),
  );
}
