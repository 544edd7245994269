import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { numberTyped } from './share.ts';
import { shareText as t } from './text.ts';

interface Props {
  readonly label: string;
  readonly value: number;
  /** What one of the typed number is of what is stored: 60 where hours are typed and minutes stored. */
  readonly times?: number;
  readonly readOnly?: boolean;
  /** Whole numbers of what is stored. */
  readonly whole?: boolean;
  readonly onValue: (value: number) => void;
}

/** A number that counts as it is typed. What is none stays where it was typed, marked, and the last number holds. */
export function NumberField({ label, value, times = 1, readOnly = false, whole = false, onValue }: Props) {
  const [typed, setTyped] = useState(() => String(Math.round((value / times) * 100) / 100));
  const isWrong = numberTyped(typed) === undefined;
  return (
    <Field label={label} {...(isWrong ? { validationState: 'error', validationMessage: t.badNumber } : {})}>
      <Input
        inputMode="decimal"
        value={typed}
        readOnly={readOnly}
        maxLength={12}
        onChange={(_, { value: said }) => {
          setTyped(said);
          const read = numberTyped(said);
          if (read !== undefined) onValue(whole || times !== 1 ? Math.round(read * times) : read);
        }}
      />
    </Field>
  );
}
