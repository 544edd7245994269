import { copyAnswer, type CopiesAnswer, type CopyAnswer } from '../../../shared/own-copy/contract.ts';
import { useAnswers } from '../../use-answers.ts';
import type { Watch } from '../../watch.ts';
import { withCopy, type Send } from './copies.ts';

interface CopyWays {
  readonly watch: Watch<CopiesAnswer>;
  sendFor(copy: CopyAnswer): Send;
}

/** The records of the own side at a school, and how to ask, decide or hold one. */
export function useCopies(id: string): CopyWays {
  const answers = useAnswers();
  const watch = answers.copies(id);
  return {
    watch,
    sendFor:
      ({ requestId, side }) =>
      async (part, body) => {
        const path = `/api/schools/${encodeURIComponent(id)}/copies/${encodeURIComponent(requestId)}/${part}`;
        const said = await answers.post(path, { editId: answers.newId(), side, ...body }, copyAnswer);
        const state = watch.state();
        if (said.ok && state.phase === 'ready') watch.take({ ...said, value: withCopy(state.value, said.value.copy) });
        else void watch.refresh();
        return said.ok ? undefined : said.sentence;
      },
  };
}
