import { createContext, use, useState, useSyncExternalStore } from 'react';
import type { GapsAnswer } from '../../../shared/scoping/gap-contract.ts';
import { announce } from '../../components/announce.ts';
import type { GapsWork } from './gaps-work.ts';
import type { Unsaid } from './said.ts';

/** The gaps on the screen and the way to change them. */
export interface Gaps {
  readonly id: string;
  readonly answer: GapsAnswer;
  readonly work: GapsWork;
}

export const GapsContext = createContext<Gaps | undefined>(undefined);

export function useGaps(): Gaps {
  const gaps = use(GapsContext);
  if (!gaps) throw new Error('no gaps above this component');
  return gaps;
}

/** What is typed in one field and not saved. */
export function useTyped(key: string): readonly [string | undefined, (text: string | undefined) => void] {
  const { work } = useGaps();
  const text = useSyncExternalStore(work.subscribe, () => work.typed(key));
  return [text, (next) => work.type(key, next)];
}

/** Sends one change; why it was not taken stays beside the field and is said aloud, and so is what was done. */
export function useSending() {
  const [unsaid, setUnsaid] = useState<Unsaid>();
  const send = async (sending: Promise<Unsaid | undefined>, done?: string): Promise<boolean> => {
    const why = await sending;
    setUnsaid(why);
    const says = why?.sentence ?? done;
    if (says) announce(says);
    return why === undefined;
  };
  return { unsaid, send };
}
