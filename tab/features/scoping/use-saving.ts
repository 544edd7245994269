import { useState } from 'react';
import type { Instant } from '../../../shared/kernel/time.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { announce } from '../../components/announce.ts';

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Instant }
  | { readonly state: 'failed'; readonly sentence: string };

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
