import { Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { clockSteps, type ClockStep } from '../../../shared/decision/clock.ts';
import type { Queued, QueueAnswer } from '../../../shared/decision/contract.ts';
import { mostInPart, type Helped } from '../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { civilDateSchema, londonDate } from '../../../shared/kernel/time.ts';
import { useSending } from '../reflection/use-sending.ts';
import type { DecisionActs } from './decisions.ts';
import { FormEnd } from './form-end.tsx';
import css from './decision.module.css';

interface Props {
  readonly request: Queued;
  readonly acts: DecisionActs;
  readonly onClose: () => void;
}

type Noted = Exclude<ClockStep, 'acknowledged'>;
const noted = clockSteps.filter((step) => step !== 'acknowledged') as Noted[];

/** A step of the clock and its day. Row G18. */
export function StepForm({ request, acts, onClose }: Props) {
  const [step, setStep] = useState<Noted>(
    noted.find((each) => !request.clock.some((of) => of.step === each && of.doneOn)) ?? 'assessment',
  );
  const [on, setOn] = useState('');
  const { isSending, notSaved, run } = useSending();
  const save = async () => {
    const day = civilDateSchema.safeParse(on);
    const said = day.success ? t.noted(step, day.data) : undefined;
    const saved = await run(
      () => (day.success ? acts.step(request, step, day.data) : Promise.resolve({ sentence: t.stepDay })),
      said,
    );
    if (saved) onClose();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t.step} className={css.narrow ?? ''}>
        <Select value={step} onChange={(_, { value }) => setStep(value as Noted)}>
          {noted.map((each) => (
            <option key={each} value={each}>
              {t.steps[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.stepOn} className={css.narrow ?? ''}>
        <Input type="date" value={on} min={londonDate(request.asked.at)} onChange={(_, { value }) => setOn(value)} />
      </Field>
      <FormEnd
        send={t.noteSave}
        {...{ isSending, notSaved, onClose }}
        textOf={() => ''}
        placeOf={() => ''}
        onKeep={() => undefined}
      />
    </form>
  );
}

/** Did the signpost help? Row G16. */
export function HelpedForm({ request, acts, onClose }: Props) {
  const place = `helped-${request.id}`;
  const [answer, setAnswer] = useState<Helped['answer'] | ''>('');
  const [words, setWords] = useState('');
  const { isSending, notSaved, run } = useSending();
  const save = async (confirmed: boolean) => {
    const send = () =>
      answer ? acts.helped(request, answer, words, confirmed) : Promise.resolve({ sentence: t.helpedError });
    if (await run(send, t.helpedSaid)) onClose();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <Field label={t.helpedTitle}>
        <RadioGroup value={answer} onChange={(_, { value }) => setAnswer(value as Helped['answer'])}>
          {Object.entries(t.helped).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t.helpedWords}>
        <Textarea
          value={words}
          maxLength={mostInPart}
          data-place={place}
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <FormEnd
        send={t.helpedSave}
        {...{ isSending, notSaved, onClose }}
        textOf={() => words}
        placeOf={() => place}
        onKeep={() => void save(true)}
      />
    </form>
  );
}

/** Who of the service is to answer for a request. Row G19. */
export function GiveForm({ request, acts, people, onClose }: Props & Pick<QueueAnswer, 'people'>) {
  const [personId, setPersonId] = useState('');
  const { isSending, notSaved, run } = useSending();
  const save = async () => {
    const name = people.find((each) => each.personId === personId)?.name ?? '';
    if (await run(() => acts.give(request, personId), t.given(name))) onClose();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t.giveTo} className={css.narrow ?? ''}>
        <Select value={personId} onChange={(_, { value }) => setPersonId(value)}>
          <option value="">{t.choose}</option>
          {people.map((each) => (
            <option key={each.personId} value={each.personId}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      <FormEnd
        send={t.give}
        {...{ isSending, notSaved, onClose }}
        textOf={() => ''}
        placeOf={() => ''}
        onKeep={() => undefined}
      />
    </form>
  );
}
