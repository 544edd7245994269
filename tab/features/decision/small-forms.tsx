import { Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { clockSteps, type ClockStep } from '../../../shared/decision/clock.ts';
import type { Queued, QueueAnswer } from '../../../shared/decision/contract.ts';
import { helpedSchema, mostInPart } from '../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { civilDateSchema, londonDate } from '../../../shared/kernel/time.ts';
import { useSending } from '../reflection/use-sending.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { formsOf, type DecisionActs, type SmallTyped } from './decisions.ts';
import { FormEnd } from './form-end.tsx';
import css from './decision.module.css';

interface Props {
  readonly request: Queued;
  readonly acts: DecisionActs;
  readonly onClose: () => void;
}

type Noted = Exclude<ClockStep, 'acknowledged'>;
const noted = clockSteps.filter((step) => step !== 'acknowledged') as Noted[];

/** What stands in a small form, kept while somebody looks at another page, and how its last try went. */
function useSmall(place: string, onClose: () => void) {
  const { typedSmall } = useAnswers();
  const [kept, keep] = useTyped(typedSmall, place);
  const sending = useSending();
  const typed = kept ?? {};
  return {
    ...sending,
    typed,
    type: (part: SmallTyped) => {
      keep({ ...typed, ...part });
      sending.forget();
    },
    close: () => {
      keep(undefined);
      onClose();
    },
  };
}

/** A step of the clock and its day. Row G18. */
export function StepForm({ request, acts, onClose }: Props) {
  const { typed, type, close, isSending, notSaved, run } = useSmall(formsOf(request).step, onClose);
  const next = noted.find((each) => !request.clock.some((of) => of.step === each && of.doneOn)) ?? 'assessment';
  const step = noted.find((each) => each === typed.step) ?? next;
  const on = typed.on ?? '';
  const save = async () => {
    const day = civilDateSchema.safeParse(on);
    const said = day.success ? t.noted(step, day.data) : undefined;
    const saved = await run(
      () => (day.success ? acts.step(request, step, day.data) : Promise.resolve({ sentence: t.stepDay })),
      said,
    );
    if (saved) close();
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
        <Select value={step} onChange={(_, { value }) => type({ step: value })}>
          {noted.map((each) => (
            <option key={each} value={each}>
              {t.steps[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.stepOn} className={css.narrow ?? ''}>
        <Input
          type="date"
          value={on}
          min={londonDate(request.asked.at)}
          onChange={(_, { value }) => type({ on: value })}
        />
      </Field>
      <FormEnd
        send={t.noteSave}
        {...{ isSending, notSaved }}
        onClose={close}
        textOf={() => ''}
        placeOf={() => ''}
        onKeep={() => undefined}
      />
    </form>
  );
}

/** Did the signpost help? Row G16. */
export function HelpedForm({ request, acts, onClose }: Props) {
  const place = formsOf(request).helped;
  const { typed, type, close, isSending, notSaved, run } = useSmall(place, onClose);
  const answer = helpedSchema.shape.answer.safeParse(typed.answer).data;
  const words = typed.words ?? '';
  const save = async (confirmed: boolean) => {
    const send = () =>
      answer ? acts.helped(request, answer, words, confirmed) : Promise.resolve({ sentence: t.helpedError });
    if (await run(send, t.helpedSaid)) close();
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
        <RadioGroup value={answer ?? ''} onChange={(_, { value }) => type({ answer: value })}>
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
          onChange={(_, { value }) => type({ words: value })}
        />
      </Field>
      <FormEnd
        send={t.helpedSave}
        {...{ isSending, notSaved }}
        onClose={close}
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
