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
export const Choice = ({ label, value, onChange, options }: PickProps) => (
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

/** The inputs of one row, each bound to a field of it. */
export interface RowInputs {
  small(name: keyof PartDraft, label: string, more?: Pick<FieldProps, 'type' | 'most'>): ReactNode;
  pick(name: keyof PartDraft, label: string, options: PickProps['options']): ReactNode;
}

interface RowsProps {
  readonly form: VisitForm;
  /** How many rows there are at least and at most. */
  readonly least: number;
  readonly most: number;
  readonly add: string;
  /** A new row begins like this. */
  readonly fresh?: Partial<PartDraft>;
  children(row: PartDraft, inputs: RowInputs): ReactNode;
}

/** Rows of a form, each in a frame of its own: one is added at the end, any can be taken out. */
export function Rows({ form, least, most, add, fresh = {}, children }: RowsProps) {
  const { parts } = form.draft;
  const inputsOf = (row: PartDraft, at: number): RowInputs => {
    const set = (name: keyof PartDraft) => (value: string) =>
      form.setParts(parts.map((each, n) => (n === at ? { ...each, [name]: value } : each)));
    return {
      small: (name, label, more = {}) => <Small label={label} value={row[name]} onChange={set(name)} {...more} />,
      pick: (name, label, options) => <Choice label={label} value={row[name]} options={options} onChange={set(name)} />,
    };
  };
  return (
    <div className={css.parts}>
      {parts.map((row, n) => (
        <fieldset key={row.id} className={css.part}>
          <legend>{t.part(n + 1)}</legend>
          {children(row, inputsOf(row, n))}
          {parts.length > least && (
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
      {parts.length < most && (
        <Button size="small" onClick={() => form.setParts([...parts, { ...blankPart(form.newId()), ...fresh }])}>
          {add}
        </Button>
      )}
    </div>
  );
}

/** The parts of a visit, each with what it is, for how many and how long. Rows J01, J04. */
export const PartsEditor = ({ form }: { readonly form: VisitForm }) => (
  <Rows form={form} least={1} most={mostParts} add={t.addPart}>
    {(_, { small, pick }) => (
      <>
        {pick('activity', t.fields.activity, activityOptions)}
        {small('minutes', t.fields.minutes, { type: 'number' })}
        {pick('strand', t.fields.strand, strandOptions)}
        {pick('level', t.fields.level, levelOptions)}
        {small('children', t.fields.children, { type: 'number' })}
        {small('staff', t.fields.staff, { type: 'number' })}
        {small('parents', t.fields.parents, { type: 'number' })}
        {small('room', t.fields.room, { most: mostInRoom })}
        <div className={css.wide}>{small('purpose', t.fields.purpose, { most: mostInPurpose })}</div>
      </>
    )}
  </Rows>
);

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
