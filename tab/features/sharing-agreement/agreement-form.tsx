import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { agreementAnswer, type AgreementAnswer } from '../../../shared/sharing-agreement/contract.ts';
import { agreementText as t } from '../../../shared/sharing-agreement/text.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { useAnswers } from '../../use-answers.ts';
import { termsOf, typedTerms, type TypedTerms } from './typed-terms.ts';
import css from './agreement.module.css';

interface Props {
  readonly school: string;
  readonly answer: AgreementAnswer;
  /** With what was saved, or nothing when it was left as it is. */
  readonly onDone: (saved?: AgreementAnswer) => void;
}

/** The agreement as both have signed it, written down whole: half of it would be none. */
export function AgreementForm({ school, answer, onDone }: Props) {
  const { post, newId } = useAnswers();
  const [typed, setTyped] = useState<TypedTerms>(() => typedTerms(answer.agreement));
  const { saving, run } = useSaving();
  const field = (
    name: keyof TypedTerms,
    label: string,
    more: { many?: boolean; day?: boolean; hint?: string } = {},
  ) => {
    const Box = more.many ? Textarea : Input;
    const isNeeded = !/(Role|Email|Phone)$/.test(name);
    return (
      <Field label={label} hint={more.hint ?? null} required={isNeeded}>
        <Box
          {...(more.day ? { type: 'date' as const } : {})}
          value={typed[name]}
          onChange={(_, { value }) => setTyped((before) => ({ ...before, [name]: value }))}
        />
      </Field>
    );
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const terms = termsOf(typed);
      if (!terms) return t.needed;
      const body = { editId: newId(), seen: answer.agreement?.rev ?? 0, terms };
      const said = await post(`/api/schools/${encodeURIComponent(school)}/agreement`, body, agreementAnswer);
      if (!said.ok) return said.sentence;
      onDone(said.value);
      return undefined;
    });
  };
  const contact = (side: 'service' | 'school', title: string) => (
    <fieldset className={css.side}>
      <legend>{title}</legend>
      {field(`${side}Name`, t.name)}
      {field(`${side}Role`, t.role)}
      {field(`${side}Email`, t.email)}
      {field(`${side}Phone`, t.phone)}
    </fieldset>
  );
  return (
    <form className={css.form} onSubmit={save} noValidate>
      <p className={css.quiet}>{t.about}</p>
      {field('purpose', t.purpose, { many: true })}
      {field('items', t.items, { many: true, hint: t.itemsHint })}
      {field('service', t.basisOfService, { many: true })}
      {field('school', t.basisOfSchool, { many: true })}
      {field('retention', t.retention, { many: true })}
      <div className={css.pair}>
        {contact('service', t.contactOfService)}
        {contact('school', t.contactOfSchool)}
      </div>
      <div className={css.pair}>
        {field('signedOn', t.signedOn, { day: true })}
        {field('reviewOn', t.reviewOn, { day: true })}
      </div>
      <div className={css.buttons}>
        <Button appearance="primary" type="submit">
          {t.save}
        </Button>
        <Button onClick={() => onDone()}>{t.cancel}</Button>
        <SavingLine saving={saving} />
      </div>
    </form>
  );
}
