import { useState } from 'react';
import type { Unsaid } from '../scoping/said.ts';

/** How the last try of a form or button went; what was typed stays where it is. */
export function useSent() {
  const [isSending, setSending] = useState(false);
  const [unsaid, setUnsaid] = useState<Unsaid>();
  const run = async (send: () => Promise<Unsaid | undefined>): Promise<boolean> => {
    setSending(true);
    const why = await send();
    setSending(false);
    setUnsaid(why);
    return !why;
  };
  return { isSending, unsaid, run };
}
