import type { ScopingPorts } from '../scoping/ports.ts';
import type { ReflectionStore } from './store.ts';

/** What stars, bugs and moon need of the world: an item can become a gap, so all that the grid needs as well. */
export interface ReflectionPorts extends ScopingPorts {
  readonly reflections: ReflectionStore;
}
