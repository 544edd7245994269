import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { sourceOfFile, type CalendarDoor } from './sending.ts';
import { calendarPageText } from './text.ts';
import type { Importing } from './use-import.ts';
import css from './calendar.module.css';

const t = calendarPageText.bring;

interface Props {
  readonly importing: Importing;
  /** Where the dates go, or why they cannot go anywhere yet. */
  readonly door: () => CalendarDoor | string;
  readonly academicYear?: string;
  /** Bank holidays come as a file alone. */
  readonly canPaste?: boolean;
}

/** A file, or lines pasted from a website; what will change is shown next. */
export function BringIn({ importing, door, academicYear, canPaste = true }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const { isBusy, look, refuse } = importing;
  const choose = async (file: File | undefined): Promise<void> => {
    const to = door();
    if (!file) return;
    if (typeof to === 'string') return refuse(to);
    const source = await sourceOfFile(file);
    if (typeof source === 'string') return refuse(source);
    await look(to, { source });
  };
  const paste = (): void => {
    const to = door();
    if (typeof to === 'string') return refuse(to);
    if (!typed.trim()) return refuse(t.nothing);
    // Lines that name no year are of the year that is open.
    const meant = /\b20\d\d\b/.test(typed) ? {} : { academicYear };
    void look(to, { source: { kind: 'text', text: typed, how: 'hand', name: null, terms: {} }, ...meant });
  };
  return (
    <div className={css.form}>
      <input
        ref={input}
        type="file"
        hidden
        accept=".ics,.csv,.json,.txt"
        onChange={({ target }) => {
          void choose(target.files?.[0]);
          // The same file chosen again, put right meanwhile, is a new one.
          target.value = '';
        }}
      />
      <div className={css.buttons}>
        <Button icon={<Icon name="file" />} disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          {t.choose}
        </Button>
      </div>
      {canPaste && (
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            paste();
          }}
        >
          <Field label={t.paste}>
            <Textarea rows={4} placeholder={t.example} value={typed} onChange={(_, { value }) => setTyped(value)} />
          </Field>
          <div className={css.buttons}>
            <Button type="submit" disabledFocusable={isBusy}>
              {t.look}
            </Button>
          </div>
        </form>
      )}
      {isBusy && (
        <p role="status" className={css.quiet}>
          {t.reading}
        </p>
      )}
    </div>
  );
}
