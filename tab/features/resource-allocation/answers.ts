import { planAnswer } from '../../../shared/resource-allocation/contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';
import { contractReportAnswers } from '../contract-report/answers.ts';
import { newHoursDrafts } from './typed-hours.ts';

/** How a service shares its hours of a year, of this one when none is named, and what is planned and not saved. */
export const hoursPlanAnswers = (of: Of) => ({
  typedHours: newHoursDrafts(),
  hoursPlan: (year?: string) =>
    of(year ? `/api/hours-plan?${new URLSearchParams({ year })}` : '/api/hours-plan', planAnswer, onReturn),
  ...contractReportAnswers(of),
});
