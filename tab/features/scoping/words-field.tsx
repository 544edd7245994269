import { Field, Textarea } from '@fluentui/react-components';
import { mostCharacters } from '../../../shared/scoping/scoping.ts';
import { gridText } from './text.ts';

interface Props {
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly onLeave?: () => void;
  readonly autoFocus?: boolean;
}

/** The words of an entry. Longer than it holds is refused in words, so nothing that was pasted is cut off unseen. */
export function WordsField({ value, onType, onLeave, autoFocus = false }: Props) {
  const over = value.trim().length > mostCharacters ? `${value.trim().length} / ${mostCharacters}` : undefined;
  return (
    <Field label={gridText.what} hint={over ?? gridText.hint} size="small">
      <Textarea
        value={value}
        resize="vertical"
        autoFocus={autoFocus}
        onChange={(_, { value: text }) => onType(text)}
        onBlur={onLeave}
      />
    </Field>
  );
}
