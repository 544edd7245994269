import type { Assignment, AssignmentVersion } from '../../../shared/assignment/assignment.ts';
import type { Saved, Stored } from '../../ports/change.ts';
import type { ServiceYear } from '../resource-allocation/store.ts';

/** Who serves whom in a year of a service, and each version that was published. */
export interface AssignmentStore {
  load(year: ServiceYear): Promise<Stored<Assignment> | undefined>;
  save(before: Stored<Assignment> | undefined, assignment: Assignment): Promise<Saved>;
  version(year: ServiceYear, editId: string): Promise<AssignmentVersion | undefined>;
  /** 'exists' when this press has made its version already. */
  addVersion(version: AssignmentVersion): Promise<Saved>;
}
