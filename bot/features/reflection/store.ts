import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import type { Reflection } from '../../../shared/reflection/reflection.ts';
import type { Stored } from '../../ports/change.ts';

/** Stars, bugs and moon of a school, one document a term; written through `Records`. */
export interface ReflectionStore {
  /** Undefined while nothing was written in that term. */
  load(schoolId: SchoolId, id: string): Promise<Stored<Reflection> | undefined>;
  /** Those of all terms, the newest first. */
  list(scope: SchoolScope): Promise<Reflection[]>;
}
