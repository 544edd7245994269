import type { Decision } from '../../../shared/decision/decision.ts';
import type { SharesWith } from '../../../shared/consent/names-school.ts';
import type { Finding } from '../../../shared/anonymous-text/finding.ts';
import type { RequestId, SchoolId } from '../../../shared/kernel/ids.ts';
import type { CivilDate, Instant } from '../../../shared/kernel/time.ts';
import type { Caller, ChildScope, SchoolScope } from '../../../shared/organisation/roles.ts';
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

export interface CarriedName {
  readonly name: string | null;
  readonly bornOn: CivilDate | null;
}

/** Consent as the whole request says it, for the school a child goes to. Asked at each read. Row I15. */
export interface CarriedStore {
  /**
   * Whether a name may be sent to the school that is called so; ‘closed’ while the school's record is not in use. Nothing of
   * the child is given out.
   */
  mayCarry(schoolId: SchoolId, id: RequestId, school: string): Promise<SharesWith | 'closed'>;
  /** Who the child is, for somebody of that school, while the same holds; that it was read is written down first. */
  named(caller: Caller, schoolId: SchoolId, id: RequestId, school: string): Promise<CarriedName | undefined>;
  /** Where in texts the child's name stands, whoever wrote them; the name itself is not given out. */
  lookThrough(schoolId: SchoolId, id: RequestId, texts: readonly string[]): Promise<Finding[][]>;
}
