import { ok } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { changeVisit as change, withdrawVisit as withdraw, type VisitPlan } from '../../../shared/visits/decide.ts';
import { scopeOf } from '../../../shared/visits/visit.ts';
import { openWish } from '../../../shared/visits/wish.ts';
import type { Owed } from '../records.ts';
import { changeVisit, type Doing, type VisitOutcome } from './change-visit.ts';
import { lookAtWords, wordsOfParts } from './look-at-words.ts';
import type { VisitPorts } from './ports.ts';
import { checkDay, yearAndTerm } from './where-and-when.ts';

export interface Moving extends Doing {
  readonly plan: Partial<VisitPlan>;
  /** It is meant, although the day has no pupils. */
  readonly anyway?: boolean | undefined;
  /** A plan of the year moves visits without a card for each. */
  readonly isQuiet?: boolean | undefined;
}

/** Whoever said that a day does not suit learns what became of it, however quietly others are moved. */
const answered = (kind: string): Owed[] => [
  ['sendco', 'new', kind],
  ['link-therapist', 'silent', kind],
];

/** Another day, time or content of a visit that was not held yet. Row J01. */
export const moveVisit = (
  ports: VisitPorts,
  caller: Caller,
  { id, activityId, audit, plan, anyway = false, confirmed, isQuiet = false }: Moving,
): Promise<VisitOutcome> =>
  changeVisit(ports, caller, {
    id,
    activityId,
    action: 'visit.plan',
    owed: [
      ['sendco', isQuiet ? 'silent' : 'update', 'visit-changed'],
      ['link-therapist', 'silent', 'visit-changed'],
    ],
    decide: async (before, act) => {
      const school = await ports.schools.load(before.schoolId);
      const years = school ? await ports.schools.years(school) : [];
      const on = plan.on ?? before.on;
      const day = on === before.on ? ok(undefined) : checkDay(years, on, ports.clock.today(), anyway || isQuiet);
      if (!day.ok) return day;
      const where =
        on === before.on ? { academicYear: before.academicYear, term: before.term } : yearAndTerm(years, on);
      const next = change(before, { ...plan, ...where }, act);
      if (!next.ok) return next;
      const texts = wordsOfParts(plan.parts ?? [], before.parts);
      const words = await lookAtWords(ports, caller, scopeOf(before), { texts, audit, confirmed });
      if (!words.ok) return words;
      const isAnswer = openWish(before) !== undefined && on !== before.on;
      return ok({ ...next.value, audit: words.value, ...(isAnswer ? { owed: answered('visit-moved') } : {}) });
    },
  });

/** A plan of the year drops a visit that was planned: its hours go back, whatever the notice. */
export const withdrawVisit = (
  ports: VisitPorts,
  caller: Caller,
  { id, activityId, audit, reason }: Pick<Moving, 'id' | 'activityId' | 'audit'> & { readonly reason: string },
): Promise<VisitOutcome> =>
  changeVisit(ports, caller, {
    id,
    activityId,
    action: 'visit.plan',
    owed: [
      ['sendco', 'silent', 'visit-cancelled'],
      ['link-therapist', 'silent', 'visit-cancelled'],
    ],
    decide: (before, act) => {
      const next = withdraw(before, reason, act);
      if (!next.ok) return Promise.resolve(next);
      const isAnswer = openWish(before) !== undefined;
      const owed = isAnswer ? { owed: answered('visit-cancelled') } : {};
      return Promise.resolve(ok({ ...next.value, audit, ...owed }));
    },
  });
