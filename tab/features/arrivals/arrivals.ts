import type { ArrivalOp } from '../../../shared/arrivals/arrival.ts';
import { arrivalsAnswer, type ArrivalsAnswer } from '../../../shared/arrivals/contract.ts';
import type { Post } from '../../api.ts';
import type { Watch } from '../../watch.ts';
import type { NotSaved } from '../support/support.ts';

/** Sends that lines are taken on, or a question back, and shows the list that comes back. */
export const sendingArrivals =
  (
    { post, newId }: { readonly post: Post; readonly newId: () => string },
    watch: Watch<ArrivalsAnswer>,
    schoolId: string,
  ) =>
  async (arrivalId: string, op: ArrivalOp, confirmed = false): Promise<NotSaved | undefined> => {
    const path = `/api/schools/${encodeURIComponent(schoolId)}/arrivals/${encodeURIComponent(arrivalId)}`;
    const answer = await post(path, { editId: newId(), op, confirmed }, arrivalsAnswer);
    if (answer.ok) {
      watch.take(answer);
      return undefined;
    }
    // Whatever the other school or the family changed meanwhile comes with the next look.
    void watch.renew();
    return { sentence: answer.sentence, ...(answer.found ? { found: answer.found } : {}) };
  };
