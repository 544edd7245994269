import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { BandNotes } from '../../../shared/allocation/notes.ts';
import type { Scheme } from '../../../shared/allocation/settings.ts';
import type { Run, RunLine, RunPage, RunYear } from '../../../shared/allocation/run.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** A step of a run with what it was decided on: the run, its year, and the run that held before it. */
export interface Step {
  readonly run: { readonly before: Stored<Run>; readonly after: Run };
  readonly year: { readonly before: Stored<RunYear> | undefined; readonly after: RunYear };
  readonly replaced: { readonly before: Stored<Run>; readonly after: Run } | undefined;
}

/** Runs of a service, their pages, which of them holds in a year, and what is said about single bands. */
export interface AllocationStore {
  /** Newest first. */
  runs(serviceId: ServiceId): Promise<Run[]>;
  run(serviceId: ServiceId, runId: string): Promise<Stored<Run> | undefined>;
  page(serviceId: ServiceId, runId: string, page: number): Promise<RunPage | undefined>;
  /** All schools of a run, by number: one read a page. */
  lines(run: Run): Promise<RunLine[]>;
  /** Writes the pages and then the head, so that a run that is there is whole; 'exists' when it was there. */
  keep(run: Run, pages: readonly RunPage[]): Promise<Saved>;
  /** A draft with its pages, all of it or nothing. */
  discard(run: Stored<Run>): Promise<Saved>;
  year(serviceId: ServiceId, academicYear: string, scheme: Scheme): Promise<Stored<RunYear> | undefined>;
  /** What holds in a year, of the narrowest scheme first: one query. */
  years(serviceId: ServiceId, academicYear: string): Promise<RunYear[]>;
  /** All that a step changes, or nothing. */
  step(step: Step): Promise<Saved>;
  notes(serviceId: ServiceId): Promise<BandNotes[]>;
  notesOf(serviceId: ServiceId, urn: string): Promise<Stored<BandNotes> | undefined>;
  saveNotes(before: Stored<BandNotes> | undefined, after: BandNotes): Promise<Saved>;
}
