import { caseloadAnswer, whoAnswer } from '../../../shared/assignment/contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';
import { newTypedWishes } from './typed-wishes.ts';

/** Who serves whom in a school year, what is chosen and not looked for yet, and a therapist's own schools of a year. */
export const assignmentAnswers = (of: Of) => ({
  typedWishes: newTypedWishes(),
  who: (year?: string) =>
    of(year ? `/api/hours-who?${new URLSearchParams({ year })}` : '/api/hours-who', whoAnswer, onReturn),
  caseload: () => of('/api/caseload', caseloadAnswer, onReturn),
});
