import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MixAnswer } from '../../../shared/use-mix/contract.ts';
import { mixGroups } from '../../../shared/use-mix/groups.ts';
import { longestNote } from '../../../shared/use-mix/mix.ts';
import { mixText } from '../../../shared/use-mix/text.ts';
import { useAnswers } from '../../use-answers.ts';
import ledger from '../hours/ledger.module.css';
import { FormFrame } from '../places/form-frame.tsx';
import { sharesOf, startOf, sumOf } from './mix.ts';
import type { SendMix } from './sending.ts';
import { mixPanelText as t } from './text.ts';
import css from './use-mix.module.css';

interface Props {
  readonly mix: MixAnswer;
  readonly send: SendMix;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const place = 'use-mix-note';

/** A mix is proposed: parts of a hundred, and why it changes. */
export function MixForm({ mix, send, onDone, onCancel }: Props) {
  const { newId } = useAnswers();
  const [editId] = useState(newId);
  // What was before the author when the form was opened: a proposal that comes meanwhile is told, not passed over.
  const [seen] = useState(mix.history[0]?.number ?? 0);
  const [typed, setTyped] = useState(() => startOf(mix));
  const [note, setNote] = useState('');
  const shares = sharesOf(typed);
  const sum = sumOf(shares);
  const save = async (kept: object) => {
    if (!shares) return { sentence: t.whole, found: undefined };
    if (sum !== 100) return { sentence: mixText.notAHundred, found: undefined };
    if (seen > 0 && !note.trim()) return { sentence: mixText.noNote, found: undefined };
    const why = await send('', { editId, year: mix.academicYear, seen, shares, note, ...kept });
    if (!why) onDone();
    return why;
  };
  return (
    <div className={ledger.inside}>
      <FormFrame textOf={() => note} placeOf={() => place} save={save} onClose={onCancel}>
        <fieldset className={css.parts}>
          <legend>{t.parts}</legend>
          {mixGroups.map((group) => (
            <Field key={group} label={mixText.groups[group]} size="small">
              <Input
                inputMode="numeric"
                value={typed[group]}
                contentAfter="%"
                onChange={(_, { value }) => setTyped({ ...typed, [group]: value })}
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
            onChange={(_, { value }) => setNote(value)}
          />
        </Field>
      </FormFrame>
    </div>
  );
}
