import { useEffect, useState } from 'react';
import type { Instant } from '../../../shared/kernel/time.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { announce } from '../../components/announce.ts';
import type { Typing } from '../sheet/typing.ts';

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Instant }
  | { readonly state: 'failed'; readonly sentence: string };

/** How words that are kept until the server has them are getting on; undefined while nothing was sent. */
export function savingOf(words: Pick<Typing, 'state' | 'says'> | undefined, savedAt?: Instant): Saving | undefined {
  if (words?.says) return { state: 'failed', sentence: words.says };
  if (words?.state === 'saving') return { state: 'saving' };
  return savedAt && !words ? { state: 'saved', at: savedAt } : undefined;
}

/** Says aloud why words are not saved. */
export function useAnnounced(words: Pick<Typing, 'says'> | undefined): void {
  const says = words?.says;
  useEffect(() => {
    if (says) announce(says);
  }, [says]);
}

/** How one field's last change went. A failure stays until the next try, and what was typed stays with it. */
export function useSaving() {
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const run = async (send: () => Promise<string | undefined>): Promise<boolean> => {
    setSaving({ state: 'saving' });
    const sentence = await send();
    setSaving(sentence ? { state: 'failed', sentence } : { state: 'saved', at: instant(Date.now()) });
    if (sentence) announce(sentence);
    return sentence === undefined;
  };
  return { saving, run };
}
