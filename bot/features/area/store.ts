import type { AreaEvaluations } from '../../../shared/area/evaluations.ts';
import type { AreaFigures, Release } from '../../../shared/area/figures.ts';
import type { LibraryItem } from '../../../shared/area/library.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** What the schools of one service know of each other. docs/decisions/area-figures.md. */
export interface AreaStore {
  /** The figures that were drawn up last; undefined while nobody asked. */
  figures(serviceId: ServiceId): Promise<AreaFigures | undefined>;
  saveFigures(figures: AreaFigures): Promise<void>;
  /** A term's comparison; it never changes once it is there. */
  release(serviceId: ServiceId, id: string): Promise<Release | undefined>;
  /** Keeps it, or answers the one that somebody kept first. */
  keepRelease(release: Release): Promise<Release>;
  /** What evaluations say, as drawn up last or kept for a term, by its id; undefined while it was not. */
  evaluations(serviceId: ServiceId, id: string): Promise<AreaEvaluations | undefined>;
  saveEvaluations(evaluations: AreaEvaluations): Promise<void>;
  /** Keeps a term's, or answers the one that somebody kept first. */
  keepEvaluations(evaluations: AreaEvaluations): Promise<AreaEvaluations>;
  /** What people added to the library or changed in it, by title; examples that nobody touched are not stored. */
  library(serviceId: ServiceId): Promise<LibraryItem[]>;
  item(serviceId: ServiceId, id: string): Promise<Stored<LibraryItem> | undefined>;
  saveItem(before: Stored<LibraryItem> | undefined, item: LibraryItem): Promise<Saved>;
}
