import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SchoolCalendarAnswer } from '../../../shared/calendar/contract.ts';
import { civilDateSchema, type CivilDate } from '../../../shared/kernel/time.ts';
import { Panel } from '../../components/panel.tsx';
import { calendarPageText } from './text.ts';
import type { OwnYear } from './own-year.ts';
import css from './calendar.module.css';

interface Props {
  readonly year: SchoolCalendarAnswer;
  /** Shows what a change of the school's own dates will come to. */
  readonly onChange: (own: OwnYear) => void;
}

const inset = calendarPageText.inset;
const events = calendarPageText.events;
const dateOf = (typed: string): CivilDate | undefined => civilDateSchema.safeParse(typed).data;

/** The INSET days of a year; those of the authority or trust are not the school's to take away. */
export function InsetPanel({ year, onChange }: Props) {
  const [day, setDay] = useState('');
  const { own } = year;
  const on = dateOf(day);
  return (
    <Panel title={inset.title}>
      {year.insetDays.length === 0 && <p className={css.quiet}>{inset.none}</p>}
      <Lines
        lines={year.insetDays.map(({ on: each, origin }) => ({
          key: each,
          words: calendarPageText.day(each),
          note: calendarPageText.origins[origin],
          ...(year.mayChange &&
            origin === 'school' && {
              remove: () => onChange({ ...own, insetDays: own.insetDays.filter((other) => other !== each) }),
            }),
        }))}
        removeWord={inset.remove}
      />
      {year.mayChange && (
        <DayForm
          isReady={on !== undefined}
          send={inset.add}
          onSend={() => on && onChange({ ...own, insetDays: [...own.insetDays, on] })}
        >
          <Field label={inset.date} className={css.short}>
            <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
          </Field>
        </DayForm>
      )}
    </Panel>
  );
}

/** What is on at the school that a meeting should keep clear of. Row U06. */
export function EventsPanel({ year, onChange }: Props) {
  const [label, setLabel] = useState('');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const { own } = year;
  const firstOn = dateOf(first);
  const lastOn = dateOf(last) ?? firstOn;
  const words = label.trim();
  const add = (): void => {
    if (words && firstOn && lastOn) onChange({ ...own, events: [...own.events, { label: words, firstOn, lastOn }] });
  };
  return (
    <Panel title={events.title}>
      <p className={css.quiet}>{events.about}</p>
      {year.events.length === 0 && <p className={css.quiet}>{events.none}</p>}
      <Lines
        lines={year.events.map((event) => ({
          key: event.id,
          words: event.label,
          note: calendarPageText.range(event.firstOn, event.lastOn),
          ...(year.mayChange && {
            remove: () => onChange({ ...own, events: own.events.filter((other) => !isSame(other, event)) }),
          }),
        }))}
        removeWord={events.remove}
      />
      {year.mayChange && (
        <DayForm isReady={Boolean(words && firstOn)} send={events.add} onSend={add}>
          <Field label={events.label}>
            <Input value={label} maxLength={120} onChange={(_, { value }) => setLabel(value)} />
          </Field>
          <Field label={events.first} className={css.short}>
            <Input type="date" value={first} onChange={(_, { value }) => setFirst(value)} />
          </Field>
          <Field label={events.last} className={css.short}>
            <Input type="date" value={last} onChange={(_, { value }) => setLast(value)} />
          </Field>
        </DayForm>
      )}
    </Panel>
  );
}

type Event = OwnYear['events'][number];
const isSame = (one: Event, other: Event): boolean =>
  one.label === other.label && one.firstOn === other.firstOn && one.lastOn === other.lastOn;

interface Line {
  readonly key: string;
  readonly words: string;
  readonly note: string;
  readonly remove?: () => void;
}

function Lines({ lines, removeWord }: { readonly lines: readonly Line[]; readonly removeWord: string }) {
  if (lines.length === 0) return null;
  return (
    <ul className={css.list}>
      {lines.map(({ key, words, note, remove }) => (
        <li key={key}>
          <span>
            {words} <span className={css.note}>{note}</span>
          </span>
          {remove && (
            <Button size="small" onClick={remove}>
              {removeWord}
              <span className="unseen"> {words}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface DayFormProps {
  readonly isReady: boolean;
  readonly send: string;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

function DayForm({ isReady, send, onSend, children }: DayFormProps) {
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSend();
      }}
    >
      {children}
      <div className={css.buttons}>
        <Button type="submit" disabledFocusable={!isReady}>
          {send}
        </Button>
      </div>
    </form>
  );
}
