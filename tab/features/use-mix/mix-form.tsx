import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MixAnswer } from '../../../shared/use-mix/contract.ts';
import { mixGroups } from '../../../shared/use-mix/groups.ts';
import { longestNote } from '../../../shared/use-mix/mix.ts';
import { mixText } from '../../../shared/use-mix/text.ts';
import ledger from '../hours/ledger.module.css';
import { formOf } from '../hours/typed-forms.ts';
import { useHoursForm } from '../hours/use-hours-form.ts';
import { FormFrame } from '../places/form-frame.tsx';
import { sharesOf, startOf, sumOf, type TypedShares } from './mix.ts';
import type { SendMix } from './sending.ts';
import { mixPanelText as t } from './text.ts';
import css from './use-mix.module.css';

interface Props {
  readonly school: string;
  readonly mix: MixAnswer;
  readonly send: SendMix;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const place = 'use-mix-note';

/** A mix is proposed: parts of a hundred, and why it changes. */
export function MixForm({ school, mix, send, onDone, onCancel }: Props) {
  const newest = mix.history[0]?.number ?? 0;
  const form = useHoursForm(formOf.mix(school, mix.academicYear), startOf(mix), newest);
  const { field, type, drop } = form;
  // What was before the author when the form was opened: a proposal that comes meanwhile is told first, not passed over.
  const [told, setTold] = useState(false);
  const seen = told ? newest : form.seen;
  const typed = Object.fromEntries(mixGroups.map((group) => [group, field(group)])) as TypedShares;
  const note = field('note');
  const shares = sharesOf(typed);
  const sum = sumOf(shares);
  const save = async (kept: object) => {
    if (!shares) return { sentence: t.whole, found: undefined };
    if (sum !== 100) return { sentence: mixText.notAHundred, found: undefined };
    if (seen > 0 && !note.trim()) return { sentence: mixText.noNote, found: undefined };
    const why = await send('', { editId: form.id, year: mix.academicYear, seen, shares, note, ...kept });
    if (why && !why.found) setTold(true);
    if (!why) {
      drop();
      onDone();
    }
    return why;
  };
  return (
    <div className={ledger.inside}>
      <FormFrame
        textOf={() => note}
        placeOf={() => place}
        save={save}
        onClose={() => {
          drop();
          onCancel();
        }}
      >
        <fieldset className={css.parts}>
          <legend>{t.parts}</legend>
          {mixGroups.map((group) => (
            <Field key={group} label={mixText.groups[group]} size="small">
              <Input
                inputMode="numeric"
                value={typed[group]}
                contentAfter="%"
                onChange={(_, { value }) => type(group, value)}
              />
            </Field>
          ))}
        </fieldset>
        <p className={css.sum} role="status">
          {sum === undefined ? t.whole : t.sum(sum)}
        </p>
        <Field label={seen > 0 ? t.note : t.noteFirst} size="small">
          <Textarea
            value={note}
            data-place={place}
            maxLength={longestNote}
            onChange={(_, { value }) => type('note', value)}
          />
        </Field>
      </FormFrame>
    </div>
  );
}
