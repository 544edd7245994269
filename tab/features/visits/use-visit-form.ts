import { useState } from 'react';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useSending } from '../reflection/use-sending.ts';
import type { Draft, PartDraft } from './visits.ts';

/** What is typed in one form of the page, kept while somebody looks at another, and how its last try went. */
export function useVisitForm(place: string, begins: Partial<Omit<Draft, 'id'>> = {}) {
  const answers = useAnswers();
  const [first] = useState((): Draft => ({ id: answers.newId(), fields: {}, parts: [], ...begins }));
  const [kept, keep] = useTyped(answers.typedVisits, place);
  const draft = kept ?? first;
  const sending = useSending();
  const write = (part: Partial<Draft>) => {
    keep({ ...draft, ...part });
    sending.forget();
  };
  return {
    ...sending,
    draft,
    newId: answers.newId,
    field: (name: string): string => draft.fields[name] ?? '',
    type: (fields: Readonly<Record<string, string>>) => write({ fields: { ...draft.fields, ...fields } }),
    setParts: (parts: readonly PartDraft[]) => write({ parts }),
    replace: write,
    drop: () => keep(undefined),
  };
}
export type VisitForm = ReturnType<typeof useVisitForm>;
