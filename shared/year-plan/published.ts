import type { Visit } from '../visits/visit.ts';
import { minutesOf } from '../visits/visit.ts';
import type { PlannedVisit } from './input.ts';

/** The own part of a visit's id: what a plan knows it by. */
export const planVisitId = (id: string): string => id.split('|').at(-1) ?? id;

const asPlanned = (visit: Visit, planId: string, pinned: ReadonlySet<string>): PlannedVisit => ({
  id: planVisitId(visit.id),
  schoolId: visit.schoolId,
  on: visit.on,
  at: visit.startsAt,
  minutes: Math.min(480, Math.max(30, minutesOf(visit.parts))),
  isPinned: visit.state === 'done' || visit.planId !== planId || pinned.has(planVisitId(visit.id)),
});

/**
 * The visits of a plan as they are: what was published counts as the school's records have it, unless the plan has moved
 * it since; what somebody called off is gone. Visits planned by hand stand in the plan as well, and stay.
 */
export function visitsNow(
  { id, visits }: { readonly id: string; readonly visits: readonly PlannedVisit[] },
  records: readonly Visit[],
): PlannedVisit[] {
  const known = new Map(records.map((each) => [planVisitId(each.id), each]));
  const pinned = new Set(visits.filter(({ isPinned }) => isPinned).map((each) => each.id));
  const mine = new Set(visits.map((each) => each.id));
  const kept = visits.flatMap((visit): PlannedVisit[] => {
    const record = known.get(visit.id);
    if (!record) return [visit];
    if (record.state === 'cancelled') return [];
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
