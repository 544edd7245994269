import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { londonDate, longDate } from '../../../shared/kernel/time.ts';
import type { RulesAnswer } from '../../../shared/reminders/contract.ts';
import { topicSchema } from '../../../shared/reminders/row.ts';
import { rulesText as t } from '../../../shared/reminders/rules-text.ts';
import { settingsText } from '../../../shared/reminders/settings-text.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { Done } from '../people/done.tsx';
import people from '../people/people.module.css';
import { RuleLine } from './rule-line.tsx';
import { useRulesChange } from './use-rules.ts';
import css from './reminders.module.css';

/** When the people of a service's schools are reminded, rule by rule. Row V04. */
export function RulesPanel() {
  return (
    <Panel title={t.title}>
      <p className={people.words}>{t.intro}</p>
      <Answered watch={useAnswers().reminderRules()} loading={<Loading lines={6} />}>
        {(answer) => <Rules answer={answer} />}
      </Answered>
    </Panel>
  );
}

function Rules({ answer }: { readonly answer: RulesAnswer }) {
  const { rules, changed } = answer;
  const hasOwn = rules.some(({ isOwn }) => isOwn);
  const { saving, send } = useRulesChange(answer);
  const [says, setSays] = useState<string>();
  const head = useRef<HTMLDivElement>(null);
  const reset = async () => {
    if (!(await send('/reset', {}, t.wasReset))) return;
    setSays(t.wasReset);
    head.current?.focus();
  };
  return (
    <>
      <div ref={head} tabIndex={-1} className={css.head}>
        {says && !hasOwn && <Done>{says}</Done>}
        <p className={people.quiet}>
          {hasOwn && changed ? t.changedBy(changed.by, longDate(londonDate(changed.at))) : t.usual}
        </p>
      </div>
      {topicSchema.options.map((topic) => {
        const those = rules.filter((rule) => rule.topic === topic);
        const title = settingsText.topicNames[topic];
        return (
          <Fold
            key={topic}
            className={css.topic}
            summary={t.topic(title, {
              isChanged: those.some(({ isOwn }) => isOwn),
              isOff: those.every(({ on }) => !on),
            })}
          >
            <ul className={css.rules}>
              {those.map((rule) => (
                <RuleLine key={`${rule.to} ${rule.anchor}`} rule={rule} rev={answer.rev} />
              ))}
            </ul>
          </Fold>
        );
      })}
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      {hasOwn && (
        <Button className={css.reset} disabledFocusable={saving.state === 'saving'} onClick={() => void reset()}>
          {t.reset}
        </Button>
      )}
    </>
  );
}
