import { mixAnswer, type MixAnswer } from '../../../shared/use-mix/contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Watch, Of } from '../../watch.ts';

type School = (id: string, rest?: string) => string;

/** What the hours of a school's year are for. */
export const hoursMixAnswers = (of: Of, school: School) => ({
  hoursMix: (id: string, year: string): Watch<MixAnswer> =>
    of(school(id, `/hours/mix?${new URLSearchParams({ year })}`), mixAnswer, onReturn),
});
