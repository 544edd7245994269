import { Button, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { meetingLengths } from '../../../shared/planning/cycle.ts';
import type { DaysAnswer } from '../../../shared/planning/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { bookingWords as t } from './booking-words.ts';
import type { CycleLine } from './planning.ts';
import { Refusal } from './refusal.tsx';
import { TimesForm } from './times-form.tsx';
import type { NewTime } from './times.ts';
import { useAct } from './use-act.ts';
import css from './booking.module.css';

interface Props {
  readonly school: string;
  readonly cycle: CycleLine;
  readonly onDone: () => void;
}

/** 'Move or cancel', folded away until it is pressed: a reason, new times, and two ways to go on. Row F18. */
export function ChangeMeeting(props: Props) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const hasPressed = useRef(false);
  const watch = useAnswers().days(props.cycle.id);
  useEffect(() => {
    // The button that was pressed has gone: what stands in its place takes the keyboard.
    if (hasPressed.current) frame.current?.focus();
  }, [open]);
  const turn = (next: boolean): void => {
    hasPressed.current = true;
    setOpen(next);
  };
  return (
    <div ref={frame} tabIndex={-1} className={css.frame}>
      {open ? (
        <div className={css.form} role="group" aria-label={t.changeTitle}>
          <h3 className={css.title}>{t.changeTitle}</h3>
          <Answered watch={watch} loading={<Loading lines={3} />}>
            {(days) => <Change {...props} days={days} onLeave={() => turn(false)} />}
          </Answered>
        </div>
      ) : (
        <Button size="small" onClick={() => turn(true)}>
          {t.change}
        </Button>
      )}
    </div>
  );
}

function Change({
  school,
  cycle,
  days,
  onDone,
  onLeave,
}: Props & { readonly days: DaysAnswer; readonly onLeave: () => void }) {
  const { act, busy, refused } = useAct(school, cycle);
  const [why, setWhy] = useState('');
  const [times, setTimes] = useState<readonly NewTime[]>([]);
  const [last, setLast] = useState<'/move' | '/cancel'>('/move');
  const press = async (part: '/move' | '/cancel', again = false) => {
    setLast(part);
    const body = { why, ...(part === '/move' && { slots: times }) };
    if (!busy && (await act(part, body, again))) onDone();
  };
  const { meeting } = cycle;
  const minutes = meetingLengths.find((each) => each === meeting?.minutes) ?? 60;
  return (
    <div className={css.form}>
      <Field label={t.why} hint={t.whyHint}>
        <Textarea value={why} maxLength={500} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <p className={css.part}>{t.newTimes}</p>
      <TimesForm
        days={days}
        times={times}
        onTimes={setTimes}
        fixed={{ minutes, mode: meeting?.mode ?? 'face-to-face', reason: meeting?.reason ?? '' }}
      />
      <Refusal refused={refused} onAgain={() => void press(last, true)} anyway={t.askAnyway} />
      <div className={css.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || times.length === 0}
          onClick={() => void (times.length > 0 && press('/move'))}
        >
          {t.ask}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void press('/cancel')}>
          {t.cancel}
        </Button>
        <Button appearance="subtle" onClick={onLeave}>
          {t.leave}
        </Button>
      </div>
    </div>
  );
}
