import { createContext, use, useCallback, useMemo, useState } from 'react';
import { gridAnswer, type GridAnswer } from '../../../shared/scoping/contract.ts';
import { useAnswers } from '../../use-answers.ts';
import { newest } from './changing.ts';

/** The grid on the screen and the way to change it. */
export interface Changing {
  readonly grid: GridAnswer;
  /** Revisions that this page's own changes led to. */
  readonly mine: ReadonlySet<number>;
  /** Sends a change to a part of the grid's address; answers the sentence that says why it was not done. */
  send(part: string, body: object): Promise<string | undefined>;
  newId(): string;
}

export const ChangingContext = createContext<Changing | undefined>(undefined);

export function useChanging(): Changing {
  const changing = use(ChangingContext);
  if (!changing) throw new Error('no grid above this component');
  return changing;
}

/** Holds what a school's grid needs to be changed here. The newest grid stays, whatever order answers come in. */
export function useGridOf(schoolId: string, answer: GridAnswer): Changing {
  const answers = useAnswers();
  const [last, setLast] = useState(answer);
  const [mine] = useState(() => new Set<number>());
  const grid = newest(last, answer);
  if (grid !== last) setLast(grid);
  const cycleId = grid.cycle?.id ?? null;
  const newId = useCallback(() => crypto.randomUUID(), []);
  const send = useCallback(
    async (part: string, body: object): Promise<string | undefined> => {
      const path = `/api/schools/${encodeURIComponent(schoolId)}/grid/${part}`;
      const said = await answers.post(path, { editId: crypto.randomUUID(), cycleId, ...body }, gridAnswer);
      if (said.ok) {
        mine.add(said.value.rev);
        answers.grid(schoolId).take(said);
        return undefined;
      }
      void answers.grid(schoolId).refresh();
      return said.sentence;
    },
    [answers, schoolId, cycleId, mine],
  );
  return useMemo(() => ({ grid, mine, send, newId }), [grid, mine, send, newId]);
}
