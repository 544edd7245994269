import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { AreaProfileAnswer } from '../../../shared/needs-profile/contract.ts';
import { mostRules } from '../../../shared/needs-profile/settings.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { sendSettings } from './profile.ts';
import { RuleFields, saysWrong } from './rule-fields.tsx';
import { draftOf, newRule, readSettings, type RuleDraft, type SettingsDraft } from './typed-needs.ts';
import css from './profile.module.css';

const { area } = t;

interface Props {
  readonly settings: AreaProfileAnswer['settings'];
  readonly onRenew: () => void;
}

/**
 * What the service expects, with its source, and the suggestions it makes to schools. What is typed is kept while another
 * page is looked at; what is wrong is said at its field once somebody tries to save. Rows M02, M05.
 */
export function SettingsForm({ settings, onRenew }: Props) {
  const answers = useAnswers();
  const [kept, keep] = useTyped(answers.typedExpectations, 'settings');
  const [isTried, setTried] = useState(false);
  const { isSending, notSaved, run, forget } = useSending();
  const draft = kept ?? draftOf(settings);
  const read = readSettings(draft);
  const wrong = isTried && !read.ok ? read.wrong : {};
  const type = (part: Partial<SettingsDraft>) => {
    keep({ ...draft, ...part });
    forget();
  };
  const change = (id: string, part: Partial<RuleDraft>) =>
    type({ rules: draft.rules.map((rule) => (rule.id === id ? { ...rule, ...part } : rule)) });
  const drop = () => {
    keep(undefined);
    setTried(false);
    forget();
    onRenew();
  };
  const save = async () => {
    setTried(true);
    const send = () =>
      read.ok ? sendSettings(answers, draft.seen, read.wanted) : Promise.resolve({ sentence: area.lookAtFields });
    if (await run(send, area.saved)) drop();
  };
  return (
    <Panel title={area.settings}>
      <form
        className={css.column}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={css.pair}>
          <Field label={area.percent} {...saysWrong(wrong.percent)}>
            <Input
              inputMode="decimal"
              maxLength={10}
              value={draft.percent}
              onChange={(_, { value }) => type({ percent: value })}
            />
          </Field>
          <Field label={area.percentSource} {...saysWrong(wrong.source)}>
            <Input maxLength={300} value={draft.source} onChange={(_, { value }) => type({ source: value })} />
          </Field>
        </div>
        <h3 className={css.heading}>{area.rules}</h3>
        <p className={css.quiet}>{area.rulesHelp}</p>
        {draft.rules.map((rule, n) => (
          <RuleFields
            key={rule.id}
            n={n + 1}
            rule={rule}
            wrong={wrong}
            onChange={(part) => change(rule.id, part)}
            onRemove={() => type({ rules: draft.rules.filter(({ id }) => id !== rule.id) })}
          />
        ))}
        <div>
          <Button
            disabledFocusable={draft.rules.length >= mostRules}
            onClick={() => type({ rules: [...draft.rules, newRule(answers.newId())] })}
          >
            {area.add}
          </Button>
        </div>
        <Wrong why={notSaved} />
        <div className={css.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={isSending || kept === undefined}>
            {area.save}
          </Button>
          {kept && <Button onClick={drop}>{area.discard}</Button>}
          {kept && !notSaved && <p className={css.quiet}>{area.unsaved}</p>}
        </div>
      </form>
    </Panel>
  );
}
