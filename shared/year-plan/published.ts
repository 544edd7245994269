import type { Visit } from '../visits/visit.ts';
import { minutesOf } from '../visits/visit.ts';
import type { PlannedVisit } from './input.ts';
import type { YearPlan } from './stored.ts';

/** The own part of a visit's id: what a plan knows it by. */
export const planVisitId = (id: string): string => id.split('|').at(-1) ?? id;

/** Where something stands in the diary, as one word to compare. */
const momentOf = (on: string, at: string, minutes: number): string => `${on} ${at} ${minutes}`;

const momentOfVisit = ({ on, startsAt, parts }: Visit): string => momentOf(on, startsAt, minutesOf(parts));

/** Where the visits of a plan stand at their schools once it is published. */
export const stoodAfter = (visits: readonly PlannedVisit[]): YearPlan['stood'] =>
  Object.fromEntries(visits.map(({ id, on, at, minutes }) => [id, momentOf(on, at, minutes)]));

/** Where visits stand at their schools now. */
export const stoodAt = (records: readonly Visit[]): YearPlan['stood'] =>
  Object.fromEntries(records.map((each) => [planVisitId(each.id), momentOfVisit(each)]));

const asPlanned = (visit: Visit, planId: string, pinned: ReadonlySet<string>): PlannedVisit => ({
  id: planVisitId(visit.id),
  schoolId: visit.schoolId,
  on: visit.on,
  at: visit.startsAt,
  minutes: Math.min(480, Math.max(30, minutesOf(visit.parts))),
  isPinned: visit.state === 'done' || visit.planId !== planId || pinned.has(planVisitId(visit.id)),
});

/**
 * The visits of a plan as they are: what was moved at the school since the plan was written, such as for a day that does not
 * suit, is where it was moved to and stays there; what somebody called off is gone. Visits planned by hand stand in the plan as
 * well, and stay.
 */
export function visitsNow(
  { id, visits, stood }: Pick<YearPlan, 'id' | 'stood'> & { readonly visits: readonly PlannedVisit[] },
  records: readonly Visit[],
): PlannedVisit[] {
  const known = new Map(records.map((each) => [planVisitId(each.id), each]));
  const pinned = new Set(visits.filter(({ isPinned }) => isPinned).map((each) => each.id));
  const mine = new Set(visits.map((each) => each.id));
  const kept = visits.flatMap((visit): PlannedVisit[] => {
    const record = known.get(visit.id);
    if (!record) return [visit];
    if (record.state === 'cancelled') return [];
    const now = momentOfVisit(record);
    // Where the plan wants it it may stand since a publishing that was stopped halfway: nobody moved it there by hand.
    const isMoved = ![stood[visit.id] ?? now, momentOf(visit.on, visit.at, visit.minutes)].includes(now);
    if (isMoved) return [{ ...asPlanned(record, id, pinned), isPinned: true }];
    return record.state === 'done' ? [asPlanned(record, id, pinned)] : [visit];
  });
  const others = records
    .filter((each) => each.state !== 'cancelled' && each.planId !== id && !mine.has(planVisitId(each.id)))
    .map((each) => asPlanned(each, id, pinned));
  return [...kept, ...others].toSorted((a, b) => `${a.on}${a.at}`.localeCompare(`${b.on}${b.at}`));
}

/** What publishing a plan changes in the schools' records. */
export interface Changes {
  readonly added: readonly PlannedVisit[];
  readonly moved: readonly { readonly visit: PlannedVisit; readonly record: Visit }[];
  readonly gone: readonly Visit[];
}

/** Only differences: published again without any change, nothing is written. Past days are left as they were. */
export function changesOf(
  plan: { readonly id: string; readonly visits: readonly PlannedVisit[] },
  records: readonly Visit[],
  today: string,
): Changes {
  const known = new Map(records.map((each) => [planVisitId(each.id), each]));
  const planned = new Set(plan.visits.map(({ id }) => id));
  const ahead = plan.visits.filter(({ on }) => on >= today);
  return {
    added: ahead.filter(({ id }) => !known.has(id)),
    moved: ahead.flatMap((visit) => {
      const record = known.get(visit.id);
      const isSame =
        record?.on === visit.on && record.startsAt === visit.at && minutesOf(record.parts) === visit.minutes;
      return record?.state === 'planned' && !isSame ? [{ visit, record }] : [];
    }),
    gone: records.filter(
      (each) =>
        each.planId === plan.id && each.state === 'planned' && each.on >= today && !planned.has(planVisitId(each.id)),
    ),
  };
}
