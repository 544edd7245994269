import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import type { CodeRecord, Invitation } from '../../../shared/joining/invitation.ts';
import type { Handover } from '../../../shared/joining/handover.ts';
import type { Colleague } from '../../../shared/joining/colleague.ts';
import type { MembershipRecord } from '../../../shared/joining/membership-record.ts';
import type { Stored } from '../../ports/change.ts';

/** Who is asked to join a place, who belongs to it, and the codes. They are written through `Records`, codes apart. */
export interface JoiningStore {
  invitation(schoolId: SchoolId, id: string): Promise<Stored<Invitation> | undefined>;
  /** The newest first. */
  invitations(schoolId: SchoolId): Promise<Invitation[]>;
  membership(schoolId: SchoolId, id: string): Promise<Stored<MembershipRecord> | undefined>;
  memberships(schoolId: SchoolId): Promise<MembershipRecord[]>;
  handover(schoolId: SchoolId, id: string): Promise<Stored<Handover> | undefined>;
  code(hash: string): Promise<CodeRecord | undefined>;
  keepCode(code: CodeRecord): Promise<void>;
  /** Strikes a code out; false when somebody else did so before. */
  dropCode(hash: string): Promise<boolean>;
  /** People who work for a service, by name, kept up as their memberships change. */
  colleagues(serviceId: ServiceId): Promise<Colleague[]>;
  saveColleague(colleague: Colleague): Promise<void>;
}
