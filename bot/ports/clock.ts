import type { CivilDate, Instant } from '../../shared/kernel/time.ts';

/** The only source of 'now'. In the cloud it is the machine's clock; in local mode it can be moved forward. */
export interface Clock {
  now(): Instant;
  /** Today in London. */
  today(): CivilDate;
}
