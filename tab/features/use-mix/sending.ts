import { mixAnswer, type MixAnswer } from '../../../shared/use-mix/contract.ts';
import type { Answers } from '../../answers.ts';
import { announce } from '../../components/announce.ts';
import type { Watch } from '../../watch.ts';
import { unsaidOf, type Unsaid } from '../scoping/said.ts';
import { mixPanelText as t } from './text.ts';

/** Sends a proposal or an agreement and shows what comes back; answers why it was not taken. */
export type SendMix = (part: '' | '/agree', body: object) => Promise<Unsaid | undefined>;

export const sendingMix =
  (answers: Answers, watch: Watch<MixAnswer>, school: string): SendMix =>
  async (part, body) => {
    const path = `/api/schools/${encodeURIComponent(school)}/hours/mix${part}`;
    const answer = await answers.post(path, body, mixAnswer);
    if (answer.ok) {
      watch.take(answer);
      announce(t.saved);
    } else void watch.renew();
    return unsaidOf(answer);
  };
