import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FormFrame } from '../places/form-frame.tsx';
import type { Unsaid } from '../scoping/said.ts';
import type { useHoursForm } from './use-hours-form.ts';
import { hoursPageText as t } from './text.ts';
import css from './ledger.module.css';

interface Props {
  readonly form: ReturnType<typeof useHoursForm>;
  /** The `data-place` of the reason's box. */
  readonly place: string;
  /** Sends what is typed; answers why it was not taken. */
  readonly save: (kept: object) => Promise<Unsaid | undefined>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A change of the ledger: its fields and, as for every change, the reason. What is typed is dropped once the form closes. */
export function BecauseForm({ form, place, save, onClose, children }: Props) {
  const because = form.field('because');
  return (
    <div className={css.inside}>
      <FormFrame
        textOf={() => because}
        placeOf={() => place}
        save={save}
        onClose={() => {
          form.drop();
          onClose();
        }}
      >
        <div className={css.row}>{children}</div>
        <Field label={t.because} size="small">
          <Input
            value={because}
            data-place={place}
            maxLength={300}
            onChange={(_, { value }) => form.type('because', value)}
          />
        </Field>
      </FormFrame>
    </div>
  );
}
