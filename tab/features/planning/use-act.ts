import { useRef, useState } from 'react';
import { cycleAnswer } from '../../../shared/planning/contract.ts';
import type { Answer } from '../../api.ts';
import { announce } from '../../components/announce.ts';
import { useAnswers } from '../../use-answers.ts';
import type { CycleLine } from './planning.ts';

/**
 * Why a press was refused. `asks` when it goes on once its author has said so: that words stay which may tell who a child
 * is, or that a time goes which clashes with another meeting.
 */
export interface Refused {
  readonly sentence: string;
  readonly asks?: 'confirmed' | 'anyway' | undefined;
}

const asksIn = ({ found, clashes }: Pick<Extract<Answer<unknown>, { ok: false }>, 'found' | 'clashes'>) =>
  found ? ('confirmed' as const) : clashes && ('anyway' as const);

/** One press on a cycle at a time: sent with the revision on the screen, and why it was refused. */
export function useAct(school: string, cycle: Pick<CycleLine, 'id' | 'rev'>) {
  const { post, newId, cycle: watchOf } = useAnswers();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const editId = useRef<string>(undefined);
  const said = useRef<Partial<Record<'confirmed' | 'anyway', true>>>({});
  /**
   * Answers whether it was done. `part` is the end of the address, such as '/offer'. `again` is the press after a question:
   * what was asked is answered with yes, and so is what was asked before it.
   */
  const act = async (part: string, body: object = {}, again = false): Promise<boolean> => {
    setBusy(true);
    said.current = again && refused?.asks ? { ...said.current, [refused.asks]: true } : {};
    // The same id until it is answered, so that a press repeated after a lost connection counts once.
    const id = (editId.current ??= newId());
    const path = `/api/cycles/${encodeURIComponent(cycle.id)}${part}`;
    const answer = await post(path, { ...body, ...said.current, editId: id, rev: cycle.rev }, cycleAnswer);
    if (answer.ok || answer.refused) editId.current = undefined;
    setRefused(answer.ok ? undefined : { sentence: answer.sentence, asks: asksIn(answer) });
    if (!answer.ok) announce(answer.sentence);
    await watchOf(school).refresh();
    setBusy(false);
    return answer.ok;
  };
  return { act, busy, refused };
}
