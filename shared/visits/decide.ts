import type { Posting } from '../hours/posting.ts';
import type { Tariff } from '../hours/tariff.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Caller, Side } from '../organisation/roles.ts';
import { cancelledLines, doneLines, minutesOfKind, plannedLines, ruleAt } from './lines.ts';
import { settle, type Wanted } from './settle.ts';
import { noSlots } from './slots.ts';
import { visitsText as t } from './text.ts';
import {
  beginsAt,
  longestVisit,
  minutesOf,
  mostInReason,
  type Cancellation,
  type Visit,
  type VisitPart,
} from './visit.ts';

/** Who does something to a visit, for which side, when, by which press, and by which rules hours are charged. */
export interface VisitAct {
  readonly by: Pick<Caller, 'personId' | 'name'>;
  readonly side: Side | null;
  readonly at: Instant;
  readonly activityId: string;
  /** What a lead settled for the service; undefined where the usual rules hold. */
  readonly tariff: Tariff | undefined;
}

/** A visit after a decision, with what it posts to the ledger. */
export interface Decided {
  readonly visit: Visit;
  readonly postings: readonly Posting[];
}

/** What can be said of a visit while it is planned. */
export type VisitPlan = Pick<Visit, 'on' | 'startsAt' | 'travelMinutes' | 'stream' | 'parts' | 'therapist'>;

/** Where and in which year and term a visit is. */
export type VisitPlace = Pick<
  Visit,
  'id' | 'schoolId' | 'serviceId' | 'schoolName' | 'academicYear' | 'term' | 'planId'
>;

const wrong = (sentence: string) => fail(problem('not-understood', sentence));

/** What is wrong with the parts of a visit, in a sentence. */
function faultOf(parts: readonly VisitPart[]): string | undefined {
  if (parts.length === 0) return t.problems.noParts;
  if (minutesOf(parts) > longestVisit) return t.problems.tooLong(longestVisit / 60);
  return undefined;
}

/** A change of a visit with the lines that are to stand for it from now on. */
function next(
  visit: Visit,
  change: Partial<Visit>,
  wanted: readonly Wanted[],
  act: VisitAct,
  because: string,
): Decided {
  const { standing, postings } = settle({ ...visit, ...change, rev: visit.rev + 1 }, wanted, {
    at: act.at,
    by: act.by,
    because,
  });
  return { visit: { ...noted(visit, act), ...change, standing }, postings };
}

/** The same visit one revision later, the press remembered. */
export const noted = (visit: Visit, { activityId }: Pick<VisitAct, 'activityId'>): Visit => ({
  ...visit,
  answered: [...visit.answered, activityId].slice(-20),
  rev: visit.rev + 1,
});

/** A visit as it begins, its hours set aside. Row J01. */
export function planVisit(place: VisitPlace, plan: VisitPlan, act: VisitAct): Result<Decided> {
  const fault = faultOf(plan.parts);
  if (fault) return wrong(fault);
  const begun: Visit = {
    ...place,
    ...plan,
    ...{ plannedParts: null, state: 'planned', done: null, cancellation: null, note: null, slots: noSlots },
    ...{ isElsewhere: false, wishes: [], standing: [], answered: [act.activityId], rev: 1 },
  };
  const lines = plannedLines(begun, act.tariff);
  const { standing, postings } = settle(begun, lines, { ...act, because: t.because.planned(begun) });
  return ok({ visit: { ...begun, standing }, postings });
}

const over = (visit: Visit) =>
  fail(problem('already-done', visit.state === 'done' ? t.problems.isDone : t.problems.isCancelled));

/** Another day, time or content of a visit that was not held yet; `term` follows from the day. */
export function changeVisit(
  visit: Visit,
  plan: Partial<VisitPlan> & Pick<Visit, 'academicYear' | 'term'>,
  act: VisitAct,
): Result<Decided> {
  if (visit.state !== 'planned') return over(visit);
  if (plan.academicYear !== visit.academicYear) return wrong(t.problems.otherYear(visit.academicYear));
  const after = { ...visit, ...plan };
  const fault = faultOf(after.parts);
  if (fault) return wrong(fault);
  return ok(next(visit, plan, plannedLines(after, act.tariff), act, t.because.changed(after)));
}

/** What was done: the parts as they were, and who cut it short where somebody did. */
export interface Logged extends Pick<Visit, 'parts' | 'travelMinutes'> {
  readonly short: Cancellation['by'] | null;
}

/**
 * A visit was held: what was set aside is taken back and what was done is posted as used, each part once by the rule of its
 * activity. Logged again it is corrected by new postings. Rows J04, L06; section 8 test 9.
 */
export function logVisit(visit: Visit, { parts, travelMinutes, short }: Logged, act: VisitAct): Result<Decided> {
  if (visit.state === 'cancelled') return over(visit);
  if (act.at < beginsAt(visit)) return fail(problem('not-ready', t.problems.notBegun));
  const fault = faultOf(parts);
  if (fault) return wrong(fault);
  const before = visit.plannedParts ?? visit.parts;
  const isCorrection = visit.state === 'done';
  const after = { ...visit, parts, travelMinutes };
  const planned = plannedLines({ ...visit, parts: before }, act.tariff);
  const effect = short ? ruleAt(visit, short, act.at, act.tariff).effect : undefined;
  const lines = doneLines(after, planned, act.tariff, effect);
  const { at, by } = act;
  const change: Partial<Visit> = {
    ...{ parts: [...parts], travelMinutes, plannedParts: before, state: 'done' },
    done: {
      ...{ at, by: by.name, personId: by.personId },
      short: short && effect ? { by: short, effect, minutes: minutesOfKind(lines, 'lost') } : null,
    },
  };
  return ok(next(visit, change, lines, act, isCorrection ? t.because.corrected(after) : t.because.done(after)));
}

/** Work that nobody had planned, done as it is said: everything counts. Rows J04, L07. */
export function logWork(place: VisitPlace, plan: VisitPlan, isElsewhere: boolean, act: VisitAct): Result<Decided> {
  const begun = planVisit(place, plan, act);
  if (!begun.ok) return begun;
  const { parts, travelMinutes } = plan;
  const done = logVisit(
    { ...begun.value.visit, isElsewhere, standing: [] },
    { parts, travelMinutes, short: null },
    act,
  );
  return done.ok ? ok({ ...done.value, visit: { ...done.value.visit, plannedParts: null } }) : done;
}

/** A visit that does not take place: what was set aside for it goes as the rule says. Row J12; section 8 test 8. */
export function cancelVisit(
  visit: Visit,
  { by, reason }: Pick<Cancellation, 'by' | 'reason'>,
  act: VisitAct,
): Result<Decided> {
  if (visit.state !== 'planned') return over(visit);
  const why = reason.trim();
  if (!why) return fail(problem('reason-missing', t.problems.noReason));
  if (why.length > mostInReason) return wrong(t.problems.longReason(mostInReason));
  const { effect, noticeHours } = ruleAt(visit, by, act.at, act.tariff);
  const planned = visit.standing.filter(({ kind }) => kind === 'planned');
  const lines = cancelledLines(planned, effect);
  const cancellation: Cancellation = {
    ...{ by, side: act.side, name: act.by.name, personId: act.by.personId, reason: why, at: act.at },
    ...{ noticeHours, effect, minutes: minutesOfKind(planned, 'planned') },
  };
  const because = t.because.cancelled(visit, by, why);
  return ok(next(visit, { state: 'cancelled', cancellation }, lines, act, because));
}

/** A planned visit is dropped by those who plan, without a fault of anybody: its hours go back, whatever the notice. */
export function withdrawVisit(visit: Visit, reason: string, act: VisitAct): Result<Decided> {
  if (visit.state !== 'planned') return over(visit);
  const { noticeHours } = ruleAt(visit, 'service', act.at, act.tariff);
  const minutes = minutesOfKind(visit.standing, 'planned');
  const cancellation: Cancellation = {
    ...{ by: 'service', side: act.side, name: act.by.name, personId: act.by.personId, reason, at: act.at },
    ...{ noticeHours, effect: 'not-charged', minutes },
  };
  const because = t.because.cancelled(visit, 'service', reason);
  return ok(next(visit, { state: 'cancelled', cancellation }, [], act, because));
}

/** Takes back that a visit was cancelled or held: it is planned again, and its hours are set aside once more. */
export function reopenVisit(visit: Visit, act: VisitAct): Result<Decided> {
  if (visit.state === 'planned') return ok({ visit, postings: [] });
  const parts = visit.plannedParts ?? visit.parts;
  const after = { ...visit, parts };
  const change: Partial<Visit> = { parts, plannedParts: null, state: 'planned', done: null, cancellation: null };
  return ok(next(visit, change, plannedLines(after, act.tariff), act, t.because.reopened(after)));
}
