import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { CopyAnswer } from '../../../shared/own-copy/contract.ts';
import { holdReasonSchema } from '../../../shared/own-copy/copy-state.ts';
import { rightsText as t } from '../../../shared/rights/text.ts';
import { announce } from '../../components/announce.ts';
import { Notice } from '../../components/notice.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import css from './rights.module.css';

/** Puts on hold or lifts; answers why it was not done. */
export type HoldSend = (part: 'hold', body: HoldBody) => Promise<string | undefined>;
export interface HoldBody {
  readonly on: boolean;
  readonly reason?: string;
  readonly note: string;
}

interface Props {
  readonly copy: Pick<CopyAnswer, 'hold' | 'mayHold'>;
  readonly send: HoldSend;
}

/** Whether a record is on legal hold and why; for those who may, putting it on hold and lifting it. Row C-24. */
export function HoldPart({ copy: { hold, mayHold }, send }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (!hold && !mayHold) return null;
  return (
    <div className={css.hold}>
      {hold && (
        <Notice>
          {`${t.holdOn(hold.by, hold.on)}. ${t.holdReasons[hold.reason]}${hold.note ? `: ${hold.note}` : ''}.`}
        </Notice>
      )}
      {mayHold && !open && (
        <Button size="small" onClick={() => setOpen(true)}>
          {hold ? t.lift : t.setHold}
        </Button>
      )}
      {mayHold && open && (hold ? <LiftForm send={send} close={close} /> : <SetForm send={send} close={close} />)}
    </div>
  );
}

interface FormProps {
  readonly send: HoldSend;
  close(): void;
}

function SetForm({ send, close }: FormProps) {
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const { saving, run } = useSaving();
  const press = async () => {
    const put = () => (reason ? send('hold', { on: true, reason, note }) : Promise.resolve(t.chooseReason));
    if (!(await run(put))) return;
    announce(t.heldNow);
    close();
  };
  return (
    <div className={css.form}>
      <p className={css.quiet}>{t.holdHint}</p>
      <Field label={t.holdReason}>
        <Select value={reason} onChange={(_, { value }) => setReason(value)}>
          <option value="">{t.choose}</option>
          {holdReasonSchema.options.map((each) => (
            <option key={each} value={each}>
              {t.holdReasons[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.holdNote} hint={t.holdNoteHint}>
        <Textarea value={note} maxLength={300} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <Buttons label={t.setHold} press={press} close={close} saving={saving} />
    </div>
  );
}

function LiftForm({ send, close }: FormProps) {
  const [why, setWhy] = useState('');
  const { saving, run } = useSaving();
  const press = async () => {
    if (!(await run(() => send('hold', { on: false, note: why })))) return;
    announce(t.liftedNow);
    close();
  };
  return (
    <div className={css.form}>
      <Field label={t.whyLift} hint={t.holdNoteHint}>
        <Textarea value={why} maxLength={300} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <Buttons label={t.lift} press={press} close={close} saving={saving} />
    </div>
  );
}

interface ButtonsProps {
  readonly label: string;
  readonly saving: ReturnType<typeof useSaving>['saving'];
  press(): Promise<void>;
  close(): void;
}

function Buttons({ label, saving, press, close }: ButtonsProps) {
  return (
    <div className={css.buttons}>
      <Button appearance="primary" onClick={() => void press()}>
        {label}
      </Button>
      <Button onClick={close}>{t.cancel}</Button>
      <SavingLine saving={saving} />
    </div>
  );
}
