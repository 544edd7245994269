import { Field, Textarea } from '@fluentui/react-components';
import { mostCharacters } from '../../../shared/scoping/scoping.ts';
import { gridText } from './text.ts';

interface Props {
  /** Where it is, for what leads to words that are not saved. */
  readonly place: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly onLeave?: () => void;
  readonly autoFocus?: boolean;
}

/** The words of an entry. Longer than it holds is refused in words, so nothing that was pasted is cut off unseen. */
export function WordsField({ place, value, onType, onLeave, autoFocus = false }: Props) {
  const over = value.trim().length > mostCharacters ? `${value.trim().length} / ${mostCharacters}` : undefined;
  return (
    <Field label={gridText.what} hint={over ?? gridText.hint} size="small">
      <Textarea
        value={value}
        data-place={place}
        resize="vertical"
        autoFocus={autoFocus}
        onChange={(_, { value: text }) => onType(text)}
        onBlur={onLeave}
      />
    </Field>
  );
}
