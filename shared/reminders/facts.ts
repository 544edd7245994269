import type { Years } from '../calendar/days.ts';
import type { CycleId, SchoolId } from '../kernel/ids.ts';
import type { CivilDate, CivilTime, Instant } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { CycleStatus } from '../planning/cycle.ts';

/** Something that was not read, because so far nothing depended on it: then it may be so. */
export const notRead = 'not-read';
export type Known<T> = T | typeof notRead;

/** A side, and since when something is the matter with it: waited for, held by nobody, not to be reached. */
export interface PostFacts {
  readonly side: Side;
  readonly since: CivilDate;
}

/** A booked meeting whose plan is not agreed yet. */
export interface MeetingFacts {
  readonly on: CivilDate;
  readonly startsAt: CivilTime;
  readonly endsAt: CivilTime;
  /** Which booking it is; one that was moved is another one. */
  readonly bookedAt: Instant;
  readonly bookedOn: CivilDate;
  /** Since when there is no school on its day, while nobody has moved it, asked to, or agreed to keep it. */
  readonly dayLostOn: CivilDate | undefined;
  /** Its time has come. */
  readonly begun: boolean;
}

/** Lines of an agreed plan that are still open and to be done by one day. */
export interface ActionFacts {
  readonly owner: Side | 'both';
  readonly dueOn: CivilDate;
}

/** One term's planning, as far as a reminder depends on it. Nothing in it tells who anybody is. */
export interface CycleFacts {
  readonly id: CycleId;
  /** 'spring term 2027' */
  readonly label: string;
  readonly openedOn: CivilDate;
  readonly dueOn: CivilDate;
  /** The last day on which its meeting could still be held. */
  readonly lastOn: CivilDate;
  readonly status: CycleStatus;
  /** Since when it waits for whom it waits for. */
  readonly statusOn: CivilDate;
  readonly round: number;
  /** The last day among the times on offer. */
  readonly offeredUntil: CivilDate | undefined;
  readonly meeting: MeetingFacts | undefined;
  /** Whom the wish to move a booked meeting waits for. */
  readonly moveWaits: PostFacts | undefined;
  /** How many meetings fell through, when the last one did, and whether that is for the lead by now. */
  readonly fallen: { readonly times: number; readonly lastOn: CivilDate | undefined; readonly needsLead: boolean };
  readonly agreedBy: readonly Side[];
  readonly lockedOn: CivilDate | undefined;
  /** Children on the agenda, and whether the list of them was ticked off. */
  readonly children: number;
  readonly childrenListed: boolean;
  /** For how many of them papers are missing. */
  readonly incomplete: Known<number>;
  /** Whether the grid is as it should be for this term's meeting: gone through by the school, looked at by the therapist. */
  readonly gridDone: Readonly<Record<Side, Known<boolean>>>;
  readonly actions: readonly ActionFacts[];
  /** The half-term check-in of an agreed plan: when it opens or opened, and who has agreed it. */
  readonly checkIn:
    | {
        readonly opensOn: CivilDate;
        /** The last school day before half term. */
        readonly dueOn: CivilDate;
        readonly agreedBy: readonly Side[];
      }
    | undefined;
}

/** A planning window that is known and has no cycle yet: it opens later, or a post was vacant when it did. */
export interface WindowAhead {
  readonly cycleId: CycleId;
  readonly label: string;
  readonly opensOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly lastOn: CivilDate;
}

/** A request for help, as far as somebody is reminded of it. */
export interface RequestFacts {
  /** The record of how it is decided. */
  readonly id: string;
  /** 'Child 3, Year 2' */
  readonly label: string;
  /** Since when nobody answers for it, which may lie ahead. */
  readonly unownedSince: CivilDate | undefined;
  /** Signposts of which nobody has said whether they helped. */
  readonly signposts: readonly { readonly id: string; readonly on: CivilDate }[];
}

/** The next review of a child's support. */
export interface ReviewFacts {
  /** The joint record. */
  readonly id: string;
  /** 'Child 3, Year 2' */
  readonly label: string;
  readonly on: CivilDate;
}

/** A visit that was held and about which the school has no note yet. */
export interface NoteFacts {
  readonly id: string;
  readonly on: CivilDate;
}

/** A request to carry over or lend hours that nobody has decided. Row L10. */
export interface AskedFacts {
  readonly id: string;
  readonly on: CivilDate;
}

/** A child's move that is still to be taken on. Row I15. */
export interface MoveFacts {
  /** The joint record, and which of its moves. */
  readonly id: string;
  readonly part: string;
  /** 'Child 3, Year 2' */
  readonly label: string;
  readonly on: CivilDate;
  readonly begunOn: CivilDate;
  readonly side: Side;
  /** Every open line is answered, and somebody said so. */
  readonly isReady: boolean;
}

/** Everything about one school that decides of what its people are reminded. */
export interface ReminderFacts {
  readonly schoolId: SchoolId;
  readonly schoolName: string;
  readonly years: Years;
  /** The newest planning first; an earlier one only while its agreed plan still counts. */
  readonly cycles: readonly CycleFacts[];
  readonly ahead: readonly WindowAhead[];
  readonly vacant: readonly PostFacts[];
  readonly unreachable: readonly PostFacts[];
  readonly requests?: readonly RequestFacts[];
  readonly reviews?: readonly ReviewFacts[];
  /** Visits without a note; left out where nothing of them is asked. */
  readonly notes?: readonly NoteFacts[];
  readonly moves?: readonly MoveFacts[];
  /** Hours asked for here; left out where nothing of them is asked. */
  readonly asked?: readonly AskedFacts[];
}
