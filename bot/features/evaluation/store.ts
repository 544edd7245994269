import type { Evaluation } from '../../../shared/evaluation/evaluation.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import type { Stored } from '../../ports/change.ts';

/** The evaluations of a school; they are written through `Records`. */
export interface EvaluationStore {
  /** Undefined while nobody has answered anything in it. */
  load(schoolId: SchoolId, id: string): Promise<Stored<Evaluation> | undefined>;
  /** The newest evaluations of all questionnaires, newest first; none that a school filled in with an earlier service. */
  list(scope: SchoolScope): Promise<Evaluation[]>;
}
