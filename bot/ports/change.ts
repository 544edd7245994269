import { z } from 'zod';
import type { Arrival } from '../../shared/arrivals/arrival.ts';
import type { AuditEvent } from '../../shared/audit/event.ts';
import type { CaseStory, CaseStudy } from '../../shared/case-study/case-study.ts';
import type { Decision } from '../../shared/decision/decision.ts';
import type { Evaluation } from '../../shared/evaluation/evaluation.ts';
import type { FamilyPage } from '../../shared/family-page/page.ts';
import { accountIdSchema, recordIdSchema, schoolIdSchema, type SchoolId } from '../../shared/kernel/ids.ts';
import { instantSchema } from '../../shared/kernel/time.ts';
import { sideSchema } from '../../shared/organisation/roles.ts';
import type { Balance } from '../../shared/hours/balance.ts';
import type { Posting } from '../../shared/hours/posting.ts';
import type { Transfer } from '../../shared/hours/transfer.ts';
import type { Handover } from '../../shared/joining/handover.ts';
import type { Invitation } from '../../shared/joining/invitation.ts';
import type { MembershipRecord } from '../../shared/joining/membership-record.ts';
import type { School } from '../../shared/organisation/school.ts';
import type { GridShare } from '../../shared/grid-share/share.ts';
import type { Cycle } from '../../shared/planning/cycle.ts';
import type { NeedsProfile } from '../../shared/needs-profile/profile.ts';
import type { Places } from '../../shared/places/places.ts';
import type { Readiness } from '../../shared/readiness/readiness.ts';
import type { Question } from '../../shared/question/question.ts';
import type { Reflection } from '../../shared/reflection/reflection.ts';
import type { Disposal } from '../../shared/rights/bundle.ts';
import type { Periods } from '../../shared/rights/periods.ts';
import type { RetentionReport } from '../../shared/rights/report.ts';
import type { GapRanking } from '../../shared/scoping/gap-ranking.ts';
import type { Grid, GridChange } from '../../shared/scoping/grid.ts';
import type { GridVersion } from '../../shared/scoping/version.ts';
import type { Agreement } from '../../shared/sharing-agreement/agreement.ts';
import type { Sheet } from '../../shared/sheet/sheet.ts';
import type { Support } from '../../shared/support/support.ts';
import type { UseMix } from '../../shared/use-mix/mix.ts';
import type { Group } from '../../shared/visits/group.ts';
import type { VisitPlaceRecord } from '../../shared/visits/place.ts';
import type { Visit } from '../../shared/visits/visit.ts';

/** A document with the ETag it was read with. */
export interface Stored<T> {
  readonly value: T;
  readonly etag: string;
}

/**
 * A message somebody is owed, written in the same batch as the change that causes it. Decisions 12, 15.
 * 'new' puts a card at the bottom of the chat; 'update' changes the live card silently, and brings one to whoever has none yet; 'silent' leaves
 * those without one alone, because a reminder tells them; 'apply' brings nobody anything: what
 * the record says is carried to the account it is about. `about` is the record whose
 * card it is, a cycle or the sheet of the initial discussions; `to` is a side of it, whoever holds the post when the
 * message goes out, or one account.
 */
export const outboxItemSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  about: recordIdSchema,
  to: z.union([sideSchema, accountIdSchema]),
  how: z.enum(['new', 'update', 'silent', 'apply']),
  /** What the message is about, such as 'window-open'; reported by a tick. */
  kind: z.string(),
  createdAt: instantSchema,
});
export type OutboxItem = Readonly<z.infer<typeof outboxItemSchema>>;

/**
 * One document of a change. A request for help is no such document: its store alone writes it, since nobody else holds
 * it whole. `before` is what the change was decided on; undefined for a new document.
 */
interface PutOf<Type extends string, T> {
  readonly type: Type;
  readonly value: T;
  readonly before: Stored<T> | undefined;
}
export type Put =
  | PutOf<'cycle', Cycle>
  | PutOf<'sheet', Sheet>
  | PutOf<'grid', Grid>
  | PutOf<'grid-change', GridChange>
  | PutOf<'grid-share', GridShare>
  | PutOf<'family-page', FamilyPage>
  | PutOf<'evaluation', Evaluation>
  | PutOf<'grid-version', GridVersion>
  | PutOf<'gap-ranking', GapRanking>
  | PutOf<'reflection', Reflection>
  | PutOf<'readiness', Readiness>
  | PutOf<'needs-profile', NeedsProfile>
  | PutOf<'places', Places>
  | PutOf<'question', Question>
  | PutOf<'support', Support>
  | PutOf<'case-study', CaseStudy>
  | PutOf<'case-story', CaseStory>
  | PutOf<'arrival', Arrival>
  | PutOf<'decision', Decision>
  | PutOf<'visit', Visit>
  | PutOf<'visit-group', Group>
  | PutOf<'visit-place', VisitPlaceRecord>
  | PutOf<'hours-posting', Posting>
  | PutOf<'hours-balance', Balance & { readonly id: string }>
  | PutOf<'hours-transfer', Transfer>
  | PutOf<'use-mix', UseMix>
  | PutOf<'sharing-agreement', Agreement>
  | PutOf<'school', School>
  | PutOf<'invitation', Invitation>
  | PutOf<'membership', MembershipRecord>
  | PutOf<'retention-report', RetentionReport>
  | PutOf<'retention-periods', Periods>
  | PutOf<'disposal', Disposal>
  | PutOf<'handover', Handover>;

/** Everything of one school that must be true together: one batch. Decisions 1. */
export interface Change {
  readonly schoolId: SchoolId;
  readonly puts: readonly Put[];
  /** Who did what, without its place in the school's chain, which it gets when it is written. */
  readonly audit: readonly AuditEvent[];
  readonly outbox: readonly OutboxItem[];
}

/** How a conditional write ended: written; somebody else wrote first; the thing was there already. */
export type Saved = 'saved' | 'changed-meanwhile' | 'exists';

/** Writes changes of a school's records, each whole or not at all. */
export interface Records {
  commit(change: Change): Promise<Saved>;
}
