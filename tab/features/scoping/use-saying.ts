import { useState } from 'react';
import { announce } from '../../components/announce.ts';
import type { Unsaid } from './grid-editor.ts';
import { useChanging } from './use-changing.ts';

/** Words on their way beside those of an entry: sent, refused with the reason, or kept after a warning about names. */
export function useSaying(part: string) {
  const { editor } = useChanging();
  const [unsaid, setUnsaid] = useState<Unsaid>();
  const [isGoing, setGoing] = useState(false);
  const say = async (body: object, isKept = false): Promise<boolean> => {
    setGoing(true);
    const refused = await editor.say(part, { ...body, ...(isKept ? { confirmed: true } : {}) });
    setGoing(false);
    setUnsaid(refused);
    if (refused) announce(refused.sentence);
    return refused === undefined;
  };
  return { unsaid, isGoing, say, setUnsaid };
}
