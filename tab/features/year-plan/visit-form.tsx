import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PlanAnswer, YearPlanAnswer } from '../../../shared/year-plan/contract.ts';
import { civilDateSchema, civilTimeSchema } from '../../../shared/kernel/time.ts';
import { useAnswers } from '../../use-answers.ts';
import type { Watch } from '../../watch.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { yearPageText as t } from './text.ts';
import { sendChange, type ShownVisit } from './year-plan.ts';
import css from './year-plan.module.css';

interface Props {
  readonly plan: PlanAnswer;
  readonly watch: Watch<YearPlanAnswer>;
  readonly visit: ShownVisit;
  readonly school: string;
  readonly onClose: () => void;
}

/** One visit by hand: another day or time, pinned or free; what speaks against it is said beside it. */
export function VisitForm({ plan, watch, visit, school, onClose }: Props) {
  const answers = useAnswers();
  const { isSending, notSaved, run } = useSending();
  const [on, setOn] = useState<string>(visit.on);
  const [at, setAt] = useState<string>(visit.at);
  const [isPinned, setPinned] = useState(visit.isPinned);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = () => {
    const [day, time] = [civilDateSchema.safeParse(on), civilTimeSchema.safeParse(at)];
    if (!day.success || !time.success) return;
    const op = { do: 'move', visitId: visit.id, on: day.data, at: time.data, isPinned } as const;
    void run(() => sendChange(answers, watch, plan, op), t.saved);
  };
  return (
    <form
      ref={form}
      className={css.form}
      aria-label={t.change}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3 className={css.small}>{school}</h3>
      {visit.conflicts.map((sentence) => (
        <p key={sentence} className={css.conflict}>
          {sentence}
        </p>
      ))}
      <div className={css.fields}>
        <Field label={t.day}>
          <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
        </Field>
        <Field label={t.time}>
          <Input type="time" value={at} onChange={(_, { value }) => setAt(value)} />
        </Field>
      </div>
      <Checkbox label={t.pin} checked={isPinned} onChange={(_, { checked }) => setPinned(checked === true)} />
      <Wrong why={notSaved} />
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSending}>
          {t.save}
        </Button>
        <Button onClick={onClose}>{t.close}</Button>
      </div>
    </form>
  );
}
