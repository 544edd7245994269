import { yearPlanAnswer, type YearPlanAnswer } from '../../../shared/year-plan/contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Watch, Pulse } from '../../watch.ts';

type Of = (path: string, schema: typeof yearPlanAnswer, pulse: Pulse) => Watch<YearPlanAnswer>;

/** A therapist's year: one's own, or for a lead that of somebody named. */
export const yearPlanAnswers = (of: Of) => ({
  yearPlan: (personId?: string) =>
    of(personId ? `/api/hours/year?${new URLSearchParams({ personId })}` : '/api/hours/year', yearPlanAnswer, onReturn),
});
