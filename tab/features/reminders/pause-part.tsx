import { Button, Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { addDays, civilDateSchema, type CivilDate } from '../../../shared/kernel/time.ts';
import type { RemindersAnswer } from '../../../shared/reminders/contract.ts';
import { pauseDays } from '../../../shared/reminders/decide.ts';
import { settingsText as t } from '../../../shared/reminders/settings-text.ts';
import { Notice } from '../../components/notice.tsx';
import { remindersPageText } from './text.ts';
import { useReminderChange } from './use-reminders.ts';
import css from './reminders.module.css';

const own = remindersPageText.own;

interface Props {
  readonly answer: RemindersAnswer;
  readonly today: CivilDate;
}

/** Until when nothing comes at all; one press, or any day. Row V04. */
export function PausePart({ answer, today }: Props) {
  const { saving, send } = useReminderChange();
  const [day, setDay] = useState('');
  const [missing, setMissing] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const { pausedUntil } = answer.preferences;
  const isPaused = pausedUntil !== null && pausedUntil > today;
  const isBusy = saving.state === 'saving';
  const pause = async (until: CivilDate | null) => {
    setMissing(false);
    // The button that was pressed goes with what it did.
    if (await send('/pause', { until }, until ? t.paused(until) : t.resumed)) head.current?.focus();
  };
  const pauseUntilDay = () => {
    const until = civilDateSchema.safeParse(day);
    if (until.success) void pause(until.data);
    else setMissing(true);
  };
  return (
    <section className={css.pause}>
      <h3 ref={head} tabIndex={-1} className={css.legend}>
        {own.pause}
      </h3>
      {isPaused ? (
        <>
          <Notice>{t.paused(pausedUntil)}</Notice>
          <div>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void pause(null)}>
              {t.resume}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={css.words}>{own.pauseIntro}</p>
          <div className={css.buttons}>
            <Button disabledFocusable={isBusy} onClick={() => void pause(addDays(today, pauseDays))}>
              {t.pauseTwoWeeks}
            </Button>
            {answer.nextTerm && (
              <Button disabledFocusable={isBusy} onClick={() => void pause(answer.nextTerm)}>
                {own.termOn(answer.nextTerm)}
              </Button>
            )}
          </div>
          <div className={css.until}>
            <Field label={own.until} {...(missing && { validationState: 'error', validationMessage: own.dayNeeded })}>
              <Input type="date" min={addDays(today, 1)} value={day} onChange={(_, { value }) => setDay(value)} />
            </Field>
            <Button disabledFocusable={isBusy} onClick={pauseUntilDay}>
              {own.pauseUntil}
            </Button>
          </div>
        </>
      )}
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
    </section>
  );
}
