import { date, instant, time } from '../../../../shared/kernel/time.ts';
import { schoolScope } from '../../../../shared/organisation/school.ts';
import { participantSchema } from '../../../../shared/organisation/roles.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { planVisit, type Decided, type VisitAct, type VisitPlan } from '../../../../shared/visits/decide.ts';
import type { VisitPart } from '../../../../shared/visits/visit.ts';
import { visitIdOf } from '../../../../shared/visits/visit.ts';
import { hazelbrook, priya, there } from '../planning/a-cycle.ts';

export const aPart = (id: string, change: Partial<VisitPart> = {}): VisitPart => ({
  id,
  ...{ activity: 'group', strand: 'ID', level: 2, minutes: 60, room: 'Studio', purpose: 'Talk group', link: null },
  audience: { children: 6, staff: 1, parents: 0 },
  ...change,
});

export const aPlan = (change: Partial<VisitPlan> = {}): VisitPlan => ({
  ...{ on: date('2026-12-03'), startsAt: time('09:00'), travelMinutes: 0, stream: 'core' },
  parts: [aPart('part-1'), aPart('part-2', { activity: 'training', strand: 'WW', level: 1, minutes: 120 })],
  therapist: participantSchema.parse({ ...priya, role: 'link-therapist' }),
  ...change,
});

export const place = {
  ...schoolScope(hazelbrook),
  ...{ schoolName: hazelbrook.name, academicYear: '2026-27', term: 'autumn' as const, planId: null },
  id: there(visitIdOf(schoolScope(hazelbrook), 'v1')),
};

let presses = 0;
export const act = (at = '2026-11-27T09:00:00Z', change: Partial<VisitAct> = {}): VisitAct => ({
  by: { personId: priya.personId, name: priya.name },
  ...{ side: 'link-therapist', at: instant(at), activityId: `press-${(presses += 1)}`, tariff: undefined },
  ...change,
});

export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};

export const planned = (change: Partial<VisitPlan> = {}, by = act()): Decided =>
  value(planVisit(place, aPlan(change), by));
