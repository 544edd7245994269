import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import type { Agreement } from '../../../shared/sharing-agreement/agreement.ts';
import type { Stored } from '../../ports/change.ts';

/** The data-sharing agreements of schools; they are written with the school's other records. */
export interface AgreementStore {
  /** The one agreement of a service with a school. */
  load(pair: SchoolScope): Promise<Stored<Agreement> | undefined>;
}
