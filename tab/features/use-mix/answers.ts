import type { z } from 'zod';
import { mixAnswer, type MixAnswer } from '../../../shared/use-mix/contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Pulse, Watch } from '../../watch.ts';

type Of = <S extends z.ZodType>(path: string, schema: S, pulse: Pulse) => Watch<z.infer<S>>;
type School = (id: string, rest?: string) => string;

/** What the hours of a school's year are for. */
export const hoursMixAnswers = (of: Of, school: School) => ({
  hoursMix: (id: string, year: string): Watch<MixAnswer> =>
    of(school(id, `/hours/mix?${new URLSearchParams({ year })}`), mixAnswer, onReturn),
});
