import { reportAnswer } from '../../../shared/contract-report/contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';

/** What the hours of a year came to, of this one when none is named. */
export const contractReportAnswers = (of: Of) => ({
  contractReport: (year?: string) =>
    of(year ? `/api/contract-report?${new URLSearchParams({ year })}` : '/api/contract-report', reportAnswer, onReturn),
});
