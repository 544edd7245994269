import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  whatIfAnswer,
  type AllocationAnswer,
  type RunAnswer,
  type WhatIfAnswer,
} from '../../../shared/allocation/contract.ts';
import type { AllocationSettings } from '../../../shared/allocation/settings.ts';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { settingsFrom, typedFrom, type TypedChoices } from './bands.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { bandsText } from './text.ts';
import { WhatWouldBe } from './what-would-be.tsx';
import css from './allocation.module.css';

const t = bandsText.try;

interface Props {
  readonly answer: AllocationAnswer;
  readonly figures: NonNullable<AllocationAnswer['figures']>;
  readonly onKept: (run: RunAnswer) => void;
}

/** What was tried last, and with which choices. */
export interface Tried {
  readonly settings: AllocationSettings;
  readonly authority: string | null;
  readonly result: WhatIfAnswer;
}

/** Other choices and who would move by them; nothing is kept until it is asked for. Row K07. */
export function TryChoices({ answer, figures, onKept }: Props) {
  const answers = useAnswers();
  const holds = answer.runs.find(({ state }) => state === 'frozen' || state === 'published') ?? answer.runs[0];
  const [typed, setTyped] = useState<TypedChoices>(() => ({
    ...typedFrom(answer.settings),
    authority: holds?.authority ?? '',
  }));
  const [against, setAgainst] = useState(holds?.runId ?? '');
  const [tried, setTried] = useState<Tried>();
  const { isSending, notSaved, run } = useSending();
  const show = () =>
    run(async () => {
      const settings = settingsFrom(typed);
      if (!settings) return { sentence: t.wrong };
      const authority = typed.authority || null;
      const wish = { settings, authority, against: against || null };
      const said = await answers.post('/api/allocation/what-if', wish, whatIfAnswer);
      if (!said.ok) return said;
      setTried({ settings, authority, result: said.value });
      return undefined;
    });
  return (
    <Panel title={t.title}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void show();
        }}
      >
        <div className={css.fields}>
          <Field label={t.authority}>
            <Select value={typed.authority} onChange={(_, { value }) => setTyped({ ...typed, authority: value })}>
              <option value="">{t.all}</option>
              {figures.authorities.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          <Field label={t.against}>
            <Select value={against} onChange={(_, { value }) => setAgainst(value)}>
              <option value="">{t.nothing}</option>
              {answer.runs.map(({ runId, name }) => (
                <option key={runId} value={runId}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <ChoiceFields typed={typed} onChange={setTyped} />
        <Wrong why={notSaved} />
        <div className={css.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={isSending}>
            {t.button}
          </Button>
        </div>
      </form>
      {tried && <WhatWouldBe tried={tried} academicYear={answer.academicYear} onKept={onKept} />}
    </Panel>
  );
}
