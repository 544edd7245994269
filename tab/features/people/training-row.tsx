import { Button, Field, Input } from '@fluentui/react-components';
import type { TypedTraining } from './details.ts';
import { peopleText as t } from './text.ts';
import forms from './forms.module.css';

interface Props {
  readonly typed: TypedTraining;
  readonly onType: (part: Partial<TypedTraining>) => void;
  readonly onRemove: () => void;
}

/** One training while it is typed: what it was, on which day, until when it counts. */
export function TrainingRow({ typed: { what, on, until }, onType, onRemove }: Props) {
  return (
    <div className={forms.trainingRow}>
      <Field label={t.what} required>
        <Input maxLength={120} value={what} onChange={(_, { value }) => onType({ what: value })} />
      </Field>
      <Field label={t.on} required>
        <Input type="date" value={on} onChange={(_, { value }) => onType({ on: value })} />
      </Field>
      <Field label={t.until} hint={t.untilHint}>
        <Input type="date" value={until} onChange={(_, { value }) => onType({ until: value })} />
      </Field>
      <Button size="small" aria-label={`${t.remove}: ${what || t.training}`} onClick={onRemove}>
        {t.remove}
      </Button>
    </div>
  );
}
