import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { handOverAnswer, type ServiceAnswer } from '../../../shared/joining/contract.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { Notice } from '../../components/notice.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { planned, schoolsOf, type TypedHandOver } from './hand-over.ts';
import { serviceText } from './service-text.ts';
import { useFirstField } from './use-opened.ts';
import forms from './forms.module.css';
import css from './people.module.css';

const t = serviceText.handOver;

interface Props extends Pick<ServiceAnswer, 'serviceId' | 'colleagues'> {
  readonly today: CivilDate;
  readonly onDone: (says: string) => void;
  readonly onCancel: () => void;
}

/** Whose schools go to whom, from when and for how long; what will happen stands there before it is pressed. */
export function HandOverForm({ serviceId, colleagues, today, onDone, onCancel }: Props) {
  const { post, newId } = useAnswers();
  const { saving, run } = useSaving();
  const [editId] = useState(newId);
  const [typed, setTyped] = useState<TypedHandOver>({
    from: '',
    to: '',
    kind: '',
    on: today,
    until: '',
    without: [],
  });
  const form = useFirstField<HTMLFormElement>();
  const type = (part: Partial<TypedHandOver>) => setTyped((before) => ({ ...before, ...part }));
  const schools = schoolsOf(colleagues, typed.from);
  const plan = planned(typed, colleagues, today);
  const press = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      if ('missing' in plan) return plan.missing;
      const said = await post('/api/handovers', { editId, serviceId, ...plan.body }, handOverAnswer);
      if (!said.ok) return said.sentence;
      onDone(said.value.says);
      return undefined;
    });
  };
  return (
    <form ref={form} className={forms.form} onSubmit={press} noValidate aria-label={t.title}>
      <div className={forms.row}>
        <Field label={t.from} required>
          <Select value={typed.from} onChange={(_, { value }) => type({ from: value, without: [] })}>
            <option value="">{t.choose}</option>
            {colleagues
              .filter((each) => each.schools.length > 0)
              .map(({ accountId, name, schools: theirs }) => (
                <option key={accountId} value={accountId}>
                  {t.option(name, theirs.length)}
                </option>
              ))}
          </Select>
        </Field>
        <Field label={t.to} required>
          <Select value={typed.to} onChange={(_, { value }) => type({ to: value })}>
            <option value="">{t.choose}</option>
            {colleagues
              .filter(({ accountId }) => accountId !== typed.from)
              .map(({ accountId, name }) => (
                <option key={accountId} value={accountId}>
                  {name}
                </option>
              ))}
          </Select>
        </Field>
      </div>
      {schools.length > 1 && (
        <fieldset className={forms.set}>
          <legend>{t.schools}</legend>
          {schools.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={!typed.without.includes(id)}
              onChange={(_, { checked }) =>
                type({ without: [...typed.without.filter((each) => each !== id), ...(checked ? [] : [id])] })
              }
            />
          ))}
        </fieldset>
      )}
      <Field label={t.kind} required>
        <RadioGroup
          layout="horizontal"
          value={typed.kind}
          onChange={(_, { value }) => type({ kind: value === 'covers' ? 'covers' : 'takes-over' })}
        >
          <Radio value="covers" label={t.covers} />
          <Radio value="takes-over" label={t.takesOver} />
        </RadioGroup>
      </Field>
      <div className={forms.row}>
        <Field label={t.on} required>
          <Input type="date" min={today} value={typed.on} onChange={(_, { value }) => type({ on: value })} />
        </Field>
        {typed.kind === 'covers' && (
          <Field label={t.until} required>
            <Input type="date" min={typed.on} value={typed.until} onChange={(_, { value }) => type({ until: value })} />
          </Field>
        )}
      </div>
      <div className={forms.preview} role="status">
        <p className={css.quiet}>{t.what}</p>
        <p className={css.says}>{'missing' in plan ? plan.missing : plan.says}</p>
      </div>
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      <div className={css.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={saving.state === 'saving'}>
          {t.press}
        </Button>
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
    </form>
  );
}
