import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { askedReasonSchema, type CopyKind } from '../../../shared/own-copy/copy-state.ts';
import { ownCopyText as t } from '../../../shared/own-copy/text.ts';
import { announce } from '../../components/announce.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import type { Send } from './copies.ts';
import css from './copies.module.css';

interface Props {
  readonly kinds: readonly CopyKind[];
  readonly send: Send;
  readonly onClose: () => void;
}

/** What should happen to a record, and why; the keyboard goes on in its first box. */
export function AskForm({ kinds, send, onClose }: Props) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const [kind, setKind] = useState('');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const { saving, run } = useSaving();
  const press = async () => {
    const done = await run(() =>
      kind && reason ? send('ask', { kind, reason, note }) : Promise.resolve(t.chooseBoth),
    );
    if (!done) return;
    announce(t.askedNow);
    onClose();
  };
  const chosen = kinds.find((each) => each === kind);
  return (
    <div ref={form} className={css.form}>
      <Field label={t.what} hint={chosen ? t.meaning[chosen] : null}>
        <Select value={kind} onChange={(_, { value }) => setKind(value)}>
          <option value="">{t.choose}</option>
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.reason}>
        <Select value={reason} onChange={(_, { value }) => setReason(value)}>
          <option value="">{t.choose}</option>
          {askedReasonSchema.options.map((each) => (
            <option key={each} value={each}>
              {t.reasons[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.note} hint={t.noteHint}>
        <Textarea value={note} maxLength={300} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={css.buttons}>
        <Button appearance="primary" onClick={() => void press()}>
          {t.ask}
        </Button>
        <Button onClick={onClose}>{t.cancel}</Button>
        <SavingLine saving={saving} />
      </div>
    </div>
  );
}
