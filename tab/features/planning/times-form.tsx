import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import type { DaysAnswer } from '../../../shared/planning/contract.ts';
import { meetingLengths, meetingModeSchema, mostSlots } from '../../../shared/planning/cycle.ts';
import { dayEnds, dayStarts } from '../../../shared/planning/decide.ts';
import { announce } from '../../components/announce.ts';
import { Notice } from '../../components/notice.tsx';
import { OwnDays } from '../free-busy/own-days.tsx';
import { OwnStanding } from '../free-busy/own-standing.tsx';
import { bookingWords as t } from './booking-words.ts';
import { slotWords } from './planning.ts';
import { Slot } from './slot.tsx';
import {
  clashOf,
  dayOptions,
  emptyTime,
  notesOf,
  removeWords,
  timeOf,
  withTime,
  type NewTime,
  type TypedTime,
} from './times.ts';
import css from './booking.module.css';

interface Props {
  readonly days: DaysAnswer;
  readonly times: readonly NewTime[];
  /** Length and way to meet are those of a meeting that is moved, and are not asked. */
  readonly fixed?: Pick<TypedTime, 'minutes' | 'mode' | 'reason'> | undefined;
  readonly onTimes: (times: NewTime[]) => void;
}

/** Times put together one by one: a day with what speaks against it, a start, and how to meet. Rows F02, F03, U06. */
export function TimesForm({ days, times, fixed, onTimes }: Props) {
  const { like } = days;
  const [typed, setTyped] = useState<TypedTime>({ ...emptyTime, ...(fixed ? {} : like), ...fixed });
  const [says, setSays] = useState<{ says: string; again: boolean }>();
  const change = (part: Partial<TypedTime>): void => {
    setTyped({ ...typed, ...part });
    setSays(undefined);
  };
  const add = (): void => {
    const time = timeOf(typed);
    if (typeof time === 'string') return setSays({ says: time, again: false });
    const clash = clashOf(time, days);
    if (clash?.again && !says?.again) {
      announce(clash.says);
      return setSays(clash);
    }
    onTimes(withTime(times, time));
    announce(slotWords({ ...time, reason: null }));
    setTyped({ ...typed, on: '', at: '' });
    setSays(clash && !clash.again ? clash : undefined);
  };
  const notes = notesOf(typed.on, days);
  const filled = timeOf(typed);
  return (
    <div className={css.times}>
      {times.length > 0 && (
        <ul className={css.list}>
          {times.map((time) => (
            <li key={`${time.on} ${time.at}`}>
              <Slot slot={{ ...time, reason: time.reason || null }}>
                <OwnStanding slot={time} />
              </Slot>
              <Button
                size="small"
                appearance="subtle"
                aria-label={removeWords(time)}
                onClick={() => onTimes(times.filter((each) => each !== time))}
              >
                {t.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {times.length === mostSlots ? (
        <p className={css.quiet}>{t.full}</p>
      ) : (
        <div className={css.fields}>
          <Field label={t.day}>
            <Select value={typed.on} onChange={(_, { value }) => change({ on: value })}>
              <option value="">{t.pick}</option>
              {dayOptions(days).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t.start}>
            <Input
              type="time"
              min={dayStarts}
              max={dayEnds}
              value={typed.at}
              onChange={(_, { value }) => change({ at: value })}
            />
          </Field>
          {!fixed && <How typed={typed} onChange={change} />}
        </div>
      )}
      {typed.on && (
        <div className={css.notes} role="status">
          {notes.length ? (
            <>
              <strong>{t.against}</strong>
              <ul>
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </>
          ) : (
            t.clear
          )}
          {typeof filled !== 'string' && <OwnStanding slot={filled} />}
        </div>
      )}
      {like && !fixed && times.length === 0 && (
        <p className={css.quiet}>{bookingText.days.likeLast(like.on, like.at)}</p>
      )}
      {says && <Notice>{says.says}</Notice>}
      {times.length < mostSlots && (
        <div className={css.buttons}>
          <Button onClick={add}>{says?.again ? t.addAnyway : t.add}</Button>
        </div>
      )}
      <OwnDays
        days={days.days.map(({ on }) => on)}
        minutes={typed.minutes}
        taken={times}
        onTake={({ on, at }) => change({ on, at })}
      />
    </div>
  );
}

/** How long, how to meet, and why it is not face to face. */
function How({
  typed,
  onChange,
}: {
  readonly typed: TypedTime;
  readonly onChange: (part: Partial<TypedTime>) => void;
}) {
  return (
    <>
      <Field label={t.minutes}>
        <Select
          value={String(typed.minutes)}
          onChange={(_, { value }) =>
            onChange({ minutes: meetingLengths.find((each) => String(each) === value) ?? typed.minutes })
          }
        >
          {meetingLengths.map((each) => (
            <option key={each} value={each}>
              {each} minutes
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.mode}>
        <Select
          value={typed.mode}
          onChange={(_, { value }) => onChange({ mode: meetingModeSchema.safeParse(value).data ?? typed.mode })}
        >
          {meetingModeSchema.options.map((mode) => (
            <option key={mode} value={mode}>
              {t.modes[mode]}
            </option>
          ))}
        </Select>
      </Field>
      {typed.mode !== 'face-to-face' && (
        <Field label={t.reason} className={css.wide}>
          <Input value={typed.reason} maxLength={200} onChange={(_, { value }) => onChange({ reason: value })} />
        </Field>
      )}
    </>
  );
}
