import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { strands } from '../../../shared/balanced-system/framework.ts';
import { membershipAnswer, type PersonLine } from '../../../shared/joining/contract.ts';
import { Notice } from '../../components/notice.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { hasTraining, trainingsOf, typedDetails, withStrand, type TypedTraining } from './details.ts';
import { peopleText as t } from './text.ts';
import { TrainingRow } from './training-row.tsx';
import { useFirstField } from './use-opened.ts';
import forms from './forms.module.css';
import css from './people.module.css';

interface Props {
  readonly person: PersonLine;
  readonly onDone: (says: string) => void;
  readonly onCancel: () => void;
}

const mostTrainings = 20;

/** How somebody is reached, and for agents of change and champions what they were trained in. Rows B03, B04, B16. */
export function DetailsForm({ person, onDone, onCancel }: Props) {
  const { post, newId } = useAnswers();
  const { saving, run } = useSaving();
  const [typed, setTyped] = useState(() => typedDetails(person));
  const form = useFirstField<HTMLFormElement>();
  const type = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const trainingIs = (key: string, part: Partial<TypedTraining>) =>
    type({ training: typed.training.map((each) => (each.key === key ? { ...each, ...part } : each)) });
  const save = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const training = trainingsOf(typed.training);
      if (!training) return t.trainingNeeded;
      const path = `/api/memberships/${encodeURIComponent(person.membershipId)}/details`;
      const body = { ...typed, email: typed.email.trim(), training, editId: newId() };
      const said = await post(path, body, membershipAnswer);
      if (!said.ok) return said.sentence;
      onDone(t.saved(person.name));
      return undefined;
    });
  };
  return (
    <form ref={form} className={forms.form} onSubmit={save} noValidate>
      <div className={forms.row}>
        <Field label={t.phone}>
          <Input type="tel" maxLength={40} value={typed.phone} onChange={(_, { value }) => type({ phone: value })} />
        </Field>
        <Field label={t.email}>
          <Input type="email" maxLength={200} value={typed.email} onChange={(_, { value }) => type({ email: value })} />
        </Field>
      </div>
      <Field label={t.when[person.isYou ? 'mine' : 'theirs']} hint={t.whenHint}>
        <Input maxLength={200} value={typed.reach} onChange={(_, { value }) => type({ reach: value })} />
      </Field>
      {hasTraining(person) && (
        <>
          <fieldset className={forms.set}>
            <legend>{t.strands}</legend>
            {strands.map((each) => (
              <Checkbox
                key={each}
                label={ownWording.strands[each].name}
                checked={typed.strands.includes(each)}
                onChange={(_, { checked }) => type({ strands: withStrand(typed.strands, each, checked === true) })}
              />
            ))}
          </fieldset>
          <fieldset className={forms.trainingSet}>
            <legend>{t.training}</legend>
            {typed.training.map((each) => (
              <TrainingRow
                key={each.key}
                typed={each}
                onType={(part) => trainingIs(each.key, part)}
                onRemove={() => type({ training: typed.training.filter(({ key }) => key !== each.key) })}
              />
            ))}
            {typed.training.length < mostTrainings && (
              <Button
                size="small"
                onClick={() => type({ training: [...typed.training, { key: newId(), what: '', on: '', until: '' }] })}
              >
                {t.addTraining}
              </Button>
            )}
          </fieldset>
        </>
      )}
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      <div className={css.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={saving.state === 'saving'}>
          {t.save}
        </Button>
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
    </form>
  );
}
