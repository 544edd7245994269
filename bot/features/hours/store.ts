import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import type { Balance } from '../../../shared/hours/balance.ts';
import type { Posting } from '../../../shared/hours/posting.ts';
import type { Tariffs } from '../../../shared/hours/tariff.ts';
import type { Transfer } from '../../../shared/hours/transfer.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** Some lines of a ledger, newest first; `next` asks for those after them. */
export interface PostingsPage {
  readonly postings: readonly Posting[];
  readonly next: string | undefined;
}

export interface HoursStore {
  balance(schoolId: SchoolId, academicYear: string): Promise<Stored<Balance> | undefined>;
  /** Those of some postings that were made already, by their ids. */
  posted(schoolId: SchoolId, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Writes postings of one school and year and the balance after them together. 'exists': one of them was made before. */
  post(postings: readonly Posting[], before: Stored<Balance> | undefined, after: Balance): Promise<Saved>;
  /** A line and, after it, those that name it; none when it is not there. Two requests. */
  withCorrections(schoolId: SchoolId, postingId: string): Promise<Posting[]>;
  /** Fifty lines of a school's year. One request. */
  page(schoolId: SchoolId, academicYear: string, after: string | undefined): Promise<PostingsPage>;
}

export interface TransferStore {
  load(schoolId: SchoolId, id: string): Promise<Stored<Transfer> | undefined>;
  /** Those asked at a school, newest first. */
  list(schoolId: SchoolId): Promise<Transfer[]>;
  /** All of a service, in no order, as far as they were told. One query of one partition. */
  ofService(serviceId: ServiceId): Promise<Transfer[]>;
  /** Tells the service how one stands; what is older than what it knows changes nothing. 'changed-meanwhile': try again. */
  tell(transfer: Transfer): Promise<Saved>;
}

export interface TariffStore {
  load(serviceId: ServiceId): Promise<Stored<Tariffs> | undefined>;
  save(before: Stored<Tariffs> | undefined, tariffs: Tariffs): Promise<Saved>;
}
