import type { Decision } from '../../../shared/decision/decision.ts';
import type { SharesWith } from '../../../shared/consent/names-school.ts';
import type { RequestId, SchoolId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { ChildScope, SchoolScope } from '../../../shared/organisation/roles.ts';
import type { Support } from '../../../shared/support/support.ts';
import type { Stored } from '../../ports/change.ts';

/** What of a joint decision stands on a child's line. */
export type DecidedSteps = Pick<Decision, 'acknowledged' | 'decisions' | 'steps'>;

/** Joint records of support. They are written through `Records`. */
export interface SupportStore {
  load(schoolId: SchoolId, id: string): Promise<Stored<Support> | undefined>;
  /** All of a school with its service, by the child's number. One query. */
  list(place: SchoolScope): Promise<Support[]>;
  /** How the request was decided; undefined while nobody began to. */
  decided(place: ChildScope): Promise<DecidedSteps | undefined>;
  /** When the first thing was noted of the request, which is that it was made. One query of one document. */
  askedAt(place: ChildScope): Promise<Instant | undefined>;
}

/** Consent as the whole request says it, for the school a child goes to. Asked at each read. Row I15. */
export interface CarriedStore {
  /** Whether a name may be sent to the school that is called so; nothing of the child is given out. */
  mayCarry(schoolId: SchoolId, id: RequestId, school: string): Promise<SharesWith>;
}
