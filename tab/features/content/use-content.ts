import { useState } from 'react';
import { contentAnswer, type ContentAnswer } from '../../../shared/content/contract.ts';
import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import { announce } from '../../components/announce.ts';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';

/** How a change is sent: what comes back is shown at once by every part of the panel. */
export function useContentChange({ rev }: Pick<ContentAnswer, 'rev'>) {
  const answers = useAnswers();
  const { saving, run } = useSaving();
  const [found, setFound] = useState<readonly FoundIn[]>();
  return {
    saving,
    /** What of the text may tell who somebody is, after it was sent without `confirmed`. */
    found,
    forget: () => setFound(undefined),
    /** Sends a change to `/api/content/<path>` and, once it is saved, says `says` aloud. Answers whether it is saved. */
    send: (path: string, body: object, says?: string): Promise<boolean> =>
      run(async () => {
        const change = { editId: answers.newId(), seen: rev, ...body };
        const said = await answers.post(`/api/content/${path}`, change, contentAnswer);
        setFound(said.ok ? undefined : said.found);
        if (!said.ok) {
          // What a colleague wrote meanwhile is fetched, so that the next try is made on it.
          if (!said.found) void answers.content().renew();
          return said.sentence;
        }
        answers.content().take(said);
        if (says) announce(says);
        return undefined;
      }),
  };
}
