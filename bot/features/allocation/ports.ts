import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { FiguredSchool, FigureSource } from '../../../shared/school-figures/figures.ts';
import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Hash } from '../../ports/hash.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { AllocationStore } from './store.ts';

/** The figures that a service works with. */
export interface FiguresAtHand {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly FigureSource[];
  readonly schools: readonly FiguredSchool[];
}

export interface AllocationPorts {
  readonly allocation: AllocationStore;
  /** The present set of figures; undefined while nobody brought any in. */
  readonly figuresAtHand: (serviceId: ServiceId) => Promise<FiguresAtHand | undefined>;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly records: Records;
  readonly clock: Clock;
  readonly hash: Hash;
}
