import { z } from 'zod';
import { addDays, addMinutes, instantSchema, londonInstant, time, weekday, type Instant } from '../kernel/time.ts';
import { otherSide, sideSchema, type Side } from '../organisation/roles.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { waitsFor, type Cycle, type Meeting, type Move } from './cycle.ts';

/** What lists know of a cycle's plan. */
export const planPartSchema = z.object({
  rev: z.number().int().positive(),
  agreedBy: z.array(sideSchema),
  lockedAt: instantSchema.nullable(),
  /** Sides that an addendum waits for. */
  addendaFor: z.array(sideSchema),
});
export type PlanPart = z.infer<typeof planPartSchema>;

export const planPart = (plan: Sheet): PlanPart => ({
  rev: plan.rev,
  agreedBy: sideSchema.options.filter((side) => plan.signed[side]),
  lockedAt: plan.lockedAt,
  addendaFor: sideSchema.options.filter((side) => plan.addenda.some(({ signed }) => !signed[side])),
});

type When = Pick<Meeting, 'on' | 'at' | 'minutes'>;

export const meetingStartsAt = ({ on, at }: When): Instant => londonInstant(on, at);
export const meetingEndsAt = ({ on, at, minutes }: When): Instant => londonInstant(on, addMinutes(at, minutes));
/** The pack comes in the late afternoon of the day before; on a Friday for a Monday. Row F16, hazard H-11. */
export const packAt = ({ on }: Pick<Meeting, 'on'>): Instant =>
  londonInstant(addDays(on, weekday(on) === 1 ? -3 : -1), time('17:00'));

/** How a term's planning goes on: find a time, get ready and meet, write down and agree. */
export const stageSchema = z.enum(['booking', 'booked', 'met', 'agreed']);
export type Stage = z.infer<typeof stageSchema>;

/** What of a cycle says how far it is. */
export type Progress = Pick<Cycle, 'status' | 'meeting'> & {
  /** Missing in lines of lists of before a meeting could be moved. */
  readonly move?: Pick<Move, 'side'> | null | undefined;
  readonly dayLost?: Cycle['dayLost'];
};

/** The side that is asked to choose another time for the booked meeting; nobody once its time has come. */
export const moveWaitsFor = ({ meeting, move }: Progress, now: Instant): Side | undefined =>
  move && meeting && now < meetingStartsAt(meeting) ? otherSide(move.side) : undefined;

/** Since when the booked meeting lies on a day without school, while nobody has moved it, asked to, or agreed to keep it. */
export function dayLostAt({ status, meeting, move, dayLost }: Progress, now: Instant): Instant | undefined {
  if (status !== 'booked' || !meeting || move || dayLost?.bookedAt !== meeting.bookedAt || dayLost.isKept)
    return undefined;
  return now < meetingStartsAt(meeting) ? dayLost.at : undefined;
}

/** `plan` is undefined where it was not read along; the answer then goes by the booking alone. */
export function stageOf(cycle: Progress, plan: PlanPart | null | undefined, now: Instant): Stage {
  if (plan?.lockedAt) return 'agreed';
  if (cycle.status !== 'booked' || !cycle.meeting) return 'booking';
  return meetingEndsAt(cycle.meeting) <= now ? 'met' : 'booked';
}

/** Between the late afternoon before a booked meeting and its start. */
export const isEve = ({ meeting }: Progress, now: Instant): boolean =>
  meeting !== null && packAt(meeting) <= now && now < meetingStartsAt(meeting);

/** Whether a side is to do something now: choose or offer a time, agree the plan or an addendum. */
export function waitsForSide(cycle: Progress, plan: PlanPart | null | undefined, side: Side, now: Instant): boolean {
  const stage = stageOf(cycle, plan, now);
  if (stage === 'agreed') return plan?.addendaFor.includes(side) ?? false;
  const agreed = (who: Side): boolean => plan?.agreedBy.includes(who) ?? false;
  if (stage === 'booking') return waitsFor(cycle) === side;
  if (moveWaitsFor(cycle, now) === side) return true;
  return !agreed(side) && (stage === 'met' || agreed(otherSide(side)));
}

/** Whether 'It did not take place' can be said: its time has begun, and nobody has agreed a plan made there. */
export const canBeMissed = (cycle: Progress, plan: PlanPart | undefined, now: Instant): boolean =>
  cycle.status === 'booked' &&
  cycle.meeting !== null &&
  meetingStartsAt(cycle.meeting) <= now &&
  !plan?.agreedBy.length;
