import { useEffect, useRef } from 'react';
import type { KnownAnswer, RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { useWatch } from '../../use-answers.ts';
import { useRequests } from './use-requests.ts';

/**
 * What the form of this child need not ask; asked anew when who it is, or who is around it, has changed: what was taken
 * over is not offered again. Undefined until it is there.
 */
export function useKnown({
  id,
  child,
  people,
}: Pick<RequestAnswer, 'id' | 'child' | 'people'>): KnownAnswer | undefined {
  const watch = useRequests().known(id);
  const state = useWatch(watch);
  const who = JSON.stringify([child, people.map((each) => each.id)]);
  const asked = useRef(who);
  useEffect(() => {
    if (asked.current === who) return;
    asked.current = who;
    void watch.renew();
  }, [who, watch]);
  return state.phase === 'ready' ? state.value : undefined;
}
