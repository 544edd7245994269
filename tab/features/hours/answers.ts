import {
  askedAnswer,
  ledgerAnswer,
  postingsAnswer,
  tariffsAnswer,
  type AskedAnswer,
  type LedgerAnswer,
  type PostingsAnswer,
  type TariffsAnswer,
} from '../../../shared/hours/contract.ts';
import type { z } from 'zod';
import type { Answer } from '../../api.ts';
import { hoursMixAnswers } from '../use-mix/answers.ts';
import { onReturn } from '../../pulse.ts';
import type { Watch, Of } from '../../watch.ts';
import { newLedgerForms } from './typed-forms.ts';

type Get = <S extends z.ZodType>(path: string, schema: S) => Promise<Answer<z.infer<S>>>;
type School = (id: string, rest?: string) => string;

const query = (words: Readonly<Record<string, string | undefined>>): string => {
  const said = new URLSearchParams(Object.entries(words).flatMap(([name, word]) => (word ? [[name, word]] : [])));
  return said.size ? `?${said}` : '';
};

/** The ledger of a school: of its present year when none is named. */
export const hoursAnswers = (of: Of, get: Get, school: School) => ({
  ledger: (id: string, year?: string): Watch<LedgerAnswer> =>
    of(school(id, `/hours/ledger${query({ year })}`), ledgerAnswer, onReturn),
  /** Fifty lines; `after` is what the lines before gave as `next`. */
  postings: (id: string, year: string, after?: string): Watch<PostingsAnswer> =>
    of(school(id, `/hours/postings${query({ year, after })}`), postingsAnswer, onReturn),
  /** The same asked by a press, for a file of all of them. */
  postingsNow: (id: string, year: string, after?: string): Promise<Answer<PostingsAnswer>> =>
    get(school(id, `/hours/postings${query({ year, after })}`), postingsAnswer),
  /** What waits for a lead's word over all their schools. */
  hoursAsked: (): Watch<AskedAnswer> => of('/api/hours-asked', askedAnswer, onReturn),
  tariffs: (id: string): Watch<TariffsAnswer> => of(school(id, '/hours/tariffs'), tariffsAnswer, onReturn),
  /** What is typed on the page of hours and not saved yet. */
  typedLedger: newLedgerForms(),
  ...hoursMixAnswers(of, school),
});
