import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { Place } from '../../../shared/kernel/place.ts';
import type { FiguresStore } from './store.ts';

interface PlacePorts {
  readonly schoolFigures: Pick<FiguresStore, 'head' | 'places'>;
}

/** Where schools lie by the figures that count for a service, by URN: 1 read and a query for each hundred. */
export async function placesOf(
  { schoolFigures }: PlacePorts,
  serviceId: ServiceId,
  urns: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const set = urns.length ? (await schoolFigures.head(serviceId))?.value.current?.setId : undefined;
  return set === undefined ? new Map() : schoolFigures.places(serviceId, set, urns);
}
