import { useState } from 'react';
import type { Unsaid } from '../scoping/said.ts';

/**
 * The revision that a form was opened on, so that what somebody writes meanwhile is not written over unseen. Once that was
 * refused, what stands now is on the screen and the next try is made on it.
 */
export function useSeen(now: number) {
  const [opened] = useState(now);
  const [isRefused, setRefused] = useState(false);
  const noting = async (answer: Promise<Unsaid | undefined>): Promise<Unsaid | undefined> => {
    const why = await answer;
    setRefused(why !== undefined && !why.found);
    return why;
  };
  return { seen: isRefused ? now : opened, isRefused, noting };
}
