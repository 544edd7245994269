import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { clockSteps, targetsSchema, type Counted } from '../../../shared/decision/clock.ts';
import type { TargetsAnswer } from '../../../shared/decision/contract.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { saveTargets } from './decisions.ts';
import css from './decision.module.css';

/** How long each step may take, and whether holidays count: for the lead to settle. Row G18. */
export function TargetsPanel() {
  const watch = useAnswers().requestClock();
  return (
    <Panel title={t.targets}>
      <Answered watch={watch} loading={<Loading lines={3} />}>
        {(answer) => <Targets key={answer.rev} answer={answer} onSaved={() => void watch.renew()} />}
      </Answered>
    </Panel>
  );
}

const names = [...clockSteps, 'limit'] as const;

function Targets({ answer, onSaved }: { readonly answer: TargetsAnswer; readonly onSaved: () => void }) {
  const answers = useAnswers();
  const { targets, mayEdit, rev } = answer;
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(names.map((name) => [name, String(name === 'limit' ? targets.limit : targets.weeks[name])])),
  );
  const [counted, setCounted] = useState<Counted>(targets.counted);
  const { isSending, notSaved, run } = useSending();
  const save = async () => {
    const weeks = Object.fromEntries(clockSteps.map((step) => [step, Number(typed[step])]));
    const read = targetsSchema.safeParse({ weeks, limit: Number(typed['limit']), counted });
    const send = () =>
      read.success ? saveTargets(answers, rev, read.data) : Promise.resolve({ sentence: t.weeksError });
    if (await run(send, t.saved)) onSaved();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={css.quiet}>{t.targetsIntro}</p>
      <div className={css.weeks}>
        {names.map((name) => (
          <Field key={name} label={name === 'limit' ? t.limit : t.steps[name]}>
            <Input
              type="number"
              min={1}
              max={104}
              value={typed[name] ?? ''}
              readOnly={!mayEdit}
              onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
            />
          </Field>
        ))}
      </div>
      <Field label={t.holidays}>
        <RadioGroup value={counted} disabled={!mayEdit} onChange={(_, { value }) => setCounted(value as Counted)}>
          {Object.entries(t.counted).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Wrong why={notSaved} />
      {mayEdit && (
        <div className={css.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={isSending}>
            {t.save}
          </Button>
        </div>
      )}
    </form>
  );
}
