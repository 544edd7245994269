import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Hash } from '../../ports/hash.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { FiguresStore } from '../school-figures/store.ts';
import type { AllocationStore } from './store.ts';

export interface AllocationPorts {
  readonly allocation: AllocationStore;
  readonly schoolFigures: Pick<FiguresStore, 'head' | 'schools'>;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly records: Records;
  readonly clock: Clock;
  readonly hash: Hash;
}
