import { yearPlanAnswer } from '../../../shared/year-plan/contract.ts';
import { onReturn } from '../../pulse.ts';
import { createTyped } from '../../typed.ts';
import type { Of } from '../../watch.ts';
import type { TypedSettings } from './year-plan.ts';

/** A therapist's year: one's own, or for a lead that of somebody named; and settings that are typed and not saved, by person. */
export const yearPlanAnswers = (of: Of) => ({
  typedYears: createTyped<TypedSettings>(() => true),
  yearPlan: (personId?: string) =>
    of(personId ? `/api/hours/year?${new URLSearchParams({ personId })}` : '/api/hours/year', yearPlanAnswer, onReturn),
});
