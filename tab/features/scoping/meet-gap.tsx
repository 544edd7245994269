import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { GapView } from '../../../shared/scoping/gap-contract.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import { FormButtons } from '../../components/form-buttons.tsx';
import { gapsPageText as t } from './gaps-text.ts';
import { Unsaid } from './unsaid.tsx';
import { useGaps, useSending, useTyped } from './use-gaps.ts';
import css from './gaps.module.css';

/** 'This gap is met': it becomes a provision, in words of its own, or something in the grid meets it. Row E11. */
export function MeetGap({ gap }: { readonly gap: GapView }) {
  const { answer, work } = useGaps();
  const { unsaid, send } = useSending();
  const [isOpen, setOpen] = useState(false);
  const [metBy, setMetBy] = useState('');
  const place = `met ${gap.id}`;
  const [typed, setTyped] = useTyped(place);
  const text = typed ?? gap.text;
  const close = () => {
    setTyped(undefined);
    setOpen(false);
  };
  const save = async (isKept = false) => {
    const body = metBy ? { metBy } : { metBy: null, text };
    const confirmed = isKept ? { confirmed: true } : {};
    const done = t.metSaved(gap.text);
    if (
      await send(
        work.change('met', gap.id, () => ({ ...body, ...confirmed })),
        done,
      )
    )
      close();
  };
  if (!isOpen)
    return (
      <div className={css.buttons}>
        <Button size="small" onClick={() => setOpen(true)}>
          {t.meets}
          <span className="unseen">: {gap.text}</span>
        </Button>
      </div>
    );
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t.metWhat} size="small">
        <Select autoFocus value={metBy} onChange={(_, { value }) => setMetBy(value)}>
          <option value="">{t.metItself}</option>
          {answer.provisions.map(({ id, text: words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {!metBy && (
        <Field label={t.metWords} size="small" hint={gapText.ranking.noteHint}>
          <Textarea value={text} data-place={place} resize="vertical" onChange={(_, { value }) => setTyped(value)} />
        </Field>
      )}
      <Unsaid unsaid={unsaid} text={text} place={place} onKeep={() => void save(true)} />
      <FormButtons send={t.save} cancel={t.cancel} onCancel={close} />
    </form>
  );
}
