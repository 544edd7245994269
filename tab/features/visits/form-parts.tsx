import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { strands } from '../../../shared/balanced-system/framework.ts';
import { activitySchema } from '../../../shared/hours/activity.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { visitsTabText as t } from '../../../shared/visits/tab-text.ts';
import { visitsText } from '../../../shared/visits/text.ts';
import { mostInPurpose, mostInRoom, mostParts } from '../../../shared/visits/visit.ts';
import { FormFoot } from '../question/form-foot.tsx';
import type { VisitForm } from './use-visit-form.ts';
import { blankPart, type PartDraft } from './visits.ts';
import css from './visits.module.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'number' | 'date' | 'time';
  readonly most?: number;
}

/** One small input with its label. */
export const Small = ({ label, value, onChange, type = 'text', most = 200 }: FieldProps) => (
  <Field label={label} className={css.small ?? ''}>
    <Input type={type} value={value} maxLength={most} onChange={(_, { value: typed }) => onChange(typed)} />
  </Field>
);

interface PickProps extends Omit<FieldProps, 'type'> {
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** One choice of a list. */
export const Pick = ({ label, value, onChange, options }: PickProps) => (
  <Field label={label} className={css.small ?? ''}>
    <Select value={value} onChange={(_, { value: chosen }) => onChange(chosen)}>
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </Select>
  </Field>
);

export const activityOptions = activitySchema.options.map((each) => [each, hoursText.activity[each]] as const);
const strandOptions = [
  ['', t.fields.none] as const,
  ...strands.map((each) => [each, ownWording.strands[each].name] as const),
];
const levelOptions = [
  ['', t.fields.none] as const,
  ...([1, 2, 3] as const).map((each) => [String(each), visitsText.levels[each]] as const),
];

/** The parts of a visit, each with what it is, for how many and how long. Rows J01, J04. */
export function PartsEditor({ form }: { readonly form: VisitForm }) {
  const { parts } = form.draft;
  const set = (at: number, change: Partial<PartDraft>) =>
    form.setParts(parts.map((each, n) => (n === at ? { ...each, ...change } : each)));
  return (
    <div className={css.parts}>
      {parts.map((part, n) => (
        <fieldset key={part.id} className={css.part}>
          <legend>{t.part(n + 1)}</legend>
          <Pick
            label={t.fields.activity}
            value={part.activity}
            options={activityOptions}
            onChange={(activity) => set(n, { activity })}
          />
          <Small
            label={t.fields.minutes}
            type="number"
            value={part.minutes}
            onChange={(minutes) => set(n, { minutes })}
          />
          <Pick
            label={t.fields.strand}
            value={part.strand}
            options={strandOptions}
            onChange={(strand) => set(n, { strand })}
          />
          <Pick
            label={t.fields.level}
            value={part.level}
            options={levelOptions}
            onChange={(level) => set(n, { level })}
          />
          <Small
            label={t.fields.children}
            type="number"
            value={part.children}
            onChange={(children) => set(n, { children })}
          />
          <Small label={t.fields.staff} type="number" value={part.staff} onChange={(staff) => set(n, { staff })} />
          <Small
            label={t.fields.parents}
            type="number"
            value={part.parents}
            onChange={(parents) => set(n, { parents })}
          />
          <Small label={t.fields.room} value={part.room} most={mostInRoom} onChange={(room) => set(n, { room })} />
          <div className={css.wide}>
            <Small
              label={t.fields.purpose}
              value={part.purpose}
              most={mostInPurpose}
              onChange={(purpose) => set(n, { purpose })}
            />
          </div>
          {parts.length > 1 && (
            <Button
              size="small"
              aria-label={t.takeOutOf(n + 1)}
              onClick={() => form.setParts(parts.filter((_, each) => each !== n))}
            >
              {t.takeOut}
            </Button>
          )}
        </fieldset>
      ))}
      {parts.length < mostParts && (
        <Button size="small" onClick={() => form.setParts([...parts, blankPart(form.newId())])}>
          {t.addPart}
        </Button>
      )}
    </div>
  );
}

interface FormProps {
  readonly form: VisitForm;
  readonly send: string;
  /** `isKept`: words are kept after the warning. Answers whether it was sent. */
  readonly onSend: (isKept: boolean) => Promise<boolean>;
  readonly onClose: () => void;
  /** What the button says that sends nothing. */
  readonly close?: string;
  /** The words that a warning is about. */
  readonly text?: () => string;
  readonly children: ReactNode;
}

/** The frame of each form: its fields, why it was not sent, and two buttons. */
export function VisitFormFrame({
  form,
  send,
  onSend,
  onClose,
  close = t.cancel,
  text = () => '',
  children,
}: FormProps) {
  const run = async (isKept: boolean) => {
    if (!(await onSend(isKept))) return;
    form.drop();
    onClose();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run(false);
      }}
    >
      {children}
      <FormFoot
        send={send}
        close={close}
        isSending={form.isSending}
        notSaved={form.notSaved}
        textOf={text}
        placeOf={() => form.draft.id}
        onKeep={() => void run(true)}
        onClose={() => {
          form.drop();
          onClose();
        }}
      />
    </form>
  );
}
