import type { ConsentWord } from '../../../shared/consent/consent.ts';
import type { ConsentStanding } from '../../../shared/consent/consent-for.ts';
import type { ConsentPatch } from '../../../shared/consent/say.ts';
import type { FamilyPage } from '../../../shared/family-page/page.ts';
import type { Answers, Told, Voice } from '../../../shared/family-page/told.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import type { OutboxItem, Saved, Stored } from '../../ports/change.ts';
import type { Doer } from '../records.ts';

/** Pages for families; they are written through `Records`. */
export interface FamilyPageStore {
  load(schoolId: SchoolId, id: string): Promise<Stored<FamilyPage> | undefined>;
  /** All that were ever made for children of a school. */
  list(schoolId: SchoolId): Promise<FamilyPage[]>;
}

/** What the person whose page it is may know of the request, beside what everybody there has agreed. */
export interface FamilySight {
  /** The child's first name; null where the school did not tick it. */
  readonly firstName: string | null;
  /** What this person answered last about each purpose. */
  readonly words: readonly ConsentWord[];
  /** How consent stands for each purpose, of everybody together. */
  readonly standings: Readonly<Record<ConsentWord['purpose'], ConsentStanding>>;
  /** No legal limit keeps this person from deciding. */
  readonly mayDecide: boolean;
  /** The language and interpreter that the school has written down for them. Hazard H-13. */
  readonly known: Answers;
  readonly told: Told | undefined;
  readonly voices: readonly Voice[];
}

/** What a family's page changes in the request, in one batch with the page. */
export interface FamilyTelling {
  readonly by: Doer;
  /** How the change is signed in the request. */
  readonly as: Caller;
  readonly id: string;
  readonly page: FamilyPage;
  /** The revision of the request it was decided on, where it was read from there. */
  readonly requestRev?: number;
  readonly patches: readonly (RequestPatch & { readonly consent?: ConsentPatch })[];
  readonly told?: Told;
  readonly voice?: Voice;
  readonly events: readonly string[];
  readonly outbox: readonly OutboxItem[];
}

/**
 * The request behind a family's page. Nobody gets the request itself: only whether a birthday is the child's, what this
 * person has said, and a way to add what they say now. Undefined while the school's record is not in use.
 */
export interface FamilyRequests {
  /** Whether the child was born on this day of the year; undefined when it is not written down, or nothing is in use. */
  isBirthday(page: FamilyPage, day: number, month: number): Promise<boolean | undefined>;
  sight(page: FamilyPage): Promise<FamilySight | undefined>;
  /** 'full' when there is no room for more. */
  tell(before: Stored<FamilyPage>, telling: FamilyTelling): Promise<Saved | 'full' | 'not-in-use'>;
}
