import { useRef, useState } from 'react';
import { cycleAnswer } from '../../../shared/planning/contract.ts';
import { announce } from '../../components/announce.ts';
import { useAnswers } from '../../use-answers.ts';
import type { CycleLine } from './planning.ts';

/** Why a press was refused; `asks` when it goes on once its author has read the words again. */
export interface Refused {
  readonly sentence: string;
  readonly asks: boolean;
}

/** One press on a cycle at a time: sent with the revision on the screen, and why it was refused. */
export function useAct(school: string, cycle: Pick<CycleLine, 'id' | 'rev'>) {
  const { post, newId, cycle: watchOf } = useAnswers();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const editId = useRef<string>(undefined);
  /** Answers whether it was done. `part` is the end of the address, such as '/offer'. */
  const act = async (part: string, body: object = {}): Promise<boolean> => {
    setBusy(true);
    // The same id until it is answered, so that a press repeated after a lost connection counts once.
    const id = (editId.current ??= newId());
    const path = `/api/cycles/${encodeURIComponent(cycle.id)}${part}`;
    const answer = await post(path, { ...body, editId: id, rev: cycle.rev }, cycleAnswer);
    if (answer.ok || answer.refused) editId.current = undefined;
    setRefused(answer.ok ? undefined : { sentence: answer.sentence, asks: answer.found !== undefined });
    if (!answer.ok) announce(answer.sentence);
    await watchOf(school).refresh();
    setBusy(false);
    return answer.ok;
  };
  return { act, busy, refused };
}
