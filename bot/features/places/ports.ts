import type { ScopingPorts } from '../scoping/ports.ts';
import type { PlacesStore } from './store.ts';

/** What the register of places needs of the world; a place can become a gap of the grid. */
export interface PlacesPorts extends ScopingPorts {
  readonly places: PlacesStore;
}
