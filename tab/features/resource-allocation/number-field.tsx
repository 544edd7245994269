import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { numberTyped } from './share.ts';
import { shareText as t } from './text.ts';

interface Props {
  readonly label: string;
  readonly value: number;
  /** What one of the typed number is of what is stored: 60 where hours are typed and minutes stored. */
  readonly times?: number;
  /** The largest that may be typed, and how many places behind the point. */
  readonly most: number;
  readonly places?: number;
  readonly readOnly?: boolean;
  readonly onValue: (value: number) => void;
}

/** A number that counts as it is typed. What is none stays where it was typed, marked, and the last number holds. */
export function NumberField({ label, value, times = 1, most, places = 2, readOnly = false, onValue }: Props) {
  const [typed, setTyped] = useState(() => String(Math.round((value / times) * 100) / 100));
  const isWrong = numberTyped(typed, { most, places }) === undefined;
  return (
    <Field
      label={label}
      {...(isWrong ? { validationState: 'error', validationMessage: t.badNumber(most, places) } : {})}
    >
      <Input
        inputMode="decimal"
        value={typed}
        readOnly={readOnly}
        maxLength={12}
        onChange={(_, { value: said }) => {
          setTyped(said);
          const read = numberTyped(said, { most, places });
          if (read !== undefined) onValue(times === 1 ? read : Math.round(read * times));
        }}
      />
    </Field>
  );
}
