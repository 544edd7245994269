import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  whatIfAnswer,
  type AllocationAnswer,
  type RunAnswer,
  type WhatIfAnswer,
} from '../../../shared/allocation/contract.ts';
import { yearAfter } from '../../../shared/calendar/academic-year.ts';
import { mostInARun } from '../../../shared/allocation/run.ts';
import type { AllocationSettings } from '../../../shared/allocation/settings.ts';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { settingsFrom, typedFrom } from './bands.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { bandsText } from './text.ts';
import type { TryDraft } from './typed-bands.ts';
import { WhatWouldBe } from './what-would-be.tsx';
import { WhichSchools } from './which-schools.tsx';
import css from './allocation.module.css';

const t = bandsText.try;
const form = 'try';

interface Props {
  readonly answer: AllocationAnswer;
  readonly figures: NonNullable<AllocationAnswer['figures']>;
  readonly onKept: (run: RunAnswer) => void;
}

/** What was tried last, with which choices, and the id that a run of it will have. */
export interface Tried {
  readonly runId: string;
  readonly settings: AllocationSettings;
  readonly authority: string | null;
  readonly result: WhatIfAnswer;
}

/** The choices of the newest run, held against the one that holds. */
function draftFrom(answer: AllocationAnswer, { authorities, schools }: Props['figures']): TryDraft {
  const holds = answer.runs.find(({ state }) => state === 'frozen' || state === 'published') ?? answer.runs[0];
  const authority = holds?.authority ?? (schools > mostInARun ? (authorities[0] ?? '') : '');
  return {
    ...{ typed: typedFrom(answer, authority), against: holds?.runId ?? '' },
    ...{ name: undefined, academicYear: answer.academicYear },
  };
}

/** Other choices and who would move by them; nothing is kept until it is asked for. Row K07. */
export function TryChoices({ answer, figures, onKept }: Props) {
  const answers = useAnswers();
  const [kept, keep] = useTyped(answers.typedTries, form);
  const draft = kept ?? draftFrom(answer, figures);
  const change = (over: Partial<TryDraft>) => keep({ ...draft, ...over });
  const { typed, against } = draft;
  const [tried, setTried] = useState<Tried>();
  const [keptId, setKeptId] = useState<string>();
  const { isSending, notSaved, run } = useSending();
  const show = () =>
    run(async () => {
      const settings = settingsFrom(typed);
      if (!settings) return { sentence: t.wrong };
      const authority = typed.authority || null;
      const wish = { settings, authority, against: against || null };
      const said = await answers.post('/api/allocation/what-if', wish, whatIfAnswer);
      if (!said.ok) return said;
      setTried({ runId: answers.newId(), settings, authority, result: said.value });
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
            <Select
              value={typed.authority}
              onChange={(_, { value }) => change({ typed: { ...typed, authority: value } })}
            >
              {figures.schools <= mostInARun && <option value="">{t.all}</option>}
              {figures.authorities.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          <Field label={t.against}>
            <Select value={against} onChange={(_, { value }) => change({ against: value })}>
              <option value="">{t.nothing}</option>
              {answer.runs.map(({ runId, name }) => (
                <option key={runId} value={runId}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <ChoiceFields typed={typed} onChange={(next) => change({ typed: next })} />
        <WhichSchools typed={typed} figures={figures} onChange={(next) => change({ typed: next })} />
        <Wrong why={notSaved} />
        <div className={css.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={isSending}>
            {against ? t.button : t.first}
          </Button>
        </div>
      </form>
      {tried && (
        <WhatWouldBe
          key={tried.runId}
          tried={tried}
          draft={draft}
          isKept={keptId === tried.runId}
          years={[answer.academicYear, yearAfter(answer.academicYear)]}
          onChange={change}
          onKept={(run) => {
            keep(undefined);
            setKeptId(run.run.runId);
            onKept(run);
          }}
        />
      )}
    </Panel>
  );
}
