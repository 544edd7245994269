import { useContext, useState, useSyncExternalStore } from 'react';
import type { SupportAnswer } from '../../../shared/support/contract.ts';
import type { Left } from '../../components/left-words.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useOpened } from '../people/use-opened.ts';
import { withoutForm } from './left.ts';
import { saysIn, type FormField, type Typed } from './support.ts';
import { ChildOfForms, formName, type KeptForm } from './typed-support.ts';

/** Which form of a part is open; one in which something stands is open again when its page is. `places` are its forms. */
export function useKeptOpened<Form extends string>(places: Readonly<Record<Form, string>>) {
  const child = useContext(ChildOfForms);
  const { typedSupport } = useAnswers();
  const forms = Object.keys(places) as Form[];
  return useOpened<Form>(() => forms.find((form) => typedSupport.of(formName(child, places[form]))));
}

/** What is typed in one form of the record: kept from its first key until it is saved or put away. */
export function useKeptForm(place: string, begins: Typed, rev: number) {
  const child = useContext(ChildOfForms);
  const answers = useAnswers();
  const [first] = useState((): KeptForm => ({ id: answers.newId(), seen: rev, begins, typed: begins }));
  const [kept, keep] = useTyped(answers.typedSupport, formName(child, place));
  const form = kept ?? { ...first, seen: rev };
  return {
    id: form.id,
    typed: form.typed,
    /** What somebody wrote since the typing began is not written over before it was shown. */
    seen: form.seen ?? rev,
    type: (field: FormField, value: string) =>
      keep({
        ...form,
        typed: { ...form.typed, [field.name]: value },
        said: { ...form.said, [field.name]: [field.label, saysIn(field, value)] },
      }),
    /** Its author was told why it was not saved, with the record as it stands: the next try is made on that. */
    told: () => {
      const now = answers.typedSupport.of(formName(child, place));
      if (now) keep({ ...now, seen: undefined });
    },
    drop: () => keep(undefined),
  };
}

/** What was begun in forms of this child that have no place any more, and the way to let it go. */
export function useLeft(answer: Pick<SupportAnswer, 'record' | 'may'>) {
  const child = useContext(ChildOfForms);
  const { typedSupport } = useAnswers();
  const forms = useSyncExternalStore(typedSupport.subscribe, typedSupport.all);
  const all: Left[] = withoutForm(answer, child, forms);
  return { all, letGo: (form: string) => typedSupport.keep(form, undefined) };
}
