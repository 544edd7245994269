import { Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Rule } from '../../../shared/reminders/rules.ts';
import { rulesText as t } from '../../../shared/reminders/rules-text.ts';
import { FormButtons } from '../../components/form-buttons.tsx';
import { Notice } from '../../components/notice.tsx';
import forms from '../people/forms.module.css';
import { useFirstField } from '../people/use-opened.ts';
import css from './reminders.module.css';
import { limitsOf, ruleTyped, typedRule, type TypedRule } from './typed-rule.ts';
import { useRulesChange } from './use-rules.ts';

interface Props {
  readonly rule: Rule;
  readonly rev: number;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** How many days before or after, and how often again; what that comes to stands there before it is saved. */
export function RuleForm({ rule, rev, onDone, onCancel }: Props) {
  const { saving, send } = useRulesChange({ rev });
  const [typed, setTyped] = useState(() => typedRule(rule));
  const form = useFirstField<HTMLFormElement>();
  const read = ruleTyped(rule, typed);
  const wrong = read.ok ? {} : read.wrong;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (read.ok && (await send('', { rule: read.rule }, t.saved))) onDone();
  };
  const field = (name: keyof TypedRule, label: string) => {
    const [least, most] = limitsOf(rule)[name];
    return (
      <Field label={label} {...(wrong[name] && { validationState: 'error', validationMessage: wrong[name] })}>
        <Input
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={typed[name]}
          onChange={(_, { value }) => setTyped((before) => ({ ...before, [name]: value }))}
        />
      </Field>
    );
  };
  return (
    <form
      ref={form}
      className={forms.form}
      onSubmit={(event) => void save(event)}
      noValidate
      aria-label={t.changeOf(t.named(rule))}
    >
      <div className={css.numbers}>
        {field('days', t.days(rule))}
        {field('every', t.every(rule))}
        {field('most', t.most)}
      </div>
      <p className={forms.preview} role="status">
        {read.ok ? t.sentence({ ...rule, ...read.rule }) : t.notYet}
      </p>
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      <FormButtons send={t.save} cancel={t.cancel} onCancel={onCancel} isSending={saving.state === 'saving'} />
    </form>
  );
}
