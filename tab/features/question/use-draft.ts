import { useState } from 'react';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useSending } from '../reflection/use-sending.ts';
import { blankDraft, type Draft } from './questions.ts';

/** What is typed in one form, kept while somebody looks at another page, and how its last try went. */
export function useDraft(place: string, begins: Partial<Draft> = {}) {
  const answers = useAnswers();
  const [first] = useState(() => blankDraft(answers.newId(), begins));
  const [kept, keep] = useTyped(answers.typedQuestions, place);
  const draft = kept ?? first;
  const { isSending, notSaved, run, forget } = useSending();
  return {
    draft,
    type: (part: Partial<Draft>) => {
      keep({ ...draft, ...part });
      forget();
    },
    drop: () => keep(undefined),
    ...{ isSending, notSaved, run },
  };
}
