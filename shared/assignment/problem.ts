import type { Place } from '../kernel/place.ts';
import type { Settings } from './settings.ts';

/** A school with hours of the year that somebody has to give. `''` where an area or a cluster is not known. */
export interface SchoolToServe {
  readonly key: string;
  readonly name: string;
  readonly minutes: number;
  readonly area: string;
  readonly at?: Place | undefined;
  /** The trust or cluster that is better kept in few hands. */
  readonly cluster: string;
  /** Who serves it now or did last year; null when nobody did. */
  readonly now: string | null;
  /** Whom it may not have. */
  readonly notWith: readonly string[];
  /** Whom it must have, by somebody's choice; it counts above everything else. */
  readonly pin: string | null;
}

/** Somebody who serves schools: her minutes of the year, and from where she sets out. */
export interface Serving {
  readonly key: string;
  readonly name: string;
  readonly minutes: number;
  readonly area: string;
  readonly at?: Place | undefined;
}

/** Keys of schools are all different, and so are those of therapists. */
export interface Problem {
  readonly schools: readonly SchoolToServe[];
  readonly therapists: readonly Serving[];
  readonly settings: Settings;
}

/** Who serves each school; null where nobody does. Every school stands in it once. */
export type Served = ReadonlyMap<string, string | null>;
