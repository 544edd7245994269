import { useState } from 'react';
import { announce } from '../../components/announce.ts';
import type { NotSaved } from './reflection.ts';

/** How one form's last try went; what was typed stays where it is. */
export function useSending() {
  const [isSending, setSending] = useState(false);
  const [notSaved, setNotSaved] = useState<NotSaved>();
  const run = async (send: () => Promise<NotSaved | undefined>, says?: string): Promise<boolean> => {
    setSending(true);
    const why = await send();
    setSending(false);
    setNotSaved(why);
    const aloud = why ? why.sentence : says;
    if (aloud && !why?.found) announce(aloud);
    return !why;
  };
  return { isSending, notSaved, run, forget: () => setNotSaved(undefined) };
}
