import { ledgerAnswer, type LedgerAnswer } from '../../../shared/hours/contract.ts';
import { announce } from '../../components/announce.ts';
import type { Answers } from '../../answers.ts';
import type { Watch } from '../../watch.ts';
import { unsaidOf, type Unsaid } from '../scoping/said.ts';
import { hoursPageText as t } from './text.ts';

/** Sends one change of a ledger and shows the ledger that comes back; answers why it was not done. */
export type SendHours = (part: string, body: object) => Promise<Unsaid | undefined>;

/** What is asked beside the ledger, the short form and the single lines, is asked anew. */
export const sendingHours =
  (answers: Answers, watch: Watch<LedgerAnswer>, school: string, year: string): SendHours =>
  async (part, body) => {
    const path = `/api/schools/${encodeURIComponent(school)}/hours/${part}`;
    const answer = await answers.post(path, body, ledgerAnswer);
    if (answer.ok && answer.value.academicYear === year) watch.take(answer);
    else void watch.renew();
    void answers.postings(school, year).renew();
    void answers.hours(school).renew();
    if (answer.ok) announce(t.saved);
    return unsaidOf(answer);
  };
