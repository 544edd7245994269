import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { Place } from '../../../shared/kernel/place.ts';
import type { FiguredSchool } from '../../../shared/school-figures/figures.ts';
import type { FiguresHead, FiguresProgress } from '../../../shared/school-figures/set.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** The figures of a service: one head, and of each set a document a school. docs/decisions/school-figures.md. */
export interface FiguresStore {
  head(serviceId: ServiceId): Promise<Stored<FiguresHead> | undefined>;
  saveHead(before: Stored<FiguresHead> | undefined, after: FiguresHead): Promise<Saved>;
  /** The schools of a set by URN, of one authority where one is named. */
  schools(serviceId: ServiceId, setId: string, authority?: string): Promise<FiguredSchool[]>;
  /** Where schools of a set lie, by URN, as far as its files say so: a query for each hundred. */
  places(serviceId: ServiceId, setId: string, urns: readonly string[]): Promise<ReadonlyMap<string, Place>>;
  /** Writes at most 100 schools of a set together. Done twice it changes nothing. */
  write(serviceId: ServiceId, setId: string, schools: readonly FiguredSchool[]): Promise<void>;
  /** Takes away every school of a set. */
  sweep(serviceId: ServiceId, setId: string): Promise<void>;
  progress(serviceId: ServiceId): Promise<FiguresProgress | undefined>;
  tell(progress: FiguresProgress): Promise<void>;
}
