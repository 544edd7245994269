import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { RemindersAnswer } from '../../../shared/reminders/contract.ts';
import { eveningHours, morningHours, withHour } from '../../../shared/reminders/hours-offered.ts';
import type { Topic } from '../../../shared/reminders/row.ts';
import { settingsText as t } from '../../../shared/reminders/settings-text.ts';
import { Notice } from '../../components/notice.tsx';
import { Done } from '../people/done.tsx';
import forms from '../people/forms.module.css';
import { useReminderChange } from './use-reminders.ts';
import css from './reminders.module.css';

/** About what one is reminded, and between which hours. Row V04. */
export function SettingsForm({ answer }: { readonly answer: RemindersAnswer }) {
  const { preferences, topics } = answer;
  const { saving, send } = useReminderChange();
  const [typed, setTyped] = useState(preferences);
  const type = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const tick = (topic: Topic, isOn: boolean) =>
    type({ muted: [...typed.muted.filter((each) => each !== topic), ...(isOn ? [] : [topic])] });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { from, until, muted } = typed;
    void send('', { from, until, muted }, t.saved);
  };
  return (
    <form onSubmit={save} noValidate className={css.form} aria-label={t.title}>
      <fieldset className={forms.set}>
        <legend className={css.legend}>{t.topics}</legend>
        <div className={css.topics}>
          {topics.map((topic) => (
            <Checkbox
              key={topic}
              label={t.topicNames[topic]}
              checked={!typed.muted.includes(topic)}
              onChange={(_, { checked }) => tick(topic, checked === true)}
            />
          ))}
        </div>
      </fieldset>
      <div className={css.hours}>
        <Hour label={t.from} value={typed.from} hours={morningHours} onType={(from) => type({ from })} />
        <Hour label={t.until} value={typed.until} hours={eveningHours} onType={(until) => type({ until })} />
      </div>
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      {saving.state === 'saved' && <Done>{t.saved}</Done>}
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={saving.state === 'saving'}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}

type Hours = typeof morningHours;

interface HourProps {
  readonly label: string;
  readonly value: Hours[number];
  readonly hours: Hours;
  readonly onType: (hour: Hours[number]) => void;
}

function Hour({ label, value, hours, onType }: HourProps) {
  const offered = withHour(hours, value);
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => onType(offered.find((hour) => hour === data.value) ?? value)}>
        {offered.map((hour) => (
          <option key={hour}>{hour}</option>
        ))}
      </Select>
    </Field>
  );
}
