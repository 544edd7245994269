import { createContext, use, useSyncExternalStore } from 'react';
import type { Answers } from './answers.ts';
import type { Watch, Watched } from './watch.ts';

export const AnswersContext = createContext<Answers | undefined>(undefined);

/** The answers of the running tab. */
export function useAnswers(): Answers {
  const answers = use(AnswersContext);
  if (!answers) throw new Error('no answers above this component');
  return answers;
}

/** Draws again whenever the watched answer changes. */
export const useWatch = <T>(watch: Watch<T>): Watched<T> => useSyncExternalStore(watch.subscribe, watch.state);
