import type { KeyStage } from '../../../shared/case-study/case-study.ts';
import type { Finding } from '../../../shared/anonymous-text/finding.ts';
import type { RequestId, SchoolId } from '../../../shared/kernel/ids.ts';
import type { Problem } from '../../../shared/kernel/problem.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { RequestFact } from '../../../shared/request-figures/count.ts';
import type { Known } from '../../../shared/request-for-help/known.ts';
import type { KeptPatch } from '../../../shared/request-for-help/patch.ts';
import type { Request } from '../../../shared/request-for-help/request.ts';
import type { ChildCount, InPlace } from '../../../shared/request-for-help/tried-for.ts';
import type { RequestView } from '../../../shared/request-for-help/view.ts';
import type { Change, Saved } from '../../ports/change.ts';
import type { StoryLook, StoryStaff } from '../case-study/store.ts';

/** What is written in the same batch as a request. */
export type Along = Pick<Change, 'puts' | 'outbox'>;

export interface RequestChange {
  /** The activity of a press or the id of an edit: what comes twice counts once. */
  readonly activityId: string;
  readonly audit: string;
  /** Decides without knowing who the child is; the store alone holds that and puts the patch over it. */
  decide(view: RequestView): Promise<
    Result<{
      readonly patch: KeptPatch;
      readonly along?: Along;
      /** The audit event in the place of the change's own. */
      readonly audit?: string;
    }>
  >;
}

/** The request as it stands after a change; `problem` when the change was refused. */
export type Changed =
  | { readonly ok: true; readonly view: RequestView }
  | { readonly ok: false; readonly problem: Problem; readonly view: RequestView | undefined };

/**
 * Requests for help of a school. Nothing here ever answers the document itself, only what the caller may see of it
 * (shared/request-for-help/view.ts): undefined or nothing at all for people of other schools and for service leads.
 * Each read leaves an audit event a child before it answers, with the name or without. Decisions 3, 10.
 */
export interface RequestStore {
  load(caller: Caller, schoolId: SchoolId, id: RequestId): Promise<RequestView | undefined>;
  /** Those of `ids`, or of the whole school, that the caller may see, by number; and the numbers that the school's children have. */
  list(
    caller: Caller,
    schoolId: SchoolId,
    ids: readonly string[] | 'all',
  ): Promise<{ readonly requests: RequestView[]; readonly numbers: number[] }>;
  /** What a child is called where nothing of the request is shown; that it was asked for is left as `audit`. */
  label(caller: Caller, schoolId: SchoolId, id: RequestId, audit: string): Promise<string | undefined>;
  /**
   * Where in each text something may tell who a child of the school is, its name among them; which child, and what it is
   * called, is not said. Only names that this caller may see are looked for, so that a warning tells nobody who is on
   * the list. One query; row C-27.
   */
  lookThrough(caller: Caller, schoolId: SchoolId, texts: readonly string[]): Promise<readonly (readonly Finding[])[]>;
  /**
   * Where in the texts of a case study somebody may be known, by the names that this caller may see, and whether few
   * children of its key stage asked for help. No name leaves. One query; row I20.
   */
  storyLook(
    caller: Caller,
    schoolId: SchoolId,
    texts: readonly string[],
    about: StoryStaff & { readonly stage: KeyStage },
  ): Promise<StoryLook>;
  /** Texts of a draft about one child without the names that the caller may see. One query; row I20. */
  storyScrubbed(
    caller: Caller,
    schoolId: SchoolId,
    requestId: RequestId,
    texts: readonly string[],
    about: StoryStaff,
  ): Promise<readonly string[]>;
  /**
   * For how many children the school tried something that is in place there, by the requests whose answers the caller may
   * read; null when for none. Nothing of a request leaves but that number, and none below five. One query; row E18.
   */
  countTried(caller: Caller, schoolId: SchoolId, inPlace: InPlace): Promise<ChildCount | null>;
  /**
   * Of how many of these children papers or the parent's consent are missing, among those the caller may see; a number and
   * nothing else leaves. One query; rows G08-G10.
   */
  countIncomplete(caller: Caller, schoolId: SchoolId, ids: readonly string[]): Promise<number>;
  /** What is counted of a school’s requests, of whoever they are: nothing that says who. One query, no line in the chain. */
  facts(schoolId: SchoolId): Promise<RequestFact[]>;
  /** What the school told before about the child of a request, for its own people in the tab. One query. */
  known(caller: Caller, schoolId: SchoolId, id: RequestId): Promise<Known | undefined>;
  /** Keeps a new request, in which nobody has said yet who the child is. */
  begin(caller: Caller, request: Request, audit: string, along: Along): Promise<Saved>;
  change(caller: Caller, schoolId: SchoolId, id: RequestId, change: RequestChange): Promise<Changed>;
}
