import { useState } from 'react';
import type { GridEntryView } from '../../../shared/scoping/contract.ts';
import { announce } from '../../components/announce.ts';
import type { Unsaid } from './said.ts';
import { useChanging } from './use-changing.ts';

/** Something said about an entry beside its words: sent, refused with the reason, or kept after a warning about names. */
export function useSaying(part: string, entry: GridEntryView) {
  const { editor } = useChanging();
  const [unsaid, setUnsaid] = useState<Unsaid>();
  const say = async (bodyOf: (newest: GridEntryView) => object, isKept = false): Promise<boolean> => {
    const confirmed = isKept ? { confirmed: true } : {};
    const refused = await editor.say(part, entry, (newest) => ({ ...bodyOf(newest), ...confirmed }));
    setUnsaid(refused);
    if (refused) announce(refused.sentence);
    return refused === undefined;
  };
  return { unsaid, say, setUnsaid };
}
