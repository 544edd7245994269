import { Button, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { RulesAnswer } from '../../../shared/reminders/contract.ts';
import { storedRuleSchema } from '../../../shared/reminders/rules.ts';
import { rulesText as t } from '../../../shared/reminders/rules-text.ts';
import { Notice } from '../../components/notice.tsx';
import { useOpened } from '../people/use-opened.ts';
import { RuleForm } from './rule-form.tsx';
import { useRulesChange } from './use-rules.ts';
import css from './reminders.module.css';

interface Props extends Pick<RulesAnswer, 'rev'> {
  readonly rule: RulesAnswer['rules'][number];
}

/** One rule in words, switched on or off by one press and changed in a form of its own. */
export function RuleLine({ rule, rev }: Props) {
  const { open, show, hide, cancel } = useOpened<'form'>();
  const { saving, send } = useRulesChange({ rev });
  const [says, setSays] = useState('');
  const what = t.named(rule);
  const isOn = rule.on;
  return (
    <li className={css.rule}>
      <div className={css.ruleLine}>
        <span className={isOn ? undefined : css.off}>{t.sentence(rule)}</span>
        <Switch
          label={t.on}
          aria-label={t.switchOf(what)}
          checked={isOn}
          onChange={(_, { checked }) =>
            void send('', { rule: storedRuleSchema.parse({ ...rule, on: checked }) }, t.saved)
          }
        />
        <Button size="small" aria-expanded={open === 'form'} aria-label={t.changeOf(what)} onClick={() => show('form')}>
          {t.change}
        </Button>
      </div>
      {says && <p className={css.says}>{says}</p>}
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      {open === 'form' && (
        <RuleForm
          rule={rule}
          rev={rev}
          onCancel={cancel}
          onDone={() => {
            setSays(t.saved);
            hide();
          }}
        />
      )}
    </li>
  );
}
