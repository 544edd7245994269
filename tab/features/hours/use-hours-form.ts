import { useState } from 'react';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import type { HoursDraft } from './typed-forms.ts';

/** What is typed in one form of the page of hours, kept while somebody looks at another page; `begins` is what stands in it before. */
export function useHoursForm(place: string, begins: Readonly<Record<string, string>>, seen = 0) {
  const answers = useAnswers();
  const [first] = useState((): HoursDraft => ({ id: answers.newId(), seen, fields: {} }));
  const [kept, keep] = useTyped(answers.typedLedger, place);
  const draft = kept ?? first;
  return {
    ...{ id: draft.id, seen: draft.seen },
    field: (name: string): string => draft.fields[name] ?? begins[name] ?? '',
    type: (name: string, value: string): void => keep({ ...draft, fields: { ...draft.fields, [name]: value } }),
    drop: (): void => keep(undefined),
  };
}
