import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { prevalenceSchema } from '../../../shared/needs-profile/settings.ts';
import type { AreaProfileAnswer } from '../../../shared/needs-profile/contract.ts';
import { ruleSchema, type Rule } from '../../../shared/needs-profile/suggest.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { sendSettings } from './profile.ts';
import css from './profile.module.css';

const { area } = t;

interface Props {
  readonly settings: AreaProfileAnswer['settings'];
  readonly onSaved: () => void;
}

/** What the service expects, with its source, and the suggestions it makes to schools. Rows M02, M05. */
export function SettingsForm({ settings, onSaved }: Props) {
  const answers = useAnswers();
  const [percent, setPercent] = useState(settings.prevalence ? String(settings.prevalence.percent) : '');
  const [source, setSource] = useState(settings.prevalence?.source ?? '');
  const [rules, setRules] = useState<readonly Rule[]>(settings.rules);
  const { isSending, notSaved, run } = useSending();
  const change = (id: string, part: Partial<Rule>) =>
    setRules(rules.map((rule) => (rule.id === id ? { ...rule, ...part } : rule)));
  const save = async () => {
    const isBlank = percent.trim() === '' && source.trim() === '';
    const expected = isBlank ? null : prevalenceSchema.safeParse({ percent: Number(percent), source }).data;
    const read = ruleSchema.array().safeParse(rules).data;
    const send = () =>
      expected === undefined || !read
        ? Promise.resolve({ sentence: t.notUnderstood })
        : sendSettings(answers, settings, { prevalence: expected, rules: read });
    if (await run(send, area.saved)) onSaved();
  };
  return (
    <Panel title={area.settings}>
      <form
        className={css.column}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={css.pair}>
          <Field label={area.percent}>
            <Input inputMode="decimal" value={percent} onChange={(_, { value }) => setPercent(value)} />
          </Field>
          <Field label={area.percentSource}>
            <Input value={source} onChange={(_, { value }) => setSource(value)} />
          </Field>
        </div>
        <h3 className={css.heading}>{area.rules}</h3>
        {rules.map((rule) => (
          <fieldset key={rule.id} className={css.rule}>
            <legend>{area.ruleWhen(t.needs[rule.need], rule.groups)}</legend>
            <Checkbox
              label={area.isOn}
              checked={rule.isOn}
              onChange={(_, { checked }) => change(rule.id, { isOn: checked === true })}
            />
            <Field label={area.atLeast}>
              <Input
                type="number"
                min={1}
                max={100}
                value={String(rule.atLeast)}
                onChange={(_, { value }) => change(rule.id, { atLeast: Number(value) })}
              />
            </Field>
            <Field label={area.offer}>
              <Input value={rule.offer} onChange={(_, { value }) => change(rule.id, { offer: value })} />
            </Field>
            <Field label={area.source}>
              <Input value={rule.source} onChange={(_, { value }) => change(rule.id, { source: value })} />
            </Field>
          </fieldset>
        ))}
        <Wrong why={notSaved} />
        <div className={css.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={isSending}>
            {area.save}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
